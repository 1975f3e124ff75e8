import { beforeAll, describe, expect, test } from 'vitest';
import { createApp, createMemoryStore } from '../../examples/server/src/web.js';
import { conforms } from './support/contract.js';
import { mount, ORIGIN, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';

let server: Mounted;
let producer: Person;
beforeAll(async () => {
  server = await mount();
  ({ producer } = server);
});
const json = { 'content-type': 'application/json' };

describe('a request', () => {
  test.each<[string, string, string, RequestInit['body'], Record<string, string>, number, string]>([
    ['JSON that is none', 'POST', '/notifications', '{"to":', json, 400, 'invalid-request'],
    ['nothing where JSON is due', 'POST', '/notifications', '', json, 400, 'invalid-request'],
    [
      'bytes that are not UTF-8',
      'POST',
      '/notifications',
      new Uint8Array([0x22, 0xff, 0x22]),
      json,
      400,
      'invalid-request',
    ],
    [
      'JSON 30,000 levels deep',
      'POST',
      '/notifications',
      '['.repeat(30_000) + ']'.repeat(30_000),
      json,
      422,
      'validation-failed',
    ],
    ['a number', 'POST', '/notifications', '7', json, 422, 'validation-failed'],
    [
      'a form',
      'POST',
      '/notifications',
      'a=b',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    [
      'bytes of no type',
      'POST',
      '/notifications/bulk',
      new Uint8Array([1]),
      {},
      415,
      'unsupported-media-type',
    ],
    ['over 64 KiB', 'POST', '/notifications', `"${'x'.repeat(65_535)}"`, json, 413, 'payload-too-large'],
    [
      'over 1 MiB in a batch',
      'POST',
      '/notifications/batch',
      `"${'x'.repeat(1_048_576)}"`,
      json,
      413,
      'payload-too-large',
    ],
    ['a prototype', 'POST', '/notifications', '{"__proto__":{"to":1}}', json, 422, 'validation-failed'],
    ['a method that is not there', 'PUT', '/notifications', '{}', json, 405, 'method-not-allowed'],
    ['a path that is not there', 'POST', '/nothing', '{}', json, 404, 'not-found'],
  ])(
    'with %s is refused with a problem, and the server lives',
    async (_what, method, path, raw, headers, status, code) => {
      const answer = await producer.ask(method, path, { raw: raw as BodyInit, headers });
      expect(answer).toMatchObject({ status, body: { code, detail: expect.stringMatching(/\w+.*\.$/s) } });
      expect((await producer.ask('GET', '/counts')).status).toBe(200);
    },
  );

  test('over 64 KiB that does not say so beforehand is cut off', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    expect((await producer.ask('POST', '/notifications', { raw: endless, headers: json })).status).toBe(413);
    expect(sent).toBeLessThan(200_000);
  });

  test.each([
    ['/notifications', 'GET, HEAD, POST'],
    ['/notifications/x', 'GET, HEAD, PATCH, DELETE'],
    ['/notifications/bulk', 'POST'],
    ['/counts', 'GET, HEAD'],
  ])('to %s by a wrong method is told which are right', async (path, allow) => {
    expect((await producer.ask('PUT', path)).headers.get('allow')).toBe(allow);
  });

  test('keeps its Request-Id if it is one, and gets one else', async () => {
    const sent = await producer.ask('GET', '/counts', { headers: { 'request-id': 'req-1' } });
    expect(sent.headers.get('request-id')).toBe('req-1');
    const long = await producer.ask<{ request_id: string }>('GET', '/nothing', {
      headers: { 'request-id': 'x'.repeat(65) },
    });
    expect(long.headers.get('request-id')).toMatch(/^[\w-]{36}$/);
    expect(long.body.request_id).toBe(long.headers.get('request-id'));
  });

  test('for HEAD is answered without a body', async () => {
    const answer = await producer.ask('HEAD', '/notifications');
    expect(answer).toMatchObject({ status: 200, body: null });
    expect(answer.headers.get('etag')).toBeTruthy();
  });

  test('30 at once are all answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => producer.ask('GET', '/notifications')),
    );
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
  });
});

describe('the server', () => {
  test('says what it can, to anyone, and does not say it twice', async () => {
    const url = `${ORIGIN}/api/v1/capabilities`;
    const first = await server.app.fetch(url);
    const body = (await first.json()) as { levels: string[] };
    conforms('capabilities', body);
    expect(body.levels).toEqual(['poll', 'state', 'sync', 'sse', 'prefs', 'snooze', 'produce']);
    expect(first.headers.get('cache-control')).toBe('private, max-age=300');
    server.pass(5000);
    const again = await server.app.fetch(url, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('says whether it lives, and whether it is ready', async () => {
    const store = createMemoryStore();
    let broken = false;
    const app = createApp({
      store: {
        ...store,
        ping: async () => Promise.resolve(broken ? Promise.reject(new Error('gone')) : undefined),
      },
      authenticate: async () => null,
      log: () => undefined,
    });
    const status = async (path: string): Promise<number> => (await app.fetch(ORIGIN + path)).status;
    expect([await status('/livez'), await status('/readyz')]).toEqual([200, 200]);
    broken = true;
    expect([await status('/livez'), await status('/readyz')]).toEqual([200, 503]);
  });

  test('that fails inside says 500 without a detail of it, and logs it', async () => {
    const logged: unknown[] = [];
    const app = createApp({
      store: {
        ...createMemoryStore(),
        inbox: async () => Promise.reject(new Error('password is hunter2')),
        read: async () => Promise.reject(new Error('password is hunter2')),
      },
      authenticate: async () => ({ sub: 'ana', roles: [], scopes: [], expiresAt: null, via: 'bearer' }),
      log: (message, error) => logged.push(message, error),
    });
    const response = await app.fetch(`${ORIGIN}/api/v1/notifications`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ status: 500, code: 'internal' });
    expect(text).not.toContain('hunter2');
    expect(logged).toMatchObject(['GET /api/v1/notifications failed.', { message: 'password is hunter2' }]);
  });

  test('does not begin what was aborted beforehand', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(server.app.fetch(`${ORIGIN}/livez`, { signal: gone })).rejects.toThrow('gone');
  });
});
