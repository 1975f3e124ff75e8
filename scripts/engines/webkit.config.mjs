import { webdriverLauncher } from '@web/test-runner-webdriver';
import { shared } from './shared.mjs';

/** The element tests in WebKit. Wants a driver at `WEBKIT_DRIVER_PORT`, and `WEBKIT_PATH`, a browser that it can drive. */
export default {
  ...shared('webkit'),
  concurrency: 1,
  browserStartTimeout: 60_000,
  testFramework: { config: { timeout: 15_000 } },
  browsers: [
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_DRIVER_PORT),
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: process.env.WEBKIT_PATH, args: ['--automation'] },
        'wdio:enforceWebDriverClassic': true,
      },
    }),
  ],
};
