import { afterEach, expect, test } from 'vitest';
import { NotifError, type Arrival, type Client } from '../../src/index.js';
import { closeAll, mount, titles, until, type Mounted } from './support/mounted.js';
import { puppet } from './support/puppet.js';

afterEach(closeAll);

type Wire = Record<string, unknown> & { id: string; rev: number };

const TOMORROW = Date.parse('2126-11-21T08:00:00.000Z');
const get = async ({ app }: Mounted, path: string): Promise<unknown> => {
  const request = new Request(`http://belfry.test/api/v1${path}`, {
    headers: { authorization: 'Bearer ana' },
  });
  return (await app.fetch(request)).json();
};

/** The reference backend, with the contract's snooze (U5) in front of it where it has none of its own. */
async function snoozing(names: string[]) {
  const backend = mount();
  const ids: string[] = [];
  for (const name of names) ids.push(await backend.notify('ana', name));
  const asked: { id: string; until: unknown }[] = [];
  const items = new Map<string, Wire>();
  const state = { waiting: 0, most: 0, refuse: '', hold: Promise.resolve() };
  let { rev } = ((await get(backend, '/counts')) ?? {}) as { rev: number };
  backend.between = async (request) => {
    if (request.method !== 'PATCH') return undefined;
    const { snoozed_until: until } = (await request.clone().json()) as { snoozed_until?: string | null };
    if (until === undefined) return undefined;
    const id = new URL(request.url).pathname.split('/').at(-1) ?? '';
    asked.push({ id, until });
    state.most = Math.max(state.most, ++state.waiting);
    await state.hold;
    state.waiting--;
    if (id === state.refuse) return new Response('{"detail":"no"}', { status: 422 });
    const before = items.get(id) ?? ((await get(backend, `/notifications/${id}`)) as Wire);
    const notification = { ...before, snoozed_until: until, rev: ++rev };
    items.set(id, notification);
    const unread = names.length - [...items.values()].filter((item) => item['snoozed_until']).length;
    return Response.json({
      notification,
      counts: { unread, unseen: unread, capped: false, rev },
      sync: 'e.1',
    });
  };
  const { transport, say, isOpen } = puppet();
  const client: Client = backend.client({ transports: [transport], random: () => 0 });
  client.connect();
  const { counts, sync } = (await get(backend, '/notifications')) as {
    counts: { rev: number };
    sync: string;
  };
  await until(isOpen);
  say('hello', { contract: '1', resumed: false, counts, sync });
  await until(() => client.$connection.get().status === 'live');
  return { client, ids, asked, state, say, items, counts };
}

test('a snoozed item leaves the inbox at once, is not counted, and is in the list of what is snoozed', async () => {
  const { client, ids, asked } = await snoozing(['a', 'b']);
  const snoozed = client.open({ view: 'snoozed' });
  await until(() => snoozed.$feed.get().status === 'ready');
  const { affected } = await client.snooze(ids[0] ?? '', TOMORROW);
  expect(affected).toBe(1);
  expect(asked).toEqual([{ id: ids[0], until: '2126-11-21T08:00:00.000Z' }]);
  expect(titles(client)).toEqual(['b']);
  expect(snoozed.$feed.get().ids).toEqual([ids[0]]);
  expect(client.$counts.get().unread).toBe(1);
});

test('undo wakes it, and ending a snooze can be undone as well', async () => {
  const { client, ids, asked } = await snoozing(['a']);
  const { undo } = await client.snooze(ids, TOMORROW);
  await undo();
  expect(titles(client)).toEqual(['a']);
  await client.snooze(ids, TOMORROW);
  const woken = await client.unsnooze(ids);
  expect(titles(client)).toEqual(['a']);
  await woken.undo();
  expect(titles(client)).toEqual([]);
  expect(asked.map((one) => one.until && 'set')).toEqual(['set', null, 'set', null, 'set']);
});

test('many are all shown at once, and asked for at most four at a time', async () => {
  const { client, ids, asked, state } = await snoozing(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  let letGo = (): void => {};
  state.hold = new Promise((go) => (letGo = go));
  const done = client.snooze(ids, TOMORROW);
  await until(() => state.waiting === 4);
  expect(titles(client)).toEqual([]);
  letGo();
  expect((await done).affected).toBe(9);
  expect(asked.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(state.most).toBe(4);
});

test('one that the server refuses comes back, the others stay away, and the promise says why', async () => {
  const { client, ids, state } = await snoozing(['a', 'b', 'c']);
  state.refuse = ids[1] ?? '';
  const refused = await client.snooze(ids, TOMORROW).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(NotifError);
  expect(refused).toMatchObject({ code: 'rejected', status: 422 });
  expect(titles(client)).toEqual(['b']);
});

test('a time that no calendar has is refused before anything is shown', async () => {
  const { client, ids, asked } = await snoozing(['a']);
  await expect(client.snooze(ids, NaN)).rejects.toMatchObject({ code: 'bad-option' });
  expect([titles(client), asked]).toEqual([['a'], []]);
});

test('it comes back on top when the server wakes it, and is told of once more', async () => {
  const { client, ids, say, items, counts } = await snoozing(['a', 'b']);
  const arrivals: Arrival[] = [];
  client.onReceive((arrival) => arrivals.push(arrival));
  await client.snooze(ids[0] ?? '', TOMORROW);
  const asleep = items.get(ids[0] ?? '');
  const rev = counts.rev + 2;
  const told = { unread: 2, unseen: 2, rev };
  const notification = { ...asleep, snoozed_until: null, rev, seq: rev };
  say(
    'update',
    { rev: counts.rev + 1, prev: counts.rev, notification: asleep, counts: { ...told, rev: rev - 1 } },
    'e.1',
  );
  say('notification', { rev, prev: rev - 1, notification, counts: told }, 'e.2');
  await until(() => titles(client).join() === 'a,b');
  expect(client.$counts.get().unread).toBe(2);
  expect(arrivals.map(({ item }) => item.title)).toEqual(['a']);
});

test('reading it ends the snooze', async () => {
  const { client, ids } = await snoozing(['a']);
  await client.snooze(ids, TOMORROW);
  const done = client.markRead(ids);
  await until(() => titles(client).join() === 'a');
  await done.catch(() => {});
});

test('it stays away until the server says so, whatever the clock of the device says', async () => {
  const { client, ids } = await snoozing(['a']);
  await client.snooze(ids, Date.now() - 1000);
  expect(titles(client)).toEqual([]);
});
