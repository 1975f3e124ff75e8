import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { browserArguments, findBrowser } from './scripts/find-browser.mjs';
import { resultsReporter } from './scripts/wtr-results.mjs';

// Lit says what is wrong with an element once, by console.warn, and
// the runner only logs a rejection that nobody handled; here both fail the test in which they came up.
// "dev-mode" and "multiple-versions" say nothing about an element.
const beforeFramework = `
  globalThis.complaints = [];
  globalThis.litIssuedWarnings = new Set(['dev-mode', 'multiple-versions']);
  litIssuedWarnings.add = (warning) => (complaints.push('Lit warned: ' + warning), litIssuedWarnings);
  addEventListener('unhandledrejection', ({ reason }) => complaints.push('Unhandled rejection: ' + (reason?.stack ?? reason)));
`;
const afterFramework = `
  afterEach(function () {
    const found = complaints.splice(0);
    if (found.length === 0) return;
    // Thrown from a hook, the error would end the whole file.
    this.currentTest.state = 'failed';
    this.currentTest.err ??= new Error(found.join('; '));
  });
`;

export default {
  files: ['test/components/**/*.test.ts'],
  // By itself it leaves half of the processors idle.
  concurrency: availableParallelism(),
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      target: 'es2022',
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), headless: true, args: browserArguments },
      // Files run side by side: each in a window of its own, for a page behind another draws nothing, and as if it had the
      // keyboard, which only one has.
      createPage: async ({ context }) => {
        const own = await context.browser().createBrowserContext();
        const page = await own.newPage();
        page.once('close', () => own.close().catch(() => {}));
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  ],
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8" /><title>Belfry element tests</title></head>
      <body>
        <script>${beforeFramework}</script>
        <script type="module" src="${framework}"></script>
        <script type="module">${afterFramework}</script>
      </body>
    </html>`,
  testFramework: { config: { timeout: 5000 } },
  testsFinishTimeout: 120_000,
  reporters: [
    defaultReporter(),
    ...(process.env.TEST_RESULTS_FILE ? [resultsReporter(process.env.TEST_RESULTS_FILE)] : []),
  ],
  coverageConfig: {
    include: ['components/**/*.ts'],
    reportDir: 'coverage/elements',
    reporters: ['lcovonly', 'json-summary', 'text-summary'],
    threshold: { lines: 80, statements: 0, branches: 0, functions: 0 },
  },
};
