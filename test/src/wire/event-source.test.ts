import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  EventSourceErrorEvent,
  EventSourceOverFetch,
  type EventSourceOverFetchInit,
} from '../../../src/event-stream.js';
import { record, scenarios, standardAlone, type Reply } from '../support/stream-scenarios.js';
import { startStreamServer, type StreamServer } from '../support/stream-server.js';

let server: StreamServer;
beforeAll(async () => {
  server = await startStreamServer();
});
afterAll(() => server.close());

class Strict extends EventSourceOverFetch {
  constructor(url: string) {
    super(url, { strict: true });
  }
}

describe('strict, as the standard has it', () => {
  test.each([...scenarios, ...standardAlone])('$name', async (scenario) => {
    const { url, asked } = server.play(scenario);
    const told = await record(Strict, url, scenario);
    const here = (line: string): string =>
      line.replace('FIRST', server.origin).replace('OTHER', server.other);
    expect(told).toEqual(scenario.told.map(here));
    expect(asked).toEqual(scenario.asked);
  });
});

/** Everything that was told until `closed` or `count` events. */
async function follow(
  replies: Reply[],
  count: number,
  init: EventSourceOverFetchInit = {},
): Promise<{ told: string[]; requests: number; waits: number[] }> {
  const { url, requests } = server.play({ replies });
  const told: string[] = [];
  const waits: number[] = [];
  const timers = vi.spyOn(globalThis, 'setTimeout');
  const source = new EventSourceOverFetch(url, { random: () => 0, ...init });
  await new Promise<void>((resolve) => {
    const listen = (event: Event): void => {
      const why =
        event instanceof EventSourceErrorEvent ? ` ${event.error?.code} ${event.error?.status}` : '';
      told.push(`${event.type} ${source.readyState}${why}`);
      if (event.type === 'error' && source.readyState === 0) waits.push(Number(timers.mock.lastCall?.[1]));
      if (told.length === count) resolve();
    };
    for (const type of ['open', 'message', 'error']) source.addEventListener(type, listen);
  });
  source.close();
  timers.mockRestore();
  return { told, requests: requests.length, waits };
}

test('comes back after what may pass, and after nothing else', async () => {
  for (const status of [408, 425, 429, 500, 502, 503, 599])
    expect(await follow([{ status }, { then: 'wait' }], 2)).toMatchObject({
      told: [`error 0 stream ${status}`, 'open 1'],
      requests: 2,
    });
  for (const status of [204, 206, 400, 401, 403, 404, 410, 451])
    expect(await follow([{ status }], 1)).toMatchObject({ told: [`error 2 stream ${status}`], requests: 1 });
});

test('waits longer each time in vain, spread over the whole time, and as long as the server asks', async () => {
  const vain: Reply = { status: 503 };
  const { waits } = await follow([vain, vain, vain], 3, { random: () => 0.01 });
  expect(waits).toEqual([250 + 0.01 * 2000, 250 + 0.01 * 4000, 250 + 0.01 * 8000]);
  const asked = await follow([{ status: 429, headers: { 'retry-after': '7' } }], 1, { random: () => 0.5 });
  expect(asked.waits).toEqual([7000 * 1.1]);
});

test('takes a server that lets it in and throws it out for a broken one', async () => {
  const vain: Reply = { body: 'data: a\n\n', then: 'break' };
  const { waits } = await follow([vain, vain], 6, { random: () => 0.01 });
  expect(waits).toEqual([250 + 0.01 * 2000, 250 + 0.01 * 4000]);
});

test('comes back to a server that ends each stream in good order as soon as it asks by `retry`', async () => {
  const good: Reply = { body: 'retry: 500\ndata: a\n\n' };
  const { waits } = await follow([good, good], 6, { random: () => 0.1 });
  expect(waits).toEqual([300, 300]);
});

test('gives up a silent connection, and comes back', async () => {
  const { told } = await follow([{ then: 'wait' }, { body: 'data: a\n\n', then: 'wait' }], 4, {
    readTimeout: 60,
  });
  expect(told).toEqual(['open 1', 'error 0 timeout undefined', 'open 1', 'message 1']);
});

test('sends method, headers and body with every connection, and begins where it is told', async () => {
  const { url, requests, asked } = server.play({ replies: [{}, { then: 'wait' }] });
  const source = new EventSourceOverFetch(url, {
    method: 'POST',
    headers: { 'x-mine': 'yes' },
    body: new URLSearchParams({ a: '1' }),
    lastEventId: '41',
    random: () => 0,
  });
  await expect.poll(() => requests.length).toBe(2);
  source.close();
  for (const { method, headers } of requests) {
    expect(method).toBe('POST');
    expect(headers).toMatchObject({ 'x-mine': 'yes', accept: 'text/event-stream', 'content-length': '3' });
  }
  expect(asked).toEqual(['41', '41']);
});

test('skips an event beyond the bound, and stands after it', async () => {
  const { url, asked } = server.play({
    replies: [{ body: `id: 1\ndata: ${'x'.repeat(500)}\n\n` }, { body: 'data: ok\n\n', then: 'wait' }],
  });
  const source = new EventSourceOverFetch(url, { maxLength: 100, random: () => 0 });
  const said = await new Promise<string>((resolve) => {
    source.onmessage = ({ data }) => resolve(String(data));
  });
  source.close();
  expect(said).toBe('ok');
  expect(asked).toEqual([null, '1']);
});

test('has the shape of EventSource', async () => {
  const { url } = server.play({ replies: [{ body: 'data: a\n\ndata: b\n\n', then: 'wait' }] });
  const source = new EventSourceOverFetch(url, { withCredentials: true });
  expect(source).toMatchObject({
    url,
    withCredentials: true,
    readyState: 0,
    CONNECTING: 0,
    OPEN: 1,
    CLOSED: 2,
  });
  expect([EventSourceOverFetch.CONNECTING, EventSourceOverFetch.OPEN, EventSourceOverFetch.CLOSED]).toEqual([
    0, 1, 2,
  ]);
  expect(source.onmessage).toBeNull();
  source.onmessage = 'not a function' as never;
  expect(source.onmessage).toBeNull();
  const told: string[] = [];
  const first = (): unknown => told.push('never');
  source.onmessage = first;
  expect(source.onmessage).toBe(first);
  source.addEventListener('message', () => told.push('listener'));
  // An attribute keeps its place among the listeners when it is set anew, and takes a new one after null.
  source.onmessage = function ({ data }) {
    told.push(`attribute ${String(data)}`);
    expect(this).toBe(source);
    source.onmessage = null;
    source.onmessage = () => told.push('attribute again');
  };
  await expect.poll(() => told.length).toBeGreaterThanOrEqual(5);
  expect(told).toEqual(['attribute a', 'listener', 'attribute again', 'listener', 'attribute again']);
  source.close();
  expect(source.readyState).toBe(2);
});

test('says at once what no request can be made of', () => {
  const make =
    (url: string, init?: EventSourceOverFetchInit): (() => unknown) =>
    () =>
      new EventSourceOverFetch(url, init);
  expect(make('/relative to nothing')).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
  expect(make(server.origin, { body: 'a' })).toThrow(TypeError);
  expect(make(server.origin, { headers: { 'a b': '' } })).toThrow(TypeError);
});

test('asks the first address again after a redirect, which may have held for that one time', async () => {
  const { url, requests } = server.play({
    replies: [{ status: 307, headers: { location: 'OTHER/moved' } }, { then: 'wait' }],
  });
  const source = new EventSourceOverFetch(url, { random: () => 0 });
  await expect.poll(() => requests.length).toBe(2);
  source.close();
  expect(requests[1]?.headers['last-event-id']).toBe('7');
});
