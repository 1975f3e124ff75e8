import { afterEach, expect, test } from 'vitest';
import { memoryCache, NotifError, polling, type Arrival } from '../../src/index.js';
import { closeAll, mount, titles, until } from './support/mounted.js';

afterEach(closeAll);

async function live(backend = mount(), options = {}) {
  const client = backend.client({ random: () => 0, ...options });
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  return { backend, client };
}

test('shows what the server holds, newest first, and its count', async () => {
  const backend = mount();
  for (const title of ['one', 'two', 'three']) await backend.notify('ana', title);
  const { client } = await live(backend);
  expect(titles(client)).toEqual(['three', 'two', 'one']);
  expect(client.$counts.get()).toMatchObject({ unread: 3, unseen: 3 });
});

test('shows what arrives while it is connected, and tells of it once', async () => {
  const { backend, client } = await live();
  const arrivals: Arrival[] = [];
  client.onReceive((arrival) => arrivals.push(arrival));
  await backend.notify('ana', 'hello');
  await until(() => titles(client).length === 1);
  expect(client.$counts.get().unread).toBe(1);
  expect(arrivals.map(({ item }) => item.title)).toEqual(['hello']);
});

test('does not tell of what was there before', async () => {
  const backend = mount();
  await backend.notify('ana', 'old');
  const client = backend.client();
  const arrivals: Arrival[] = [];
  client.onReceive((arrival) => arrivals.push(arrival));
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  expect(arrivals).toEqual([]);
});

test('shows nothing of another user', async () => {
  const { backend, client } = await live();
  await backend.notify('ben', 'not yours');
  await backend.notify('ana', 'yours');
  await until(() => titles(client).length > 0);
  expect(titles(client)).toEqual(['yours']);
});

test('loses nothing and repeats nothing while the line breaks again and again', async () => {
  const { backend, client } = await live();
  const heard: string[] = [];
  client.onReceive(({ item }) => heard.push(item.title));
  const sent: string[] = [];
  for (let i = 0; i < 60; i++) {
    sent.push(`n${i}`);
    await backend.notify('ana', `n${i}`);
    if (i % 7 === 3) backend.cut();
    if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await until(() => client.$counts.get().unread === 60 && titles(client).length === 60, 8000);
  expect(titles(client)).toEqual([...sent].reverse());
  expect(heard).toEqual(sent);
});

test('resumes from its cursor rather than listing anew', async () => {
  const { backend, client } = await live();
  await backend.notify('ana', 'first');
  await until(() => titles(client).length === 1);
  const lists = () => backend.requests.filter((request) => request === 'GET /api/v1/notifications').length;
  const before = lists();
  backend.cut();
  await backend.notify('ana', 'while away');
  await until(() => titles(client).length === 2);
  expect(lists()).toBe(before);
});

test('lists anew when the server no longer knows the cursor', async () => {
  const { backend, client } = await live(mount(), { clock: quickClock() });
  await backend.notify('ana', 'kept');
  await until(() => titles(client).length === 1);
  const app = mount();
  await app.notify('ana', 'other history');
  backend.between = async (request) => (request.url.includes('/stream') ? undefined : app.app.fetch(request));
  const streamFrom = app.app.fetch;
  backend.between = async (request) => streamFrom(request);
  backend.cut();
  await until(() => titles(client).join() === 'other history', 8000);
  expect(client.$counts.get().unread).toBe(1);
});

test('marks read at once, and the server agrees', async () => {
  const backend = mount();
  const id = await backend.notify('ana', 'read me');
  const { client } = await live(backend);
  const done = client.markRead(id);
  await until(() => client.$feed.get().get(id)?.readAt !== null);
  expect(client.$counts.get().unread).toBe(0);
  expect((await done).affected).toBe(1);
  const other = await live(backend);
  expect(other.client.$counts.get().unread).toBe(0);
});

test('takes a change back when the server refuses it', async () => {
  const backend = mount();
  const id = await backend.notify('ana', 'stays unread');
  const { client } = await live(backend);
  backend.between = (request) =>
    request.method === 'PATCH' ? new Response('{"detail":"no"}', { status: 422 }) : undefined;
  const seen: number[] = [];
  client.$counts.listen(({ unread }) => seen.push(unread));
  await expect(client.markRead(id)).rejects.toMatchObject({ name: 'NotifError', code: 'rejected' });
  expect(seen).toEqual([0, 1]);
  expect(client.$feed.get().get(id)?.readAt).toBeNull();
  expect(client.$feed.get().isPending(id)).toBe(false);
});

test('marks all read up to now, and leaves what arrives meanwhile unread', async () => {
  const backend = mount();
  for (let i = 0; i < 25; i++) await backend.notify('ana', `n${i}`);
  const { client } = await live(backend);
  let release = (): void => {};
  backend.between = async (request) => {
    if (request.url.endsWith('/bulk')) await new Promise<void>((resolve) => (release = resolve));
    return undefined;
  };
  const done = client.markAllRead();
  await until(() => client.$counts.get().unread === 0);
  await backend.notify('ana', 'late');
  await until(() => client.$counts.get().unread === 1);
  release();
  expect((await done).affected).toBe(25);
  await until(() => client.$counts.get().rev > 26);
  expect(client.$counts.get().unread).toBe(1);
  expect(titles(client)[0]).toBe('late');
});

test('counts never flicker while everything is marked read', async () => {
  const backend = mount();
  for (let i = 0; i < 12; i++) await backend.notify('ana', `n${i}`);
  const { client } = await live(backend);
  const seen: number[] = [];
  client.$counts.listen(({ unread }) => seen.push(unread));
  await client.markAllRead();
  await until(() => [...client.$feed.get().ids].every((id) => !client.$feed.get().isPending(id)));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(new Set(seen)).toEqual(new Set([0]));
});

test('clears all, and puts all back', async () => {
  const backend = mount();
  for (let i = 0; i < 5; i++) await backend.notify('ana', `n${i}`);
  const { client } = await live(backend);
  const { affected, undo } = await client.clearAll();
  expect(affected).toBe(5);
  await until(() => titles(client).length === 0);
  expect(client.$counts.get().unread).toBe(0);
  await undo();
  await until(() => titles(client).length === 5);
  expect(client.$counts.get().unread).toBe(5);
});

test('archives, and undo brings it back unread as it was', async () => {
  const backend = mount();
  const id = await backend.notify('ana', 'away');
  const { client } = await live(backend);
  const { undo } = await client.archive(id);
  expect(titles(client)).toEqual([]);
  expect(client.$counts.get().unread).toBe(0);
  await undo();
  await until(() => titles(client).length === 1);
  expect(client.$counts.get().unread).toBe(1);
});

test('deletes for good', async () => {
  const backend = mount();
  const id = await backend.notify('ana', 'gone');
  const { client } = await live(backend);
  await client.remove(id);
  expect(titles(client)).toEqual([]);
  await until(() => client.$counts.get().unread === 0);
});

test('a second device follows what the first one does', async () => {
  const backend = mount();
  const ids = [
    await backend.notify('ana', 'a'),
    await backend.notify('ana', 'b'),
    await backend.notify('ana', 'c'),
  ];
  const one = (await live(backend)).client;
  const two = (await live(backend)).client;
  await one.markRead(ids[0] ?? '');
  await one.archive(ids[1] ?? '');
  await until(() => titles(two).join() === 'c,a' && two.$counts.get().unread === 1);
  await one.markAllRead();
  await until(() => two.$counts.get().unread === 0 && two.$feed.get().get(ids[2] ?? '')?.readAt !== null);
});

test('pages back to the oldest, each once', async () => {
  const backend = mount();
  for (let i = 0; i < 23; i++) await backend.notify('ana', `n${i}`);
  const { client } = await live(backend);
  expect(titles(client).length).toBe(10);
  await client.loadMore();
  await backend.notify('ana', 'meanwhile');
  await until(() => titles(client).length === 21);
  await client.loadMore();
  expect(titles(client)).toEqual(['meanwhile', ...Array.from({ length: 23 }, (_, i) => `n${22 - i}`)]);
  expect(client.$feed.get().hasMore).toBe(false);
});

test('the unread list is its own list on the same stream', async () => {
  const backend = mount();
  const id = await backend.notify('ana', 'a');
  const { client } = await live(backend);
  const unread = client.open({ status: 'unread' });
  await until(() => unread.$feed.get().status === 'ready');
  await client.markRead(id);
  expect(unread.$feed.get().ids).toEqual([]);
  await backend.notify('ana', 'b');
  await until(() => unread.$feed.get().ids.length === 1);
  expect(backend.requests.filter((request) => request.endsWith('/stream')).length).toBe(1);
});

test('polling brings what is new, and costs nothing while there is nothing', async () => {
  const backend = mount({ settings: { pollIntervalS: 1 } });
  await backend.notify('ana', 'a');
  const { client } = await live(backend, { transports: [polling({ intervalMs: 30 })], clock: quickClock() });
  await backend.notify('ana', 'b');
  await until(() => titles(client).join() === 'b,a');
});

test('falls to polling where the server has no stream', async () => {
  const backend = mount();
  backend.between = (request) =>
    request.url.includes('/stream') ? new Response('', { status: 404 }) : undefined;
  const { sse } = await import('../../src/index.js');
  const { client } = await live(backend, { transports: [sse(), polling({ intervalMs: 30 })] });
  expect(client.$connection.get().transport).toBe('polling');
});

test('paints what it kept before the first byte arrives, then resumes', async () => {
  const backend = mount();
  const cache = memoryCache();
  await backend.notify('ana', 'kept');
  const first = await live(backend, { cache, user: 'ana' });
  await until(() => titles(first.client).length === 1);
  first.client.close();
  await new Promise((resolve) => setTimeout(resolve, 10));
  await backend.notify('ana', 'while closed');
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  backend.between = async () => {
    await held;
    return undefined;
  };
  const second = backend.client({ cache, user: 'ana' });
  second.connect();
  await until(() => titles(second).join() === 'kept');
  release();
  await until(() => titles(second).join() === 'while closed,kept');
  expect(backend.requests.filter((request) => request === 'GET /api/v1/notifications').length).toBe(1);
});

test('a cache of somebody else is never shown for long, and is wiped', async () => {
  const backend = mount();
  const cache = memoryCache();
  await backend.notify('ana', "ana's");
  await backend.notify('ben', "ben's");
  const ana = await live(backend, { cache, user: 'shared-name' });
  await until(() => titles(ana.client).length === 1);
  ana.client.close();
  await new Promise((resolve) => setTimeout(resolve, 10));
  const ben = await live(backend, { cache, user: 'shared-name', as: 'ben' });
  await until(() => titles(ben.client).join() === "ben's", 8000);
  expect(ben.client.$counts.get().unread).toBe(1);
});

test('says sign-in is needed, and goes on once it is done', async () => {
  const backend = mount();
  let token = '';
  const client = backend.client({ auth: () => token || 'Bad token' });
  client.connect();
  await until(() => client.$connection.get().status === 'blocked');
  expect(client.$connection.get().error).toMatchObject({ code: 'unauthorized' });
  const before = backend.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(backend.requests.length).toBe(before);
  token = 'ana';
  await backend.notify('ana', 'welcome');
  client.reauthenticate();
  await until(() => titles(client).join() === 'welcome', 8000);
});

test('a first list that fails says so, and is had by trying again', async () => {
  const backend = mount();
  await backend.notify('ana', 'at last');
  let broken = true;
  backend.between = (request) =>
    broken && request.url.includes('/notifications') ? new Response('', { status: 503 }) : undefined;
  const client = backend.client();
  const errors: NotifError[] = [];
  client.onError((error) => errors.push(error));
  client.connect();
  await until(() => client.$feed.get().status === 'error');
  expect(client.$feed.get().error).toMatchObject({ code: 'server', status: 503 });
  broken = false;
  await client.refresh();
  expect(titles(client)).toEqual(['at last']);
  expect(client.$feed.get().error).toBeNull();
});

test('shows what can be shown of what a broken server sends', async () => {
  const { backend, client } = await live();
  const errors: string[] = [];
  client.onError(({ code }) => errors.push(code));
  const frame = (event: string, data: string, id: string) => `id: ${id}\nevent: ${event}\ndata: ${data}\n\n`;
  backend.between = (request) =>
    request.url.includes('/stream')
      ? new Response(
          frame(
            'hello',
            '{"contract":"1","resumed":true,"sync":"x.0","counts":{"unread":0,"unseen":0,"rev":0}}',
            'x.0',
          ) +
            frame('notification', 'this is not JSON', 'x.1') +
            frame(
              'notification',
              '{"rev":2,"prev":0,"notification":{"id":"ok","seq":2,"action":{"url":"javascript:alert(1)"},"actions":"no","mystery":1}}',
              'x.2',
            ) +
            frame('update', '{"rev":3,"prev":2}', 'x.3') +
            frame('surprise', '{"rev":4}', 'x.4'),
          { headers: { 'content-type': 'text/event-stream' } },
        )
      : undefined;
  backend.cut();
  await until(() => client.$feed.get().ids.length === 1);
  const item = client.$feed.get().get('ok');
  expect(item).toMatchObject({ title: '', type: 'other', priority: 'normal', action: null, actions: [] });
  await until(() => errors.length >= 3);
  expect(errors).toEqual(expect.arrayContaining(['bad-frame', 'unsafe-url', 'bad-item']));
});

test('close leaves no timer and no stream behind', async () => {
  const { backend, client } = await live();
  client.close();
  expect(client.$connection.get().status).toBe('closed');
  await backend.notify('ana', 'nobody listens');
  const before = backend.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(backend.requests.length).toBe(before);
  client.connect();
  await until(() => titles(client).length === 1);
});

test('forget leaves nothing of the person', async () => {
  const backend = mount();
  const cache = memoryCache();
  await backend.notify('ana', 'secret');
  const { client } = await live(backend, { cache, user: 'ana' });
  await client.forget();
  expect(titles(client)).toEqual([]);
  expect(client.$counts.get().unread).toBe(0);
  const next = backend.client({ cache, user: 'ana', auth: () => 'nobody at all' });
  next.connect();
  await until(() => next.$connection.get().status === 'blocked');
  expect(titles(next)).toEqual([]);
});

/** Time ten times as fast, for waits that a person would not want to sit through. */
function quickClock() {
  return {
    now: () => Date.now() * 10,
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms / 10),
    clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
  };
}

test('signing in again does not open what was closed', async () => {
  const { backend, client } = await live();
  client.close();
  const before = backend.requests.length;
  client.reauthenticate();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(client.$connection.get().status).toBe('closed');
  expect(backend.requests.length).toBe(before);
});
