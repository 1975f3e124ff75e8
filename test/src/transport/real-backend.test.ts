import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  createClient,
  eventSource,
  sse,
  websocket,
  type Client,
  type Transport,
} from '../../../src/index.js';
import type { Person } from '../../server/support/person.js';
import { start, type Started } from '../../server/support/started.js';
import { breakableLine, type BreakableLine } from '../support/breakable-line.js';
import { titles, until } from '../support/mounted.js';
import { StrictEventSource } from '../support/strict-event-source.js';

let server: Started;
let line: BreakableLine;
const clients: Client[] = [];
beforeAll(async () => {
  server = await start({ heartbeatS: 1 });
  line = await breakableLine(server.url);
}, 60_000);
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  line.mend();
});
afterAll(async () => {
  line.close();
  await server.close();
});

interface Seen {
  client: Client;
  /** Titles of what arrived as news, in order. */
  received: string[];
  /** Codes of what was reported. */
  errors: string[];
}

async function watch(transport: Transport, auth: () => string | Promise<string>): Promise<Seen> {
  const client = createClient({
    ...{ url: `${line.url}/api/v1`, transports: [transport], auth, storage: null, pageSize: 100 },
    random: () => 0,
  });
  const seen: Seen = { client, received: [], errors: [] };
  clients.push(client);
  client.onReceive(({ item }) => seen.received.push(item.title));
  client.onError(({ code }) => seen.errors.push(code));
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  return seen;
}

const named = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `n${from + i}`);
async function create(person: Person, from: number, to: number): Promise<void> {
  for (const title of named(from, to)) await server.producer.create(person.name, { title });
}

describe.each<[string, () => Transport]>([
  ['event stream', sse],
  ['WebSocket, token in the first frame', () => websocket({ WebSocket })],
  ['WebSocket with a ticket', () => websocket({ WebSocket, auth: 'ticket' })],
  ['EventSource with a ticket', () => eventSource({ EventSource: StrictEventSource })],
])('over the real backend, by %s', (_, transport) => {
  test('what happens arrives, also after the line was cut: nothing is lost, nothing comes twice', async () => {
    const person = await server.person();
    const { client, received } = await watch(transport(), () => person.token as string);
    const lists = (): number => line.asked.filter((one) => /GET \S*\/notifications\?/.test(one)).length;
    const before = lists();
    await create(person, 1, 3);
    await until(() => received.length === 3);
    line.cut(true);
    await create(person, 4, 8);
    line.mend();
    await until(() => titles(client).length === 8, 8000);
    await create(person, 9, 9);
    await until(() => received.includes('n9'));
    expect(titles(client)).toEqual(named(1, 9).reverse());
    expect(received).toEqual(named(1, 9));
    expect(client.$counts.get()).toMatchObject({ unread: 9 });
    // Resumed, not read anew.
    expect(lists()).toBe(before);
    await client.markRead(client.$feed.get().ids.slice(0, 2) as string[]);
    await until(() => client.$counts.get().unread === 7);
  }, 20_000);

  test('a line that is cut again and again, in the middle of anything, loses nothing', async () => {
    const person = await server.person();
    const { client, received } = await watch(transport(), () => person.token as string);
    const streams = (): number => line.asked.filter((one) => /GET \S*\/(stream|ws)\b/.test(one)).length;
    const lists = (): number => line.asked.filter((one) => /GET \S*\/notifications\?/.test(one)).length;
    const before = { streams: streams(), lists: lists() };
    // The first wait is 250 ms here: each time it comes back, and hears something, before the next cut.
    const cutting = setInterval(() => line.cut(), 390);
    for (let i = 1; i <= 60; i++) {
      await create(person, i, i);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    clearInterval(cutting);
    await until(() => titles(client).length === 60 && client.$connection.get().status === 'live', 10_000);
    expect(streams() - before.streams).toBeGreaterThan(3);
    expect(lists()).toBe(before.lists);
    expect(titles(client)).toEqual(named(1, 60).reverse());
    expect(received).toEqual(named(1, 60));
    expect(client.$counts.get()).toMatchObject({ unread: 60 });
  }, 30_000);

  test('outlives its token, and a token is in no URL', async () => {
    const { name } = await server.person();
    const tokens: string[] = [];
    const auth = async (): Promise<string> => {
      const { token } = await server.person(2, name);
      tokens.push(token as string);
      return token as string;
    };
    const { client, errors } = await watch(transport(), auth);
    await until(() => tokens.length > 1 && client.$connection.get().status === 'live', 10_000);
    await server.producer.create(name, { title: 'after' });
    await until(() => titles(client).includes('after'), 8000);
    expect(errors).not.toContain('unauthorized');
    for (const token of tokens) expect(line.asked.join()).not.toContain(token);
  }, 30_000);
});

test('a token that is refused rests the connection until the person signs in', async () => {
  const person = await server.person();
  let token = 'wrong';
  const client = createClient({
    ...{ url: `${line.url}/api/v1`, transports: [websocket({ WebSocket })], storage: null },
    auth: () => token,
  });
  clients.push(client);
  client.onError(() => {});
  client.connect();
  await until(() => client.$connection.get().status === 'blocked');
  expect(client.$connection.get().error?.code).toBe('unauthorized');
  token = person.token as string;
  client.reauthenticate();
  await until(() => client.$connection.get().status === 'live');
});
