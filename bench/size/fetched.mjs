// @ts-check
// What a page with the bell has fetched 10 s after it loaded, with nobody having clicked: what
// loads at once, and what the elements fetch while the page is idle. A real Chromium, the reference backend.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { startServer } from '../../examples/server/src/index.js';
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs';
import { readyFolder } from '../../test/server/support/template.js';
import { bundle } from './bundle.mjs';

export const what = 'The bell’s page 10 s after it loaded, without a click';
const waitMs = 10_000;
const html = `<!doctype html>
<html lang="en">
  <title>The bell</title>
  <notif-provider><notif-bell></notif-bell></notif-provider>
  <script type="module" src="/page.js"></script>
</html>`;

/**
 * Expects a build in dist/.
 * @returns {Promise<number>} bytes, brotli 11, as sent
 */
export async function measureFetched() {
  const { folder, all } = await bundle('page');
  const bodies = new Map(
    all.map((path) => [path.slice(folder.length), brotliCompressSync(readFileSync(path))]),
  );
  /** @type {Map<string, number>} */
  const fetched = new Map();
  /** @param {Request} request */
  const routes = async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/') return new Response(html, { headers: { 'content-type': 'text/html' } });
    const body = bodies.get(pathname);
    if (!body) return null;
    fetched.set(pathname, body.length);
    return new Response(new Uint8Array(body), {
      headers: { 'content-type': 'text/javascript', 'content-encoding': 'br' },
    });
  };
  const dataDir = await readyFolder();
  const server = await startServer({ port: 0, dataDir }, { routes });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
  try {
    const context = await browser.newContext();
    // Signed in, so that the bell is at work as it would be.
    await context.request.post(`${server.url}/api/dev/login`, { data: { user: 'ana' } });
    const tab = await context.newPage();
    await tab.goto(server.url, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    return [...fetched.values()].reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
