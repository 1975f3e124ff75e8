import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
          sse: sse(), polling: polling(), websocket: websocket(), ticket: websocket({ auth: 'ticket' }),
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

test.each([
  [['websocket'], 'websocket'],
  [['ticket'], 'websocket'],
  [['eventSource'], 'event-source'],
  [['nowhere', 'eventSource', 'polling'], 'event-source'],
])('a page hears by %j of what happens, also once the network was gone', async (transports, used) => {
  const person = await server.person();
  const context = await browser.newContext();
  const complaints = await listenForComplaints(context);
  const page = await context.newPage();
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  page.on('websocket', (socket) => urls.push(socket.url()));
  const hash = encodeURIComponent(JSON.stringify({ token: person.token, transports }));
  await page.goto(`${server.url}/#${hash}`);
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
