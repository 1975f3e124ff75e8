// `npm run screenshots`: starts the demo, lets real things happen in it, and photographs them into docs/images.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { chromium } from 'playwright-core';
import { ensureBuild } from './ensure-build.mjs';
import { browserArguments, findBrowser } from './find-browser.mjs';

const images = 'docs/images';
const sample = (name) => ({ name, bytes: readFileSync(`examples/demo/samples/${name}`) });
const text = (name, words) => ({ name, bytes: Buffer.from(words) });

/** Enough pages for the worker to be seen at work. */
function longPdf(name) {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument();
    const chunks = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve({ name, bytes: Buffer.concat(chunks) }));
    pdf.on('error', reject);
    for (let page = 1; page <= 2500; page += 1) {
      pdf.text(`Sheet ${page}. ${'The pile stands upright, its cap is sound. '.repeat(40)}`);
      pdf.addPage();
    }
    pdf.end();
  });
}

/** The demo on a free port with an empty data folder. */
function startDemo(dataDir) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/demo/src/main.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The demo ended with code ${code}; the lines above say why.`)),
    );
    child.stdout.on('data', (chunk) => {
      const url = /is at (http:\S+)/.exec(chunk.toString())?.[1];
      if (url) resolve({ child, url });
    });
  });
}

/** Somebody who works with the demo over HTTP. */
async function colleague(url, user) {
  const json = { 'Content-Type': 'application/json' };
  const login = await fetch(`${url}/api/dev/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ user }),
  });
  const headers = { Authorization: `Bearer ${(await login.json()).token}` };
  const ask = async (path, init = {}) => {
    const response = await fetch(url + path, { ...init, headers: { ...headers, ...init.headers } });
    return response.json();
  };
  const documents = async () => (await ask('/api/docs')).documents;
  return {
    ask,
    /** Uploads, and waits until the worker is done with it. */
    async upload({ name, bytes }, { wait = true } = {}) {
      const answer = await ask(`/api/docs?name=${encodeURIComponent(name)}`, { method: 'POST', body: bytes });
      const { id } = answer.document;
      for (;;) {
        const { status, summary, due } = (await documents()).find((document) => document.id === id);
        if (!wait || ((status === 'failed' || summary) && due.length === 0)) return id;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    askForApproval: (id) => ask(`/api/docs/${id}/approval`, { method: 'POST' }),
    /** Runs a button of the newest notification that has it. */
    async decide(action) {
      const { items } = await ask('/api/v1/notifications');
      const item = items.find(({ actions }) => actions.some(({ id }) => id === action));
      await ask(`/api/v1/notifications/${item.id}/actions/${action}`, { method: 'POST' });
    },
    async markAllRead() {
      const { sync } = await ask('/api/v1/notifications');
      await ask('/api/v1/notifications/bulk', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ op: 'read', all: true, up_to: sync }),
      });
    },
  };
}

/** A library that has been worked in for a while. */
async function settleIn(ana, ben) {
  await ana.upload(sample('harbour-handbook.md'));
  await ana.upload(sample('council-minutes.txt'));
  await ben.upload(
    text(
      'ferry-timetable.md',
      '# Winter timetable\n\nThe ferry leaves at eight, noon and five. In fog it does not leave.',
    ),
  );
  const tariff = await ana.upload(
    text(
      'winter-tariff.md',
      '# Winter tariff\n\nA berth costs nine crowns a metre. The cooperative pays seven.',
    ),
  );
  await ana.askForApproval(tariff);
  await ben.decide('approve');
  await ana.upload(sample('damaged-scan.pdf'));
  await ana.markAllRead();
}

/** Photographs one look: toasts over the library, then the panel. */
async function photograph(browser, url, ana, ben, { scheme, width, height }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    isMobile: width < 500,
    hasTouch: width < 500,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: /^Ana Ruiz / }).click();
  const bell = page.getByRole('button', { name: /^Notifications/ });
  await bell.waitFor();
  await page.waitForFunction(
    () => document.querySelector('notif-provider')?.client?.$connection.get().status === 'live',
  );

  const permit = await ben.upload(
    text(
      'diver-permit.txt',
      'Two divers inspect the north quay on Thursday. The crane stands still meanwhile.',
    ),
  );
  await ben.askForApproval(permit);
  await ana.upload(sample('tide-report.pdf'));
  const toasts = page.locator('notif-toast-region').getByRole('group');
  await toasts.nth(1).waitFor();
  await ana.upload(await longPdf('pile-survey.pdf'), { wait: false });
  await page.locator('progress').first().waitFor();
  await page.screenshot({ path: `${images}/demo-${scheme}-${width}.png` });

  // Anew: pop-ups wait behind an open panel, and half of each would look out from under it.
  await page.reload();
  await page.locator('progress, .status.good').first().waitFor();
  await bell.click();
  await page.getByRole('dialog', { name: 'Notifications' }).getByRole('article').first().waitFor();
  await page.mouse.move(0, height);
  await page.screenshot({ path: `${images}/demo-panel-${scheme}-${width}.png` });
  await context.close();
}

const dataDir = mkdtempSync(join(tmpdir(), 'belfry-screenshots-'));
const looks = [
  { scheme: 'light', width: 1280, height: 800 },
  { scheme: 'dark', width: 1280, height: 800 },
  { scheme: 'light', width: 360, height: 740 },
  { scheme: 'dark', width: 360, height: 740 },
];
ensureBuild();
mkdirSync(images, { recursive: true });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
try {
  for (const look of looks) {
    // Each look begins with a workspace of its own, so that all four show the same.
    const folder = join(dataDir, `${look.scheme}-${look.width}`);
    const { child, url } = await startDemo(folder);
    try {
      const [ana, ben] = [await colleague(url, 'ana'), await colleague(url, 'ben')];
      await settleIn(ana, ben);
      await photograph(browser, url, ana, ben, look);
      console.log(`${images}/demo-${look.scheme}-${look.width}.png, demo-panel-…`);
    } finally {
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
    }
  }
} finally {
  await browser.close();
  rmSync(dataDir, { recursive: true, force: true });
}
