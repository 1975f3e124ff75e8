import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { resultsReporter } from '../wtr-results.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

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

/** By what an engine's `navigator.userAgent` is known. */
const marks = {
  chromium: '/ Chrome\\/|HeadlessChrome/',
  firefox: '/ Firefox\\//',
  webkit: '/ AppleWebKit(?!.*Chrome)/',
};

/**
 * What the element tests are run with in an engine; that it is the one that it is said to be fails a test where it is not.
 * @param {keyof typeof marks} engine
 */
export const shared = (engine) => ({
  // Those of a whole page speak to Chromium's debugger.
  files: ['test/components/**/*.test.ts', ...(engine === 'chromium' ? [] : ['!test/components/page/**'])],
  rootDir: root,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: `${root}tsconfig.json`, target: 'es2022' })],
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8" /><title>Belfry element tests</title></head>
      <body>
        <script>${beforeFramework}
          if (!${marks[engine]}.test(navigator.userAgent)) complaints.push('Not ${engine}: ' + navigator.userAgent);
        </script>
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
});
