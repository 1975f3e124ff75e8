import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WireBatchAnswer, WirePage } from '../../src/wire/contract.generated.js';
import { start, type Started } from '../server/support/started.js';
import { launchBrowser, listenForComplaints } from './support/browser.js';

let server: Started;
let browser: Browser;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createClient, eventSource, polling, sse, websocket } from './src/index.js';
        const { token, transports } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
        const known = {
          sse: sse(), polling: polling({ intervalMs: 1000 }), websocket: websocket(), ticket: websocket({ auth: 'ticket' }),
          nowhere: websocket({ path: '/nowhere' }), eventSource: eventSource(),
        };
        const client = createClient({
          url: '/api/v1', transports: transports.map((name) => known[name]), auth: () => token, storage: null,
        });
        const show = () => {
          const { status, transport } = client.$connection.get();
          document.querySelector('h1').textContent = status + ' by ' + transport;
          const { ids, get } = client.$feed.get();
          document.querySelector('p').textContent = ids.map((id) => get(id).title).join();
        };
        const heard = [];
        client.onReceive(({ item }) => heard.push(item.title));
        const use = (name) => client.setTransports([known[name]]);
        const list = async () => {
          while (client.$feed.get().hasMore) await client.loadMore();
          const { ids, get } = client.$feed.get();
          return ids.map((id) => get(id).title);
        };
        Object.assign(window, { heard, list, use });
        client.$connection.subscribe(show);
        client.$feed.subscribe(show);
        client.connect();
      `,
      resolveDir: '.',
    },
    ...{ bundle: true, format: 'esm', write: false, charset: 'utf8' },
  });
  const html =
    '<!doctype html><title>Bell</title><link rel="icon" href="data:,"><h1></h1><p></p><script type="module" src="/page.js"></script>';
  server = await start(
    {},
    {
      routes: async (request) => {
        const { pathname } = new URL(request.url);
        if (pathname === '/') return new Response(html, { headers: { 'content-type': 'text/html' } });
        if (pathname !== '/page.js') return null;
        return new Response(outputFiles[0]?.text ?? '', { headers: { 'content-type': 'text/javascript' } });
      },
    },
  );
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page that hears of what happens to a person by these transports. */
async function open(
  context: BrowserContext,
  { token }: { token: string | null },
  transports: readonly string[],
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.url}/#${encodeURIComponent(JSON.stringify({ token, transports }))}`);
  return page;
}

test.each([
  [['websocket'], 'websocket'],
  [['ticket'], 'websocket'],
  [['eventSource'], 'event-source'],
  [['nowhere', 'eventSource', 'polling'], 'event-source'],
])('a page hears by %j of what happens, also once the network was gone', async (transports, used) => {
  const person = await server.person();
  const context = await browser.newContext();
  const complaints = await listenForComplaints(context);
  const urls: string[] = [];
  context.on('page', (opened) => {
    opened.on('request', (request) => urls.push(request.url()));
    opened.on('websocket', (socket) => urls.push(socket.url()));
  });
  const page = await open(context, person, transports);
  await expect.poll(() => page.textContent('h1'), { timeout: 8000 }).toBe(`live by ${used}`);
  await server.producer.create(person.name, { title: 'one' });
  await expect.poll(() => page.textContent('p')).toBe('one');

  // The network goes and comes: what happened meanwhile is there.
  await context.setOffline(true);
  await expect.poll(() => page.textContent('h1')).not.toContain('live');
  await server.producer.create(person.name, { title: 'two' });
  await context.setOffline(false);
  await expect.poll(() => page.textContent('p'), { timeout: 10_000 }).toBe('two,one');
  await server.producer.create(person.name, { title: 'three' });
  await expect.poll(() => page.textContent('p'), { timeout: 10_000 }).toBe('three,two,one');
  expect(urls.filter((url) => !url.includes('#') && url.includes(person.token ?? ''))).toEqual([]);
  expect(complaints.list.filter((line) => !line.includes('nowhere') && !line.includes('net::ERR'))).toEqual(
    [],
  );
  await context.close();
});

/** What the script of the page puts on its window. */
interface Handles {
  readonly heard: readonly string[];
  /** Everything in the list, loaded to its end. */
  list(): Promise<string[]>;
  /** From now on by this transport alone. */
  use(name: string): void;
}

/** Creates ten notifications each 100 ms until told to stop; late, it makes up for it. Resolves with all titles. */
function hundredASecond(to: string): () => Promise<string[]> {
  const began = Date.now();
  const created: string[] = [];
  let running = true;
  const create = async (): Promise<void> => {
    for (let due = 0; running; due += 100) {
      await new Promise((resolve) => setTimeout(resolve, began + due - Date.now()));
      const titles = Array.from({ length: 10 }, (_, n) => `n${created.length + n}`);
      const body = titles.map((title) => ({
        to: { users: [to] },
        notification: { type: 'job.done', title },
      }));
      const { results } = (
        await server.producer.ask<WireBatchAnswer>('POST', '/notifications/batch', { body })
      ).body;
      expect(results.map(({ status }) => status)).toEqual(titles.map(() => 201));
      created.push(...titles);
    }
  };
  const creating = create();
  return async () => {
    running = false;
    await creating;
    return created;
  };
}

test('transports change places while a hundred notifications a second arrive: none is lost, none is told twice', async () => {
  const person = await server.person();
  const context = await browser.newContext();
  const page = await open(context, person, ['sse']);
  const state = () => page.textContent('h1');
  await expect.poll(state, { timeout: 8000 }).toBe('live by sse');

  const stop = hundredASecond(person.name);
  const heard = () => page.evaluate(() => [...(window as unknown as Handles).heard]);
  let told = 0;
  try {
    for (const name of ['websocket', 'polling', 'sse']) {
      // Each of them brings some, and is left while more are on their way.
      await expect.poll(async () => (await heard()).length, { timeout: 10_000 }).toBeGreaterThan(told + 150);
      told = (await heard()).length;
      await page.evaluate((next) => (window as unknown as Handles).use(next), name);
      await expect.poll(state, { timeout: 10_000, interval: 20 }).toBe(`live by ${name}`);
    }
  } finally {
    await stop();
  }
  const created = await stop();

  await expect.poll(async () => (await heard()).length, { timeout: 10_000 }).toBe(created.length);
  expect(await heard()).toEqual(created);
  // The list is the server's, in its order.
  const ofServer: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const part: WirePage = await person.list(`limit=100${cursor && `&before=${cursor}`}`);
    ofServer.push(...part.items.map(({ title }) => title));
    cursor = part.next;
  }
  expect(await page.evaluate(() => (window as unknown as Handles).list())).toEqual(ofServer);
  expect([...ofServer].sort()).toEqual([...created].sort());
  await context.close();
});
