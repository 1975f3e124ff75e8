// @ts-check
import { chromium } from 'playwright-core';
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs';
import { bundlePage } from './bundle-page.mjs';
import { startBackend } from './child.mjs';

/** @typedef {{ url: string, backend: import('./child.mjs').Child, context: import('playwright-core').BrowserContext }} Stage */

/**
 * Runs `work` with a Chromium, a backend and a page bundled from dist/, and puts all of it away.
 * @template T
 * @param {string} entry the page's script, as a path from the root
 * @param {(stage: Stage) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inBrowser(entry, work) {
  const backend = await startBackend();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  try {
    const url = await backend.ask('serve', await bundlePage(entry));
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    return await work({ url, backend, context });
  } finally {
    await browser.close();
    backend.end();
  }
}

/**
 * A page of it, once its script says that it is ready.
 * @param {Stage} stage
 */
export async function openPage({ url, context }) {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`In the page: ${error.stack}`));
  await page.goto(url);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).bench?.isReady());
  return page;
}

/**
 * Calls what the page's script put on `bench`.
 * @param {import('playwright-core').Page} page
 * @param {string} method
 * @param {unknown[]} given
 * @returns {Promise<any>}
 */
export const inPage = (page, method, ...given) =>
  page.evaluate(({ name, args }) => /** @type {any} */ (globalThis).bench[name](...args), {
    name: method,
    args: given,
  });

/**
 * Resolves once the page has taken in this revision; rejects after 30 s.
 * @param {import('playwright-core').Page} page
 * @param {number} rev
 */
export const whenAt = (page, rev) =>
  page.waitForFunction((least) => /** @type {any} */ (globalThis).bench.rev() >= least, rev, { polling: 50 });
