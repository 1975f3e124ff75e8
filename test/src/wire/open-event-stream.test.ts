import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEventStream } from '../../../src/event-stream.js';

let server: Server;
let origin: string;
const seen: Record<string, unknown>[] = [];
let closed = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ url: request.url, method: request.method, ...request.headers });
    if (request.url === '/html')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
    if (request.url === '/503') return void response.writeHead(503, { 'retry-after': '7' }).end();
    if (request.url === '/almost')
      return void response.writeHead(200, { 'content-type': 'text/event-stream-not' }).end('data: a\n\n');
    response.on('close', () => closed++);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('id: 5\ndata: hello\n\n: note\n\n');
    if (request.url === '/ends') response.end();
    else if (request.url === '/breaks') setTimeout(() => response.destroy(), 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('reads a real stream to its end, with method, headers, body and the last id sent', async () => {
  const events: string[] = [];
  const comments: string[] = [];
  await openEventStream(`${origin}/ends`, {
    method: 'POST',
    headers: { 'x-mine': 'yes' },
    body: '{}',
    lastEventId: '4',
    onEvent: ({ data, id }) => events.push(`${id} ${data}`),
    onComment: (text) => comments.push(text),
  });
  expect(events).toEqual(['5 hello']);
  expect(comments).toEqual(['note']);
  expect(seen.at(-1)).toMatchObject({
    method: 'POST',
    'x-mine': 'yes',
    'last-event-id': '4',
    accept: 'text/event-stream',
  });
});

test('rejects what is not an event stream', async () => {
  const stream = (path: string) => openEventStream(`${origin}${path}`, { onEvent: () => {} });
  await expect(stream('/html')).rejects.toMatchObject({ code: 'stream', status: 200 });
  await expect(stream('/503')).rejects.toMatchObject({ code: 'stream', status: 503, retryAfterMs: 7000 });
  await expect(stream('/almost')).rejects.toMatchObject({ code: 'stream', status: 200 });
});

test('rejects when the connection breaks', async () => {
  await expect(openEventStream(`${origin}/breaks`, { onEvent: () => {} })).rejects.toMatchObject({
    code: 'network',
  });
});

test('gives up after a silence longer than readTimeout', async () => {
  await expect(
    openEventStream(`${origin}/silent`, { onEvent: () => {}, readTimeout: 60 }),
  ).rejects.toMatchObject({ code: 'timeout' });
});

test('ends with the reason of its signal', async () => {
  const stop = new AbortController();
  const reason = new Error('enough');
  const done = openEventStream(`${origin}/silent`, {
    onEvent: () => stop.abort(reason),
    signal: stop.signal,
  });
  await expect(done).rejects.toBe(reason);
});

test('tells nothing more once its signal aborts, though the rest of the chunk is there', async () => {
  const stop = new AbortController();
  const told: string[] = [];
  const done = openEventStream(`${origin}/ends`, {
    onEvent: ({ data }) => {
      told.push(data);
      stop.abort(new Error('enough'));
    },
    onComment: (text) => told.push(text),
    signal: stop.signal,
  });
  await expect(done).rejects.toThrow('enough');
  expect(told).toEqual(['hello']);
});

test('sends any last id as UTF-8', async () => {
  await openEventStream(`${origin}/ends`, { lastEventId: 'n° €', onEvent: () => {} });
  expect(Buffer.from(String(seen.at(-1)?.['last-event-id']), 'latin1').toString()).toBe('n° €');
});

test('leaves no connection open when a handler throws', async () => {
  const before = closed;
  const onEvent = (): never => {
    throw new Error('mine');
  };
  await expect(openEventStream(`${origin}/silent`, { onEvent })).rejects.toMatchObject({
    cause: { message: 'mine' },
  });
  await expect.poll(() => closed).toBe(before + 1);
});
