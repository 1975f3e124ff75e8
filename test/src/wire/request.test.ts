import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../src/model/clock.js';
import { createHttp, type Http, type HttpOptions } from '../../../src/wire/request.js';

const servers: Server[] = [];
const here: IncomingMessage[] = [];
const elsewhere: IncomingMessage[] = [];
let origin: string;
let other: string;

async function serve(log: IncomingMessage[], location: (path: string) => string | null): Promise<string> {
  const server = createServer((request, response) => {
    log.push(request);
    const to = location(request.url ?? '');
    if (to) response.writeHead(307, { location: to }).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":[]}');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
beforeAll(async () => {
  other = await serve(elsewhere, () => null);
  origin = await serve(here, (path) => {
    if (path === '/api/portal') return `${other}/login`;
    return path === '/api/moved' ? '/api/list' : null;
  });
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const http = (options: Partial<HttpOptions> = {}): Http =>
  createHttp({
    url: `${origin}/api`,
    fetch,
    credentials: 'same-origin',
    headers: {},
    clock: systemClock,
    random: Math.random,
    timeoutMs: 2000,
    auth: () => 'secret',
    ...options,
  });

test('an answer of another origin is not read, and the token is not sent there', async () => {
  await expect(http().json('/portal')).rejects.toMatchObject({
    code: 'redirected',
    message: expect.stringMatching(`/portal: ${other} `),
  });
  await expect(http().open('/portal')).rejects.toMatchObject({ code: 'redirected' });
  expect(elsewhere.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
});

test('a fetch that was patched and answers with an error of its own is no answer of the server', async () => {
  const patched = http({ fetch: async () => Response.error() });
  await expect(patched.json('/list')).rejects.toMatchObject({ code: 'network' });
  await expect(patched.open('/list')).rejects.toMatchObject({ code: 'network' });
});

test('what was given for a refused sign-in and is refused too is not replaced once more, whoever used it', async () => {
  let asked = 0;
  let sent = 0;
  let other: Promise<unknown> | undefined;
  const refusing = http({
    auth: () => `token ${asked++}`,
    async fetch() {
      // Begins with the second sign-in, before anybody knows that it is refused as well.
      if (++sent === 2) await (other = refusing.json('/other').catch((error: unknown) => error));
      return new Response('{}', { status: 401 });
    },
  });
  await expect(refusing.json('/list')).rejects.toMatchObject({ code: 'unauthorized' });
  expect(await other).toMatchObject({ code: 'unauthorized' });
  expect([asked, sent]).toEqual([2, 3]);
});

test('a redirect within the origin is followed, with the token', async () => {
  const { body } = await http().json('/moved');
  expect(body).toEqual({ items: [] });
  expect(here.at(-1)).toMatchObject({ url: '/api/list', headers: { authorization: 'Bearer secret' } });
});

test('what lets a request in is told to a connection of another kind, and asked anew once refused', async () => {
  let tokens = 0;
  const { authorize, forgetAuth } = http({ auth: ({ reason }) => `${reason}-${++tokens}` });
  const first = await authorize();
  expect(first).toEqual({ authorization: 'Bearer start-1' });
  expect(await authorize()).toBe(first);
  const [second, third] = await Promise.all([authorize(first), authorize(first)]);
  expect(second).toEqual({ authorization: 'Bearer refused-2' });
  expect(third).toBe(second);
  forgetAuth();
  expect(await authorize()).toEqual({ authorization: 'Bearer start-3' });
  expect(
    await createHttp({
      ...{ url: '', fetch, credentials: 'omit', headers: {} },
      clock: systemClock,
      random: Math.random,
      timeoutMs: 1,
    }).authorize(),
  ).toEqual({});
});
