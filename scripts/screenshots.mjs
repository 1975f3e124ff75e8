// @ts-check
// `npm run screenshots`: the pictures in docs/images, of the running demo after real work: light and dark, 1280 and 360 px
// wide; the library with pop-ups, and the open panel.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBuild } from './ensure-build.mjs';
import { browserArguments, findBrowser } from './find-browser.mjs';

const folder = 'docs/images';
const samples = 'Try it with four samples';

/**
 * @param {string} dataDir
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
function startDemo(dataDir) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/demo/src/main.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The demo ended with code ${code}.`)));
    child.stdout.on('data', (chunk) => {
      const url = /is at (http:\/\/[^\s/]+)/.exec(String(chunk))?.[1]?.replace(/\.$/, '');
      if (url) resolve({ url, stop: () => child.kill('SIGTERM') });
    });
  });
}

/** @type {(url: string, user: string) => Promise<string>} */
async function tokenOf(url, user) {
  const response = await fetch(`${url}/api/dev/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  return (await response.json()).token;
}

ensureBuild();
await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(join(tmpdir(), 'belfry-screenshots-'));
const demo = await startDemo(dataDir);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
try {
  const token = await tokenOf(demo.url, 'ana');
  /** @type {(options: import('playwright-core').BrowserContextOptions) => Promise<import('playwright-core').Page>} */
  const open = async (options) => {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce', locale: 'en-GB' });
    await context.addCookies([{ name: 'belfry_session', value: token, url: demo.url }]);
    const page = await context.newPage();
    await page.goto(demo.url);
    return page;
  };

  // Real work first: four files, one of them broken, go through the worker.
  const first = await open({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  await first.getByRole('button', { name: samples }).click();
  await first.getByText('Failed', { exact: false }).first().waitFor();
  await first.waitForTimeout(4000);
  await first.screenshot({ path: `${folder}/demo-toasts-light-1280.png` });
  await first.context().close();

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const [width, height] of /** @type {const} */ ([
      [1280, 800],
      [360, 740],
    ])) {
      const page = await open({ viewport: { width, height }, colorScheme });
      const bell = page.locator('notif-bell');
      await bell.waitFor();
      await page.waitForTimeout(1000);
      await page.screenshot({ path: `${folder}/demo-${colorScheme}-${width}.png` });
      await bell.click();
      await page.getByRole('heading', { name: 'Notifications' }).waitFor();
      await page.waitForTimeout(1000);
      await page.screenshot({ path: `${folder}/demo-panel-${colorScheme}-${width}.png` });
      await page.context().close();
    }
  }
  console.log(`Pictures written to ${folder}/.`);
} finally {
  await browser.close();
  demo.stop();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
