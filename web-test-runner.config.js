import { chromeLauncher } from '@web/test-runner-chrome';
import { availableParallelism } from 'node:os';
import { shared } from './scripts/engines/shared.mjs';
import { browserArguments, findBrowser } from './scripts/find-browser.mjs';
import { cdpPlugin } from './scripts/wtr-cdp.mjs';

const common = shared('chromium');
// A pointer that is fine and can hover, as on a desk: a machine without a screen may have none.
const mouse =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

export default {
  ...common,
  plugins: [...common.plugins, cdpPlugin()],
  // By itself it leaves half of the processors idle.
  concurrency: availableParallelism(),
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await findBrowser(),
        headless: true,
        args: [...browserArguments, mouse],
      },
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
  coverageConfig: {
    include: ['components/**/*.ts'],
    reportDir: 'coverage/elements',
    reporters: ['lcovonly', 'json-summary', 'text-summary'],
    threshold: { lines: 80, statements: 0, branches: 0, functions: 0 },
  },
};
