import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { memoryCache, polling, sse, type ClientOptions, type NotifError } from '../../../src/index.js';
import { fastClock } from '../support/fast-clock.js';
import { createLocks } from '../support/locks.js';
import { closeAll, mount, titles, until, type Mounted } from '../support/mounted.js';
import { browser } from '../support/tab.js';

afterEach(closeAll);

type Says = 'etag' | 'last-modified' | 'sinceId' | 'nothing';
const WAYS: readonly Says[] = ['etag', 'last-modified', 'sinceId', 'nothing'];

interface Small extends Mounted {
  /** Statuses of the answers to a list, and how many items were in each. */
  readonly lists: { status: number; items: number }[];
}

/** The backend as one of level `poll` would be: a list with a count, no changes, no cursors, no revisions, no stream. */
function small(says: Says): Small {
  const backend = mount({ settings: { pollIntervalS: 1 } });
  const lists: Small['lists'] = [];
  let last = { text: '', at: 0 };
  backend.between = async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return undefined;
    if (!url.pathname.endsWith('/notifications')) return new Response('', { status: 404 });
    const since = url.searchParams.get('sinceId');
    url.searchParams.delete('sinceId');
    const answer = await backend.app.fetch(new Request(url, request));
    const { items, counts, next } = (await answer.json()) as {
      items: Record<string, unknown>[];
      counts: { unread: number };
      next: string | null;
    };
    const plain = items.map(({ rev: _, ...item }) => item);
    const known = plain.findIndex(({ id }) => id === since);
    const shown = since === null || known < 0 ? plain : plain.slice(0, known);
    const { unread } = counts;
    const text = JSON.stringify({ items: shown, next, counts: { unread } });
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    // By its own count of changes, in whole seconds, as a trigger on the table would have it.
    if (last.text !== text) last = { text, at: last.at + 1000 };
    if (says === 'etag') headers['etag'] = `"${createHash('sha1').update(text).digest('hex')}"`;
    if (says === 'last-modified') headers['last-modified'] = new Date(last.at).toUTCString();
    const same =
      (headers['etag'] && headers['etag'] === request.headers.get('if-none-match')) ||
      (headers['last-modified'] && headers['last-modified'] === request.headers.get('if-modified-since'));
    lists.push({ status: same ? 304 : 200, items: same ? 0 : shown.length });
    return same ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
  };
  return Object.assign(backend, { lists });
}

const quick = (says: Says) => polling({ intervalMs: 400, ...(says === 'sinceId' && { sinceId: 'sinceId' }) });

const clock = fastClock(20);

async function live(backend: Small, says: Says, options: Partial<ClientOptions> = {}) {
  const client = backend.client({ transports: [sse(), quick(says)], clock, random: () => 0, ...options });
  const told: string[] = [];
  const errors: NotifError[] = [];
  client.onReceive(({ item }) => told.push(item.title));
  client.onError((error) => error.code !== 'stream' && errors.push(error));
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  return { client, told, errors };
}

describe.each(WAYS)('a backend with nothing but its list, which knows %s', (says) => {
  test('is shown as it is: what is new is told once, what was read or deleted elsewhere is seen', async () => {
    const backend = small(says);
    await backend.notify('ana', 'before');
    const { client, told } = await live(backend, says);
    expect(client.$connection.get().transport).toBe('polling');
    expect(titles(client)).toEqual(['before']);
    expect(told).toEqual([]);

    const id = await backend.notify('ana', 'new');
    await until(() => titles(client).join() === 'new,before');
    await backend.notify('ana', 'newer');
    await until(() => titles(client).join() === 'newer,new,before');
    expect(told).toEqual(['new', 'newer']);
    expect(client.$counts.get().unread).toBe(3);

    const other = backend.client({
      fetch: (input, init) => backend.app.fetch(new Request(input as never, init)),
    });
    other.connect();
    await other.markRead(id);
    await until(() => client.$feed.get().get(id)?.readAt);
    expect(client.$counts.get().unread).toBe(2);
    await other.remove(id);
    await until(() => titles(client).join() === 'newer,before');
    expect(told).toEqual(['new', 'newer']);
  });

  test('is not read again while nothing changes', async () => {
    const backend = small(says);
    await backend.notify('ana', 'a');
    const { client, errors } = await live(backend, says);
    await until(() => backend.lists.length > 4);
    const drawn: unknown[] = [];
    client.$feed.listen((feed) => drawn.push(feed));
    const from = backend.lists.length;
    await until(() => backend.lists.length > from + 16);
    expect(drawn).toEqual([]);
    expect(errors).toEqual([]);
    const asked = backend.lists.slice(from);
    const whole = asked.filter(({ items }) => items > 0).length;
    // Each eighth time all of it; with a tag never; without one always.
    if (says === 'nothing') expect(whole).toBe(asked.length);
    else if (says === 'sinceId') expect(whole).toBeLessThanOrEqual(Math.ceil(asked.length / 8));
    else expect(whole).toBe(0);
  });
});

test('what such a list showed is painted at the next visit, and what came meanwhile is told once', async () => {
  const backend = small('etag');
  const cache = memoryCache();
  await backend.notify('ana', 'kept');
  const first = await live(backend, 'etag', { user: 'ana', cache });
  first.client.close();
  await backend.notify('ana', 'meanwhile');
  const next = await live(backend, 'etag', { user: 'ana', cache });
  await until(() => titles(next.client).join() === 'meanwhile,kept');
  expect(next.told).toEqual(['meanwhile']);
});

test('several tabs of one person show such a list alike', async () => {
  const backend = small('etag');
  const tabs = browser(backend, createLocks());
  const [one, two] = [0, 1].map(
    () => tabs.tab({ transports: [sse(), quick('etag')], clock, random: () => 0 }).client,
  );
  for (const client of [one!, two!]) {
    client.connect();
    await until(() => client.$connection.get().status === 'live');
  }
  await backend.notify('ana', 'for all');
  await until(() => titles(one!).join() === 'for all' && titles(two!).join() === 'for all');
});

test('a server that lists cursors and has no changes after all is asked for its list', async () => {
  const backend = mount();
  backend.between = (request) =>
    /stream|changes/.test(request.url) ? new Response('', { status: 404 }) : undefined;
  const client = backend.client({ transports: [quick('nothing')], clock, random: () => 0 });
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  await backend.notify('ana', 'seen all the same');
  await until(() => titles(client).join() === 'seen all the same');
});
