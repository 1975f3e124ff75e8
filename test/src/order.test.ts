import { afterEach, expect, test } from 'vitest';
import { memoryCache, type Client } from '../../src/index.js';
import { closeAll, mount, titles, until, type Mounted } from './support/mounted.js';
import { puppet } from './support/puppet.js';

afterEach(closeAll);

/** What the server's list says now. */
async function page(backend: Mounted) {
  const request = new Request('http://belfry.test/api/v1/notifications', {
    headers: { authorization: 'Bearer ana' },
  });
  return (await (await backend.app.fetch(request)).json()) as {
    items: Record<string, unknown>[];
    counts: { unread: number; rev: number };
    sync: string;
  };
}

async function begin(backend: Mounted, options = {}) {
  const { transport, say, isOpen } = puppet();
  const client = backend.client({ transports: [transport], random: () => 0, ...options });
  client.onError(() => {});
  client.connect();
  const { counts, sync } = await page(backend);
  await until(isOpen);
  say('hello', { contract: '1', resumed: false, counts, sync });
  await until(() => client.$connection.get().status === 'live');
  return { client, say };
}

const read = (client: Client): boolean[] =>
  client.$feed.get().ids.map((id) => client.$feed.get().get(id)?.readAt !== null);

test('a list that could not be read is read again, also where what came meanwhile asked for it too', async () => {
  const backend = mount();
  await backend.notify('ana', 'one');
  const { client, say } = await begin(backend);
  const { counts } = await page(backend);
  let fail = true;
  backend.between = async () => {
    if (!fail) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return new Response('', { status: 503 });
  };
  await backend.notify('ana', 'two');
  // Each stands after something that never came.
  for (const rev of [counts.rev + 5, counts.rev + 8])
    say(
      'bulk',
      { rev, prev: rev - 1, op: 'undo', ids: null, up_to: null, counts: { ...counts, rev } },
      `e1.${rev}`,
    );
  await until(() => client.$feed.get().error !== null);
  fail = false;
  await until(() => titles(client).join() === 'two,one');
});

test('a bulk change whose answer was lost stays shown, and is asked for again', async () => {
  const backend = mount();
  await backend.notify('ana', 'one');
  const { client, say } = await begin(backend);
  const before = await page(backend);
  backend.between = async (request) => {
    if (request.method !== 'POST') return undefined;
    await backend.app.fetch(request.clone());
    throw new TypeError('answer lost');
  };
  const marked = client.markAllRead();
  await until(async () => (await page(backend)).counts.unread === 0);
  const { counts, sync } = await page(backend);
  const place = { rev: counts.rev, prev: before.counts.rev };
  say('bulk', { ...place, op: 'read', ids: null, up_to: before.sync, affected: 1, counts }, sync);
  expect(read(client)).toEqual([true]);
  expect(client.$counts.get().unread).toBe(0);
  backend.between = () => undefined;
  expect((await marked).affected).toBe(1);
});

test('what an answer overtook on the way does not bring back what it cleared', async () => {
  const backend = mount();
  await backend.notify('ana', 'one');
  const { client, say } = await begin(backend);
  const before = await page(backend);
  const id = before.items[0]?.['id'] as string;
  // Another device reads it; that frame is still on its way while this one clears all.
  await backend.app.fetch(
    new Request(`http://belfry.test/api/v1/notifications/${id}`, {
      method: 'PATCH',
      headers: { authorization: 'Bearer ana', 'content-type': 'application/json' },
      body: JSON.stringify({ read: true }),
    }),
  );
  const between = await page(backend);
  await client.clearAll();
  const after = await page(backend);
  expect(after.items).toEqual([]);
  const first = { rev: between.counts.rev, prev: before.counts.rev };
  say('update', { ...first, notification: between.items[0], counts: between.counts }, between.sync);
  const second = { rev: after.counts.rev, prev: between.counts.rev };
  const what = { op: 'read_archive', ids: null, up_to: before.sync, affected: 1 };
  say('bulk', { ...second, ...what, counts: after.counts }, after.sync);
  await until(() => titles(client).length === 0);
});

test('an older page that was asked for before everything was cleared does not bring it back', async () => {
  const backend = mount();
  for (const title of ['one', 'two', 'three']) await backend.notify('ana', title);
  const { client } = await begin(backend, { pageSize: 2 });
  let letGo: (() => void) | undefined;
  backend.between = async (request) => {
    if (!request.url.includes('before=') || letGo) return undefined;
    const stale = await backend.app.fetch(request);
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return stale;
  };
  const more = client.loadMore();
  await until(() => letGo);
  await client.clearAll();
  letGo?.();
  await more;
  expect(titles(client)).toEqual([]);
});

test('what another device cleared does not come back when a change of this one is through', async () => {
  const backend = mount();
  await backend.notify('ana', 'one');
  const { client, say } = await begin(backend);
  const unread = client.open({ status: 'unread' });
  await until(() => unread.$feed.get().status === 'ready');
  const before = await page(backend);
  // Another device clears all.
  await backend.app.fetch(
    new Request('http://belfry.test/api/v1/notifications/bulk', {
      method: 'POST',
      headers: { authorization: 'Bearer ana', 'content-type': 'application/json' },
      body: JSON.stringify({ op: 'read_archive', all: true, up_to: before.sync }),
    }),
  );
  const after = await page(backend);
  // This one marks all read at the same time; its answer comes between the two lists that are read anew.
  let answer = (): void => {};
  let lists = (): void => {};
  const gate = (open: (run: () => void) => void) => new Promise<undefined>((go) => open(() => go(undefined)));
  backend.between = (request) =>
    request.method === 'POST'
      ? gate((run) => (answer = run))
      : request.url.includes('unread')
        ? gate((run) => (lists = run))
        : undefined;
  const marked = client.markAllRead();
  const place = { rev: after.counts.rev, prev: before.counts.rev };
  const what = { op: 'read_archive', ids: null, up_to: before.sync, affected: 1 };
  say('bulk', { ...place, ...what, counts: after.counts }, after.sync);
  await until(() => titles(client).length === 0);
  answer();
  await marked;
  expect(titles(client)).toEqual([]);
  lists();
});

test('what was cleared on a visit that ended before the server heard of it is cleared on the next', async () => {
  const backend = mount();
  await backend.notify('ana', 'one');
  const cache = memoryCache();
  const first = backend.client({ cache, user: 'ana' });
  first.connect();
  await until(() => first.$connection.get().status === 'live');
  backend.between = (request) => {
    if (request.method === 'POST') throw new TypeError('network lost');
    return undefined;
  };
  void first.clearAll();
  await until(() => titles(first).length === 0);
  first.close();
  backend.between = () => undefined;
  const second = backend.client({ cache, user: 'ana' });
  second.connect();
  await until(async () => (await page(backend)).items.length === 0);
  await until(() => titles(second).length === 0);
});
