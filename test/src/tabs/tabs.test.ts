import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryCache, polling } from '../../../src/index.js';
import { systemClock } from '../../../src/model/clock.js';
import { fastClock } from '../support/fast-clock.js';
import { createLocks } from '../support/locks.js';
import { closeAll, mount, titles, until, type Mounted } from '../support/mounted.js';
import { browser, isLive, type Tab } from '../support/tab.js';

const clock = fastClock(40);

let backend: Mounted;
let locks: ReturnType<typeof createLocks>;
let open: ReturnType<typeof browser>;
let tabs: Tab[];

beforeEach(() => {
  backend = mount();
  locks = createLocks();
  open = browser(backend, locks);
  tabs = [];
});
afterEach(closeAll);

const streams = () => backend.app.hub.size;

function add(options = {}): Tab {
  const tab = open.tab({ clock, ...options });
  tab.client.onError(() => {});
  tab.client.connect();
  tabs.push(tab);
  return tab;
}
async function openTabs(count: number, options = {}): Promise<Tab[]> {
  const added = await open.tabs(count, { clock, ...options });
  tabs.push(...added);
  return added;
}
const all = (wanted: string, which = tabs) =>
  until(() => {
    expect(which.map(({ client }) => titles(client).join())).toEqual(which.map(() => wanted));
    return true;
  });

test('ten tabs have one stream, and all of them show what comes', async () => {
  await openTabs(10);
  expect(streams()).toBe(1);
  await backend.notify('ana', 'one');
  await backend.notify('ana', 'two');
  await all('two,one');
  expect(streams()).toBe(1);
  expect(backend.requests.filter((request) => request.endsWith('/stream'))).toHaveLength(1);
});

test('when the leading tab is closed another goes on at the same place', async () => {
  const [first] = await openTabs(4);
  await backend.notify('ana', 'one');
  await all('one');
  const lists = backend.requests.filter((request) => request.endsWith('/notifications')).length;
  first!.client.close();
  await backend.notify('ana', 'two');
  await all('two,one', tabs.slice(1));
  await until(() => streams() === 1 && tabs.slice(1).every(isLive));
  expect(backend.requests.filter((request) => request.endsWith('/notifications'))).toHaveLength(lists);
});

test('when the leading tab crashes in the middle of things nothing is lost', async () => {
  const [first] = await openTabs(3, { pageSize: 50 });
  for (let i = 0; i < 20; i++) {
    await backend.notify('ana', `n${i}`);
    if (i === 9) first!.crash();
  }
  const wanted = Array.from({ length: 20 }, (_, i) => `n${19 - i}`).join();
  await all(wanted, tabs.slice(1));
  await until(() => streams() === 1);
});

test('a leader that is frozen is replaced, and does no harm when it thaws', async () => {
  const cache = memoryCache();
  const [first, second] = await openTabs(3, { cache });
  await backend.notify('ana', 'one');
  await all('one');
  first!.freeze();
  await backend.notify('ana', 'two');
  await all('two,one', tabs.slice(1));
  await backend.notify('ana', 'three');
  await all('three,two,one', tabs.slice(1));
  first!.thaw();
  await all('three,two,one');
  await until(() => streams() === 1);
  await backend.notify('ana', 'four');
  await all('four,three,two,one');
  expect(isLive(second!)).toBe(true);
});

test('a leader that nobody sees any more leaves the stream to a tab that somebody sees', async () => {
  const [first] = await openTabs(2);
  first!.tell('hidden');
  // A minute later by the tabs' clock.
  await until(() => backend.requests.filter((request) => request.endsWith('/stream')).length === 2, 5000);
  await until(() => streams() === 1);
  first!.client.close();
  await backend.notify('ana', 'still heard');
  await all('still heard', tabs.slice(1));
});

test('a page that is put away holds neither lock nor stream, and goes on when it is back', async () => {
  const [only] = await openTabs(1);
  only!.tell('suspend');
  await until(() => streams() === 0 && locks.holders === 0);
  expect(only!.client.$connection.get().status).toBe('suspended');
  await backend.notify('ana', 'meanwhile');
  only!.tell('resume');
  await all('meanwhile');
});

test('a tab that joins late shows all that came before, and asks for no list that it has in the cache', async () => {
  const cache = memoryCache();
  await openTabs(1, { cache });
  await backend.notify('ana', 'before');
  await all('before');
  // The cache is written half a second after a change.
  await new Promise((resolve) => setTimeout(resolve, 60));
  const lists = backend.requests.length;
  await openTabs(1, { cache });
  await all('before');
  expect(backend.requests).toHaveLength(lists);
});

test('what one tab reads is read in the others', async () => {
  const [first, second] = await openTabs(2);
  const id = await backend.notify('ana', 'read me');
  await all('read me');
  await second!.client.markRead(id);
  await until(() => first!.client.$counts.get().unread === 0);
  expect(first!.client.$feed.get().get(id)?.readAt).not.toBeNull();
});

test('opening and closing tabs all the time leaves one stream, and at the end none', async () => {
  for (let i = 0; i < 30; i++) {
    add();
    if (i % 3) tabs[i - 2]?.client.close();
    await new Promise((resolve) => setTimeout(resolve, i % 4));
  }
  await backend.notify('ana', 'calm');
  const left = tabs.filter(({ client }) => client.$connection.get().status !== 'closed');
  await all('calm', left);
  await until(() => streams() === 1);
  for (const { client } of left) client.close();
  await until(() => {
    expect([streams(), locks.holders]).toEqual([0, 0]);
    return true;
  });
});

test('two persons in one browser share nothing', async () => {
  await openTabs(2);
  await openTabs(2, { user: 'ben', as: 'ben' });
  expect(streams()).toBe(2);
  await backend.notify('ana', 'for ana');
  await all('for ana', tabs.slice(0, 2));
  await all('', tabs.slice(2));
});

test('a follower that was given other transports leads by them', async () => {
  const [first, second] = await openTabs(2);
  second!.client.setTransports([polling({ intervalMs: 1000 })]);
  await backend.notify('ana', 'one');
  await all('one');
  expect(tabs.map(({ client }) => client.$connection.get().transport)).toEqual(['sse', 'sse']);
  first!.client.close();
  await until(() => isLive(second!) && second!.client.$connection.get().transport === 'polling');
  await backend.notify('ana', 'two');
  await all('two,one', [second!]);
  expect(streams()).toBe(0);
});

test('without a user every tab is by itself', async () => {
  await openTabs(2, { user: undefined });
  expect(streams()).toBe(2);
});

test.each(['woke', 'visible'] as const)(
  'a stream that is gone without a word is replaced once a tab without it hears that somebody looks (%s)',
  async (event) => {
    let slept = 0;
    const lines: { gone?: boolean }[] = [];
    backend.between = async (request) => {
      if (!request.url.endsWith('/stream')) return undefined;
      const line: (typeof lines)[number] = {};
      lines.push(line);
      const answer = await backend.app.fetch(request);
      const valve = new TransformStream({
        transform: (chunk, controller) => void (line.gone || controller.enqueue(chunk)),
      });
      return new Response(answer.body?.pipeThrough(valve) ?? null, answer);
    };
    // A watch's own speed: the silence itself would be noticed no sooner than the test ends.
    await openTabs(2, { clock: { ...systemClock, now: () => Date.now() + slept } });
    lines[0]!.gone = true;
    await backend.notify('ana', 'meanwhile');
    slept = 8 * 3_600_000;
    tabs[1]!.tell(event);
    await all('meanwhile');
    expect(lines).toHaveLength(2);
  },
);
