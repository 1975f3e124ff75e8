import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from 'belfry-server';
import { describe, expect, test } from 'vitest';
import { startDemo } from '../../examples/demo/src/demo.js';
import { readyFolder } from '../server/support/template.js';
import { longPdf, pdfFile, textFile } from './support/files.js';
import { useDemo } from './support/use-demo.js';
import { signIn } from './support/workspace-page.js';

const demo = useDemo();

describe('The demo', () => {
  test('is served by the same process as the contract: the page, its files and the API have one origin', async () => {
    const page = await fetch(demo.server.url);
    expect(page.headers.get('content-type')).toContain('text/html');
    const { contract } = (await (await fetch(`${demo.server.url}/api/v1/capabilities`)).json()) as {
      contract: string;
    };
    expect(contract).toBe('1');
    const ana = await demo.arrive('Ana');
    const hosts = await ana.page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin),
    );
    expect(hosts.length).toBeGreaterThan(3);
    expect(new Set(hosts)).toEqual(new Set([demo.server.url]));
  });

  test('is a document workspace with a bell: an empty library says what to do, samples fill it and the bell rings', async () => {
    const ana = await demo.arrive('Ana');
    await ana.sees(ana.page.getByRole('heading', { name: 'Nothing here yet' }));
    await ana.page.getByRole('button', { name: 'Try it with four samples' }).click();
    for (const name of ['harbour-handbook.md', 'council-minutes.txt', 'tide-report.pdf'])
      await ana.seesStatus(name, 'Indexed');
    await ana.seesStatus('damaged-scan.pdf', 'Failed');
    await ana.seesUnread(7);
  });

  test('a person signs in as one of two users, and sees that user’s own bell', async () => {
    const ana = await demo.arrive('Ana');
    const ben = await demo.arrive('Ben');
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
    const ana = await demo.arrive('Ana');
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

  test('a session that has ended leads back to the sign-in screen', async () => {
    const ana = await demo.arrive('Ana');
    await ana.context.clearCookies();
    await ana.sees(ana.page.getByRole('heading', { name: 'Who are you today?' }));
  });

  test('a person uploads a text, a Markdown and a PDF file', async () => {
    const ana = await demo.arrive('Ana');
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
    const ana = await demo.arrive('Ana');
    await ana.upload(await longPdf('crane-manual.pdf', 800));
    await ana.seesStatus('crane-manual.pdf', /Extracting \d+%/);
    const times: number[] = [];
    while (times.length < 10) {
      const started = performance.now();
      await fetch(`${demo.server.url}/livez`);
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    // The middle one: a busy machine may hold up some, a blocked server holds up all.
    expect(times[5]).toBeLessThan(100);
    await ana.seesStatus('crane-manual.pdf', 'Indexed', 60_000);
    await ana.page.getByRole('searchbox').fill('forty tonnes crane');
    await ana.sees(ana.page.getByRole('link', { name: 'crane-manual.pdf' }));
    await ana.page.getByRole('searchbox').fill('zeppelin');
    await ana.sees(ana.page.getByText('Nothing was found'));
  });

  test('a job that cannot notify still finishes, and the failure is logged', async () => {
    const dataDir = await readyFolder();
    const logged: string[] = [];
    const silent = await startDemo(
      readSettings({ PORT: '0', DATA_DIR: dataDir }),
      (sentence, error) => logged.push(`${sentence} ${error instanceof Error ? error.message : ''}`),
      () => () => Promise.reject(new Error('the bell is out of order')),
    );
    try {
      const ana = await signIn(demo.browser, silent.url, 'Ana Ruiz');
      await ana.upload(textFile('unheard.txt', 'Nobody will be told.'));
      await ana.seesStatus('unheard.txt', 'Indexed');
      await ana.seesUnread(0);
      expect(logged.join('\n')).toMatch(/document\.indexed.*could not be sent.*the bell is out of order/);
      const folder = join(dataDir, 'demo', 'documents');
      const [id] = await readdir(folder);
      expect(await readFile(join(folder, id ?? '', 'text.txt'), 'utf8')).toBe('Nobody will be told.');
      await ana.leave();
    } finally {
      await silent.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
