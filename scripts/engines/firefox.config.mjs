import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { shared } from './shared.mjs';

/** The element tests in Firefox, over WebDriver BiDi. Wants `FIREFOX_PATH`. */
export default {
  ...shared('firefox'),
  concurrency: 1,
  testFramework: { config: { timeout: 15_000 } },
  browsers: [
    chromeLauncher({
      // Without it the launcher calls itself Chrome.
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: process.env.FIREFOX_PATH, headless: true },
    }),
  ],
};
