import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventSource, type EventSourceOptions } from '../../../src/index.js';
import { StrictEventSource } from '../support/strict-event-source.js';
import { openTransport, type Opened, type OpenOptions } from '../support/transport-link.js';

let server: Server;
let url: string;
let streams: IncomingMessage[] = [];
let tickets: { body: string; authorization: string | undefined }[] = [];
let closed = 0;
let answer: (response: ServerResponse) => void;
let ticketStatus: number;

const frame = (event: string, data: object, id = ''): string =>
  `${id && `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
const hello = frame('hello', { contract: '1', resumed: true, sync: 'e.1', heartbeat_s: 20 });
const stream = (response: ServerResponse): ServerResponse =>
  response.writeHead(200, { 'content-type': 'text/event-stream' });

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url?.startsWith('/api/stream')) {
      streams.push(request);
      response.on('close', () => closed++);
      return answer(response);
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += String(chunk)));
    request.on('end', () => {
      tickets.push({ body, authorization: request.headers.authorization });
      response.writeHead(ticketStatus, { 'content-type': 'application/json', 'retry-after': '3' });
      response.end('{"ticket":"once"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});
beforeEach(() => {
  streams = [];
  tickets = [];
  closed = 0;
  ticketStatus = 201;
  answer = (response) => void stream(response).write(hello);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = (options?: OpenOptions, more?: EventSourceOptions): Opened =>
  openTransport(eventSource({ EventSource: StrictEventSource, ...more }), url, options);
const query = (index = 0): URLSearchParams => new URL(streams[index]?.url ?? '', url).searchParams;

test('brings every event of the contract, and takes any for a sign of life', async () => {
  answer = (response) => {
    stream(response).write(hello);
    const { item, place } = { item: { notification: { id: 'a' } }, place: { rev: 2, prev: 1 } };
    for (const event of ['notification', 'update'])
      response.write(frame(event, { ...item, ...place }, 'e.2'));
    response.write(frame('remove', { id: 'a', rev: 3 }, 'e.3'));
    response.write(frame('bulk', { rev: 4, op: 'read' }, 'e.4'));
    for (const event of ['preferences', 'ping', 'reset']) response.write(frame(event, { reason: 'x' }));
    response.write(frame('bye', { reason: 'server_shutdown' }));
  };
  const { told, done, alive } = open();
  expect(await done).toBe('ended');
  expect(told).toEqual([
    'open',
    'hello',
    'upsert',
    'upsert',
    'remove',
    'bulk',
    'preferences',
    'ping',
    'reset',
    'bye server_shutdown',
  ]);
  expect(alive()).toBe(10);
});

test('resumes after the cursor, or begins now; with cookies it needs no ticket', async () => {
  answer = (response) => void stream(response).end(frame('bye', { reason: 'x' }));
  await open({ cursor: 'e.41' }).done;
  await open().done;
  expect([query(0).get('after'), query(1).get('after')]).toEqual(['e.41', 'latest']);
  expect([query(0).has('ticket'), tickets.length]).toEqual([false, 0]);
});

test('sends cookies to another origin where the client does', async () => {
  const made: unknown[] = [];
  class Noted extends StrictEventSource {
    constructor(url: string, init: EventSourceInit) {
      super(url, init);
      made.push(init.withCredentials);
    }
  }
  for (const credentials of ['include', 'same-origin'] as const) {
    const opened = open({ credentials }, { EventSource: Noted });
    await expect.poll(() => opened.told).toContain('hello');
    opened.stop();
  }
  expect(made).toEqual([true, false]);
});

test('a token stays out of the URL: a ticket of one use goes there, a new one each time', async () => {
  answer = (response) => void stream(response).end(hello);
  await open({ auth: () => 'secret' }).done;
  await open({ auth: () => 'secret' }).done;
  expect(tickets).toEqual(Array(2).fill({ body: '{"for":"sse"}', authorization: 'Bearer secret' }));
  expect(query(0).get('ticket')).toBe('once');
  expect(streams[0]?.url).not.toContain('secret');
});

test.each([
  [401, { code: 'unauthorized', status: 401 }],
  [403, { code: 'forbidden' }],
  [404, { code: 'stream', status: 404 }],
  [429, { code: 'rate-limited', retryAfterMs: 3000 }],
])('a ticket refused with %i is told by its reason, and nothing is opened', async (status, error) => {
  ticketStatus = status;
  expect(await open({ auth: () => 'secret' }).done).toMatchObject(error);
  expect(streams).toEqual([]);
});

test('what never opened is this way’s fault, what broke later the network’s', async () => {
  answer = (response) => void response.writeHead(403).end();
  expect(await open().done).toMatchObject({ code: 'stream' });
  expect(await openTransport(eventSource(), url).done).toMatchObject({ code: 'stream' });
  answer = (response) => {
    stream(response).write(hello);
    setTimeout(() => response.destroy(), 20);
  };
  const { told, done } = open();
  expect(await done).toMatchObject({ code: 'network' });
  expect(told).toEqual(['open', 'hello']);
});

test('never comes back by itself: the link decides when', async () => {
  answer = (response) => void stream(response).end(`retry: 1\n${hello}`);
  expect(await open().done).toMatchObject({ code: 'network' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(streams.length).toBe(1);
});

test('is left at once, at any time, and its connection with it', async () => {
  const live = open();
  await expect.poll(() => live.told).toContain('hello');
  live.stop();
  expect(await live.done).toBe('ended');
  await expect.poll(() => closed).toBe(1);

  answer = () => {};
  const connecting = open();
  await expect.poll(() => streams.length).toBe(2);
  connecting.stop();
  expect(await connecting.done).toBe('ended');
  await expect.poll(() => closed).toBe(2);

  const asking = open({ auth: () => 'secret' });
  asking.stop();
  await asking.done;
  expect(streams.length).toBe(2);
});
