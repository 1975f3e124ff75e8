import { afterEach, expect, test, vi } from 'vitest';
import { memoryCache, type Clock, type NotifError } from '../../src/index.js';
import { closeAll, mount, titles, until } from './support/mounted.js';

/** The code that keeps the list current, as slow or as lost as the test wants it. */
const line = vi.hoisted(() => ({ fetch: (): Promise<void> => Promise.resolve() }));
vi.mock('../../src/lazily.js', async (original) => {
  const { lazily } = await original<typeof import('../../src/lazily.js')>();
  return {
    lazily: <T>(what: string, load: () => Promise<T>) =>
      lazily(what, async () => {
        if (what === 'live') await line.fetch();
        return load();
      }),
  };
});

afterEach(() => {
  line.fetch = () => Promise.resolve();
  closeAll();
});

/** A gate that stays shut until it is opened. */
function gate(): () => void {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  line.fetch = () => opened;
  return open;
}

const LIST = 'GET /api/v1/notifications';
const lists = (requests: string[]): number => requests.filter((request) => request === LIST).length;
const quick: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, Math.min(ms, 20)),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

test('shows the first list before the code of the stream is there, and asks for it once', async () => {
  const open = gate();
  const backend = mount();
  await backend.notify('ana', 'one');
  const client = backend.client();
  client.connect();
  await until(() => titles(client).join() === 'one');
  expect(client.$feed.get().status).toBe('ready');
  expect(backend.requests).toEqual([LIST]);
  open();
  await until(() => client.$connection.get().status === 'live');
  await backend.notify('ana', 'two');
  await until(() => titles(client).join() === 'two,one');
  expect(lists(backend.requests)).toBe(1);
});

test('what arrived between the first list and the stream is there, and told', async () => {
  const open = gate();
  const backend = mount();
  await backend.notify('ana', 'one');
  const client = backend.client();
  const heard: string[] = [];
  client.onReceive(({ item }) => heard.push(item.title));
  client.connect();
  await until(() => titles(client).length === 1);
  await backend.notify('ana', 'two');
  open();
  await until(() => titles(client).join() === 'two,one');
  expect(heard).toEqual(['two']);
});

test('a command that is given before that code is there is done once it is', async () => {
  const open = gate();
  const backend = mount();
  await backend.notify('ana', 'one');
  const client = backend.client();
  client.connect();
  await until(() => titles(client).length === 1);
  const done = client.markAllRead();
  open();
  expect((await done).affected).toBe(1);
});

test('a first list that failed says so at once, and is asked for again', async () => {
  const open = gate();
  const backend = mount();
  await backend.notify('ana', 'one');
  backend.between = () => new Response('{}', { status: 503 });
  const client = backend.client({ clock: quick, random: () => 0 });
  client.connect();
  await until(() => client.$feed.get().status === 'error');
  expect(client.$feed.get().error?.code).toBe('server');
  backend.between = () => undefined;
  open();
  await until(() => titles(client).join() === 'one');
  expect(client.$feed.get()).toMatchObject({ status: 'ready', error: null });
});

test('without that code the list is there all the same, and both are asked for again', async () => {
  line.fetch = () => Promise.reject(new TypeError('gone'));
  const backend = mount();
  await backend.notify('ana', 'one');
  let up = false;
  backend.between = () => (up ? undefined : new Response('{}', { status: 503 }));
  const client = backend.client({ clock: quick, random: () => 0 });
  const errors: NotifError[] = [];
  client.onError((error) => errors.push(error));
  client.connect();
  await until(() => client.$feed.get().status === 'error' && errors.length > 1);
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['load']));
  up = true;
  await until(() => titles(client).join() === 'one');
  expect(client.$connection.get().status).not.toBe('live');
  line.fetch = () => Promise.resolve();
  await until(() => client.$connection.get().status === 'live');
});

test('closed before that code is there, nothing is shown and nothing opened; connected again, all is', async () => {
  const open = gate();
  const backend = mount();
  await backend.notify('ana', 'one');
  const client = backend.client();
  client.connect();
  client.close();
  open();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(titles(client)).toEqual([]);
  expect(client.$connection.get().status).toBe('closed');
  expect(backend.requests.filter((request) => request.includes('/stream'))).toEqual([]);
  client.connect();
  await until(() => client.$connection.get().status === 'live' && titles(client).join() === 'one');
});

test('a page that ends before that code is there keeps the list for the next visit, and where it stands', async () => {
  const open = gate();
  const backend = mount();
  const cache = memoryCache();
  await backend.notify('ana', 'kept');
  const first = backend.client({ user: 'ana', cache });
  first.connect();
  await until(() => titles(first).join() === 'kept');
  first.close();

  await backend.notify('ana', 'meanwhile');
  open();
  const before = lists(backend.requests);
  const next = backend.client({ user: 'ana', cache });
  next.connect();
  await until(() => titles(next).join() === 'meanwhile,kept');
  // It resumed by the cursor.
  expect(lists(backend.requests)).toBe(before);
});
