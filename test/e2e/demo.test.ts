import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from 'belfry-server';
import { startDemo as startDemoHere } from '../../examples/demo/src/demo.js';
import { launchBrowser } from './support/browser.js';
import { brokenPdf, longPdf, pdfFile, picture, textFile } from './support/files.js';
import { quietInboxes } from './support/quiet-inbox.js';
import { startDemo, type StartedDemo } from './support/started-demo.js';
import { signIn, type WorkspacePage } from './support/workspace-page.js';

let demo: StartedDemo;
let browser: Browser;
let people: WorkspacePage[] = [];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});
beforeEach(() => quietInboxes(demo.url));
afterEach(async () => {
  await Promise.all(people.map((person) => person.leave()));
  people = [];
});

async function arrive(name: 'Ana' | 'Ben', url = demo.url): Promise<WorkspacePage> {
  const person = await signIn(browser, url, name);
  people.push(person);
  return person;
}

/** Where a notification's title leads. */
const leadsTo = (notification: Locator): Promise<string | null> =>
  notification.getByRole('link').first().getAttribute('href');

describe('The demo', () => {
  test('is served by the same process as the contract: the page, its files and the API have one origin', async () => {
    const page = await fetch(demo.url);
    expect(page.headers.get('content-type')).toContain('text/html');
    const { contract } = (await (await fetch(`${demo.url}/api/v1/capabilities`)).json()) as {
      contract: string;
    };
    expect(contract).toBe('1');
    const ana = await arrive('Ana');
    const hosts = await ana.page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin),
    );
    expect(hosts.length).toBeGreaterThan(3);
    expect(new Set(hosts)).toEqual(new Set([demo.url]));
  });

  test('is a document workspace with a bell: an empty library says what to do, samples fill it and the bell rings', async () => {
    const ana = await arrive('Ana');
    await ana.sees(ana.page.getByRole('heading', { name: 'Nothing here yet' }));
    await ana.page.getByRole('button', { name: 'Try it with four samples' }).click();
    for (const name of ['harbour-handbook.md', 'council-minutes.txt', 'tide-report.pdf'])
      await ana.seesStatus(name, 'Indexed');
    await ana.seesStatus('damaged-scan.pdf', 'Failed');
    await ana.seesUnread(7);
  });

  test('a person signs in as one of two users, and sees that user’s own bell', async () => {
    const ana = await arrive('Ana');
    const ben = await arrive('Ben');
    await ana.upload(textFile('private-note.txt', 'Only the one who uploads is told.'));
    await ana.seesUnread(2);
    await ben.seesUnread(0);
    await ben.sees(ben.row('private-note.txt'));
    await ana.page.getByRole('button', { name: /Ana Ruiz, account/ }).click();
    await ana.page.getByRole('button', { name: 'Switch to Ben Osei' }).click();
    await ana.sees(ana.page.getByRole('button', { name: /Ben Osei, account/ }));
    await ana.seesUnread(0);
  });

  test('signing out leaves nothing of the person on the device', async () => {
    const ana = await arrive('Ana');
    await ana.upload(textFile('secret-note.txt', 'Only for the one who is signed in.'));
    await ana.seesUnread(2);
    await ana.page.getByRole('button', { name: /Ana Ruiz, account/ }).click();
    await ana.page.getByRole('button', { name: 'Sign out' }).click();
    await ana.sees(ana.page.getByRole('heading', { name: 'Who are you today?' }));
    const kept = await ana.page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      const values = await Promise.all(
        names.map(
          (name) =>
            new Promise<string>((resolve, reject) => {
              const opening = indexedDB.open(name);
              opening.onerror = () => reject(new Error('IndexedDB cannot be read'));
              opening.onsuccess = () => {
                const stores = [...opening.result.objectStoreNames];
                if (stores.length === 0) return resolve('');
                const all = stores.map(
                  (store) =>
                    new Promise<string>((done) => {
                      const reading = opening.result.transaction(store).objectStore(store).getAll();
                      reading.onsuccess = () => done(JSON.stringify(reading.result));
                    }),
                );
                void Promise.all(all).then((texts) => resolve(texts.join()));
              };
            }),
        ),
      );
      return JSON.stringify([values, { ...localStorage }, { ...sessionStorage }]);
    });
    expect(kept).not.toContain('secret-note');
    expect(await ana.page.evaluate(async () => (await fetch('/api/docs')).status)).toBe(401);
  });

  test('a person uploads a text, a Markdown and a PDF file', async () => {
    const ana = await arrive('Ana');
    await ana.upload(
      textFile('pier.txt', 'The pier is eighty metres long.'),
      textFile('pier.md', '# Pier\n\nThe pier was painted in spring.'),
      await pdfFile('pier.pdf', ['The pier has a light.', 'It is green.']),
    );
    await ana.seesStatus('pier.txt', /Indexed.*6 words/s);
    await ana.seesStatus('pier.md', /Indexed.*7 words/s);
    await ana.seesStatus('pier.pdf', /Indexed.*2 pages/s);
  });

  test('a worker thread extracts and indexes it: progress shows, other requests do not wait, its words are found', async () => {
    const ana = await arrive('Ana');
    await ana.upload(await longPdf('crane-manual.pdf', 1500));
    await ana.seesStatus('crane-manual.pdf', /Extracting \d+%/);
    const times: number[] = [];
    while (times.length < 10) {
      const started = performance.now();
      await fetch(`${demo.url}/livez`);
      times.push(performance.now() - started);
    }
    expect(Math.min(...times)).toBeLessThan(50);
    await ana.seesStatus('crane-manual.pdf', 'Indexed', 60_000);
    await ana.page.getByRole('searchbox').fill('forty tonnes crane');
    await ana.sees(ana.page.getByRole('link', { name: 'crane-manual.pdf' }));
    await ana.page.getByRole('searchbox').fill('zeppelin');
    await ana.sees(ana.page.getByText('Nothing was found'));
  });

  test('success arrives as a notification whose link leads to the document', async () => {
    const ana = await arrive('Ana');
    await ana.upload(textFile('buoys.txt', 'Three buoys mark the channel.'));
    await ana.sees(ana.toast('“buoys.txt” is indexed'));
    await ana.openPanel();
    const notification = ana.notification('“buoys.txt” is indexed');
    expect(await leadsTo(notification)).toMatch(/\/documents\/[0-9a-f-]+$/);
    await notification.getByRole('link').first().click();
    await ana.sees(ana.page.getByRole('heading', { name: 'buoys.txt' }));
    await ana.sees(ana.page.getByText('Three buoys mark the channel.').first());
  });

  test.each([
    ['a broken PDF', () => brokenPdf('cut-off.pdf'), /damaged/],
    ['an unsupported type', () => Promise.resolve(picture('photo.png')), /Only text \(\.txt\), Markdown/],
  ])('failure (%s) arrives as a notification with the reason and a link', async (_what, make, reason) => {
    const ana = await arrive('Ana');
    const file = await make();
    await ana.upload(file);
    await ana.seesStatus(file.name, 'Failed');
    await ana.sees(ana.toast(`“${file.name}” could not be read`));
    await ana.openPanel();
    const notification = ana.notification(`“${file.name}” could not be read`);
    await ana.sees(notification.getByText(reason));
    await notification.getByRole('link').first().click();
    await ana.sees(ana.page.getByRole('heading', { name: file.name }));
    await ana.sees(ana.page.getByRole('alert').filter({ hasText: reason }));
  });

  test('“summary ready” arrives as a notification, without a toast, and its link leads to the summary', async () => {
    const ana = await arrive('Ana');
    const text = 'Ropes are checked each month. Old ropes become fenders. The office keeps a list of ropes.';
    await ana.upload(textFile('ropes.txt', text));
    await ana.sees(ana.toast('“ropes.txt” is indexed'));
    await ana.openPanel();
    const notification = ana.notification('Summary of “ropes.txt” is ready');
    await ana.sees(notification);
    await notification.getByRole('link').first().click();
    await ana.sees(ana.page.getByRole('heading', { name: 'Summary' }));
    await ana.sees(ana.page.getByRole('listitem').filter({ hasText: /^ropes$/ }));
    expect(await ana.toast('Summary of').count()).toBe(0);
  });

  test('the first user asks for approval, the second approves in the notification, the outcome is kept, a second decision is refused, the first is told', async () => {
    const ana = await arrive('Ana');
    const ben = await arrive('Ben');
    await ana.upload(textFile('tariff.txt', 'Berths cost nine crowns a metre in winter.'));
    await ana.seesStatus('tariff.txt', 'Indexed');
    await ana.page.getByRole('link', { name: 'tariff.txt' }).click();
    await ana.page.getByRole('button', { name: 'Ask for approval' }).click();
    await ana.sees(ana.page.getByText(/Ana Ruiz asked Ben Osei/));

    await ben.sees(ben.toast('Ana Ruiz asks for your approval'));
    await ben.openPanel();
    const request = ben.notification('Ana Ruiz asks for your approval');
    await ben.sees(request.getByRole('button', { name: 'Reject' }));
    const asked = ben.page.waitForRequest(/\/actions\/approve$/);
    await request.getByRole('button', { name: 'Approve' }).click();
    const { pathname } = new URL((await asked).url());
    await ben.sees(request.getByText('You approved it'));
    await ben.seesUnread(0);

    const again = await ben.page.evaluate(
      async (path) => (await fetch(path, { method: 'POST' })).status,
      pathname.replace(/approve$/, 'reject'),
    );
    expect(again).toBe(409);
    await ben.page.reload();
    await ben.openPanel();
    await ben.sees(ben.notification('Ana Ruiz asks for your approval').getByText('You approved it'));
    expect(await request.getByRole('button', { name: 'Reject' }).count()).toBe(0);

    await ana.sees(ana.toast('Ben Osei approved “tariff.txt”'));
    await ana.sees(ana.page.getByText(/Ben Osei approved it on/));
  });

  test('a rejection reaches the first user too, who can ask again', async () => {
    const ana = await arrive('Ana');
    const ben = await arrive('Ben');
    await ana.upload(textFile('draft.txt', 'Seals may be fed on Sundays.'));
    await ana.seesStatus('draft.txt', 'Indexed');
    await ana.page.getByRole('link', { name: 'draft.txt' }).click();
    await ana.page.getByRole('button', { name: 'Ask for approval' }).click();
    await ben.sees(ben.toast('Ana Ruiz asks for your approval'));
    // On the document's own page, where Ben reads it first.
    await ben.page.getByRole('link', { name: 'draft.txt' }).click();
    await ben.page.getByRole('main').getByRole('button', { name: 'Reject' }).click();
    await ben.sees(ben.page.getByText(/Ben Osei rejected it on/));
    await ana.sees(ana.toast('Ben Osei rejected “draft.txt”'));
    await ana.page.getByRole('button', { name: 'Ask again' }).click();
    await ana.sees(ana.page.getByText(/Ana Ruiz asked Ben Osei/));
  });

  test('a job that cannot notify still finishes, and the failure is logged', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'belfry-e2e-'));
    const logged: string[] = [];
    const silent = await startDemoHere(
      readSettings({ PORT: '0', DATA_DIR: dataDir }),
      (sentence, error) => logged.push(`${sentence} ${error instanceof Error ? error.message : ''}`),
      () => () => Promise.reject(new Error('the bell is out of order')),
    );
    try {
      const ana = await arrive('Ana', silent.url);
      await ana.upload(textFile('unheard.txt', 'Nobody will be told.'));
      await ana.seesStatus('unheard.txt', 'Indexed');
      await ana.seesUnread(0);
      expect(logged.join('\n')).toMatch(/document\.indexed.*could not be sent.*the bell is out of order/);
      const folder = join(dataDir, 'demo', 'documents');
      const [id] = await readdir(folder);
      expect(await readFile(join(folder, id ?? '', 'text.txt'), 'utf8')).toBe('Nobody will be told.');
    } finally {
      await silent.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
