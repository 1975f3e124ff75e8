import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type StartedServer } from '../../examples/server/src/index.js';
import { itemFrame } from '../../examples/server/src/stream/frame.js';
import { anItem } from './support/item.js';
import { signIn } from './support/process.js';
import { readyFolder } from './support/template.js';
import { Person } from './support/person.js';

let server: StartedServer;
const logged: string[] = [];
beforeAll(async () => {
  server = await startServer(
    { port: 0, dataDir: await readyFolder(), heartbeatS: 1, sweepS: 1 },
    {
      log: (message) => logged.push(message),
      routes: async (request, { identify, notify }) => {
        const { pathname } = new URL(request.url);
        if (pathname === '/page')
          return new Response('<p>Hello', { headers: { 'content-type': 'text/html' } });
        if (pathname === '/whoami') return Response.json(await identify(request));
        if (pathname === '/work') return Response.json(await notify('worker', { type: 'a', title: 'Work' }));
        if (pathname === '/broken') throw new Error('no');
        return null;
      },
    },
  );
}, 60_000);
afterAll(() => server.close());

/** A token for a user of its own, so that tests do not see each other. */
let users = 0;
async function newPerson(): Promise<Person> {
  const { token } = await signIn(server.url, 'ana');
  users++;
  return new Person(`user-${users}`, token, (url, init) => fetch(url, init), `${server.url}/api/v1`);
}

/** A raw connection that has asked for the stream. */
async function rawStream(token: string | null): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(
    `GET /api/v1/stream HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
  );
  return socket;
}

describe('over sockets', () => {
  test('a stream begins at once, and hears what is created within a second', async () => {
    const ana = await signIn(server.url, 'ana');
    const frames = await ana.stream();
    expect((await frames.next()).event).toBe('hello');
    expect(frames.padding()).toBeGreaterThanOrEqual(2048);
    expect(frames.response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(frames.response.headers.get('x-accel-buffering')).toBe('no');
    expect(frames.response.headers.get('content-encoding')).toBeNull();
    const { id } = await ana.create('ana', { title: 'Größe 😀' });
    const { data } = await frames.next(1000);
    expect(data.notification).toMatchObject({ id, title: 'Größe 😀' });
    frames.close();
    await expect.poll(() => server.app.hub.size).toBe(0);
  });

  test('a stream asked for by another spelling of its path works, and is left behind by nobody', async () => {
    const ana = await signIn(server.url, 'ana');
    const before = server.app.hub.size;
    const response = await fetch(`${server.url}/api/v1/%73tream`, {
      headers: { authorization: `Bearer ${ana.token}` },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(server.app.hub.size).toBe(before + 1);
    await response.body?.cancel();
    await expect.poll(() => server.app.hub.size).toBe(before);
  });

  test('a stream that is refused is refused by status', async () => {
    const response = await fetch(`${server.url}/api/v1/stream`);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('a silent stream gets a ping at least each heartbeat', async () => {
    const ana = await signIn(server.url, 'ana');
    const frames = await ana.stream();
    await expect.poll(() => frames.pings(), { timeout: 3500 }).toBeGreaterThanOrEqual(2);
    frames.close();
  });

  test('what expires is removed by itself', async () => {
    const ana = await signIn(server.url, 'ana');
    const frames = await ana.stream();
    await frames.next();
    const { id } = await ana.create('ana', { expires_at: new Date(Date.now() + 300).toISOString() });
    await frames.next();
    expect((await frames.next(4000)).data).toMatchObject({ id, reason: 'expired' });
    frames.close();
  });

  test('100 creates reach a stream in order, each within a second', async () => {
    const ana = await signIn(server.url, 'ana');
    const frames = await ana.stream();
    await frames.next();
    const times: number[] = [];
    for (let i = 0; i < 100; i++) {
      const begun = performance.now();
      await Promise.all([
        ana.create('ana', { title: `n${i}` }),
        frames.next().then(({ data }) => expect(data.notification.title).toBe(`n${i}`)),
      ]);
      times.push(performance.now() - begun);
    }
    frames.close();
    expect(Math.max(...times)).toBeLessThan(1000);
  }, 20_000);

  test('one who does not read is cut off, and others do not feel it', async () => {
    const ana = await signIn(server.url, 'ana');
    const stuck = await rawStream(ana.token);
    stuck.pause();
    const frames = await ana.stream();
    await frames.next();
    await expect.poll(() => server.app.hub.size).toBe(2);
    const big = { body: '😀'.repeat(4000), data: { d: 'y'.repeat(8000) } };
    const counts = { unread: 1, unseen: 1, capped: false, rev: 0 };
    let slowest = 0;
    for (let rev = 1; rev < 2000 && server.app.hub.size === 2; rev++) {
      const begun = performance.now();
      // Straight to the streams: what fills the kernel's buffers need not be stored first.
      const item = anItem({ user_id: 'ana', seq: 1, rev, ...big });
      server.app.hub.publish('ana', [itemFrame('update', item, counts, { prev: rev - 1, id: `x.${rev}` })]);
      await frames.next();
      slowest = Math.max(slowest, performance.now() - begun);
    }
    expect(server.app.hub.size).toBe(1);
    expect(slowest).toBeLessThan(1000);
    // Should it read after all, it finds out why at the end.
    let read = '';
    stuck.on('data', (chunk: Buffer) => (read = (read + String(chunk)).slice(-300)));
    stuck.resume();
    await expect.poll(() => read).toContain('event: bye\ndata: {"reason":"slow_consumer"');
    stuck.destroy();
    frames.close();
  }, 40_000);

  test('connections that say nothing, half a thing or nonsense do no harm', async () => {
    const { hostname, port } = new URL(server.url);
    const sockets = [
      '',
      'GET /api/v1/notif',
      'POST /api/v1/notifications HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"to"',
      'nonsense\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n',
    ].map((text) => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.once('connect', () => socket.write(text));
      return socket;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    const gone = await newPerson();
    for (let i = 0; i < 20; i++) {
      const abort = new AbortController();
      const asked = fetch(`${gone.base}/notifications`, {
        headers: { authorization: `Bearer ${gone.token}` },
        signal: abort.signal,
      });
      setTimeout(() => abort.abort(), i % 4);
      await asked.then((response) => response.text()).catch(() => undefined);
    }
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  test('bodies over the bound are refused, however they are sent', async () => {
    const ana = await signIn(server.url, 'ana');
    const raw = `"${'x'.repeat(70_000)}"`;
    const headers = { 'content-type': 'application/json' };
    expect((await ana.ask('POST', '/notifications', { raw, headers })).status).toBe(413);
    const stream = new Blob([raw]).stream();
    expect((await ana.ask('POST', '/notifications', { raw: stream, headers })).status).toBe(413);
    expect((await ana.ask('POST', '/notifications', { raw: '{', headers })).status).toBe(400);
  });

  test('routes of the host stand beside the contract', async () => {
    const text = async (path: string, init?: RequestInit) => (await fetch(server.url + path, init)).text();
    expect(await text('/page')).toBe('<p>Hello');
    const { token } = await signIn(server.url, 'ben');
    expect(
      JSON.parse(await text('/whoami', { headers: { authorization: `Bearer ${token}` } })),
    ).toMatchObject({ sub: 'ben', roles: ['editor'] });
    expect((await fetch(`${server.url}/whoami`)).status).toBe(401);
    expect(JSON.parse(await text('/work'))).toMatchObject([{ user: 'worker', deduplicated: false }]);
    expect((await fetch(`${server.url}/broken`)).status).toBe(500);
    expect(logged.at(-1)).toContain('/broken');
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
  });
});
