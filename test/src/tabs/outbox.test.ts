import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Commit } from '../../../examples/server/src/web.js';
import { cacheIn, memoryCache } from '../../../src/index.js';
import { systemClock } from '../../../src/model/clock.js';
import { fastClock } from '../support/fast-clock.js';
import { createLocks } from '../support/locks.js';
import { closeAll, mount, titles, until, type Mounted } from '../support/mounted.js';
import { browser, type Tab } from '../support/tab.js';

const clock = fastClock(40);
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let backend: Mounted;
let open: ReturnType<typeof browser>;
let commits: Commit[];
let ids: string[];

beforeEach(() => {
  commits = [];
  backend = mount({
    onCommit: (commit) => commits.push(commit),
    onAction: async (_user, _item, action) => ({ state: 'done', outcome: `${action}d` }),
  });
  open = browser(backend, createLocks());
  ids = [];
});
afterEach(closeAll);

async function have(count: number): Promise<void> {
  for (let i = 0; i < count; i++) ids.push(await backend.notify('ana', `n${i}`));
  commits.splice(0);
}
async function openTabs(count: number, options = {}): Promise<Tab[]> {
  const added: Tab[] = [];
  for (let i = 0; i < count; i++) added.push(...(await open.tabs(1, { clock, pageSize: 100, ...options })));
  return added;
}
const unread = (tabs: Tab[], wanted: number) =>
  until(() => {
    expect(tabs.map(({ client }) => client.$counts.get().unread)).toEqual(tabs.map(() => wanted));
    return true;
  });
const pendingIn = ({ client }: Tab): number =>
  client.$feed.get().ids.filter((id) => client.$feed.get().isPending(id)).length;
const writes = () => backend.requests.filter((line) => !line.startsWith('GET'));

test('what is done in one tab is shown in all at once, sent by one, and settled in all', async () => {
  await have(3);
  const tabs = await openTabs(3);
  backend.offline();
  const done = tabs[2]!.client.markRead(ids[0] ?? '');
  await unread(tabs, 2);
  await until(() => tabs.every((tab) => pendingIn(tab) === 1));
  backend.online();
  expect((await done).affected).toBe(1);
  await until(() => tabs.every((tab) => pendingIn(tab) === 0));
  await unread(tabs, 2);
  expect(commits.map(({ op }) => op)).toEqual(['read']);
});

test('a button that is pressed in two tabs while it waits runs once, and both hear what came of it', async () => {
  const actions = [{ id: 'approve', label: 'Approve', style: 'primary' as const }];
  const id = await backend.notify('ana', 'n0', { actions });
  commits.splice(0);
  const tabs = await openTabs(3);
  backend.offline();
  const first = tabs[2]!.client.act(id, 'approve');
  await until(() => tabs.every((tab) => pendingIn(tab) === 1));
  const second = tabs[1]!.client.act(id, 'approve');
  await rest(20);
  backend.online();
  for (const one of [first, second]) expect((await one).actions[0]).toMatchObject({ outcome: 'approved' });
  await until(() => tabs.every((tab) => pendingIn(tab) === 0));
  expect(commits.map(({ op }) => op)).toEqual(['act']);
});

test('what all tabs know costs none of them a list', async () => {
  await have(4);
  const tabs = await openTabs(3);
  const before = backend.requests.filter((line) => line === 'GET /api/v1/notifications').length;
  await tabs[1]!.client.markAllRead();
  await unread(tabs, 0);
  await tabs[2]!.client.archive(ids.slice(0, 2));
  await until(() => tabs.every((tab) => titles(tab.client).join() === 'n3,n2'));
  await backend.notify('ana', 'a sign that the stream is past it');
  await until(() => tabs.every((tab) => titles(tab.client).length === 3));
  expect(writes()).toHaveLength(2);
  expect(backend.requests.filter((line) => line === 'GET /api/v1/notifications')).toHaveLength(before);
});

test('what the server refuses is taken back in all tabs, and the one that asked is told why', async () => {
  await have(1);
  const tabs = await openTabs(2);
  let refuse = (): void => {};
  backend.between = (request) =>
    request.method === 'PATCH'
      ? new Promise((go) => (refuse = () => go(new Response('{"detail":"not you"}', { status: 422 }))))
      : undefined;
  const done = tabs[1]!.client.markRead(ids);
  const refused = expect(done).rejects.toMatchObject({ code: 'rejected' });
  await unread(tabs, 0);
  await until(() => writes().length === 1);
  refuse();
  await refused;
  await unread(tabs, 1);
});

test('of two tabs the order of what they did to one item is kept', async () => {
  await have(1);
  const tabs = await openTabs(3);
  backend.offline();
  const id = ids[0] ?? '';
  const done: Promise<unknown>[] = [];
  for (const [at, name] of [
    [1, 'markSeen'],
    [2, 'archive'],
    [0, 'markRead'],
    [1, 'unarchive'],
  ] as const) {
    done.push(tabs[at]!.client[name](id));
    await rest(10);
  }
  backend.online();
  let slow = 40;
  // Whoever overtook another would be there first.
  backend.between = async (request) => {
    if (request.method !== 'GET') await rest((slow -= 10));
    return undefined;
  };
  await Promise.all(done);
  expect(commits.map(({ op }) => op)).toEqual(['seen', 'archive', 'read', 'unarchive']);
  await until(() => tabs.every((tab) => titles(tab.client).length === 1));
});

test.each(['kept in storage', 'without storage'])(
  'five hundred changes made offline, and the leader dies half-way: each is effective once, in order (%s)',
  async (kind) => {
    await have(100);
    const [leader, ...others] = await openTabs(3, kind === 'kept in storage' ? { cache: memoryCache() } : {});
    backend.offline();
    const names = ['markSeen', 'markRead', 'archive', 'markUnread', 'unarchive'] as const;
    const expected = ['seen', 'read', 'archive', 'unread', 'unarchive'];
    const done: Promise<unknown>[] = [];
    for (const name of names) ids.forEach((id, i) => done.push(others[i % 2]!.client[name](id)));
    await until(() => pendingIn(leader!) + 100 - leader!.client.$feed.get().ids.length >= 100);
    await rest(50);
    backend.online();
    await until(() => commits.length >= 250, 10_000);
    leader!.crash();
    await Promise.all(done);
    await until(() => others.every((tab) => pendingIn(tab) === 0));
    for (const id of ids)
      expect(commits.filter((commit) => commit.ids.includes(id)).map(({ op }) => op)).toEqual(expected);
    expect(new Set(commits.map(({ key }) => key)).size).toBe(500);
    await unread(others, 100);
    expect(open.errors.filter(({ code }) => code !== 'network' && code !== 'stream')).toEqual([]);
  },
  30_000,
);

test('a tab that dies right after a person did something in it leaves that to the others', async () => {
  await have(2);
  const tabs = await openTabs(2, { cache: memoryCache() });
  backend.offline();
  void tabs[1]!.client.markRead(ids);
  await unread(tabs, 0);
  await rest(20);
  tabs[1]!.crash();
  backend.online();
  await until(() => commits.length === 1);
  await until(() => pendingIn(tabs[0]!) === 0);
});

test('a leader that froze with changes on their way is replaced, and each is effective once', async () => {
  await have(6);
  const tabs = await openTabs(3, { cache: memoryCache() });
  backend.offline();
  const done = ids.map((id, i) => tabs[1 + (i % 2)]!.client.markRead(id));
  await unread(tabs, 0);
  tabs[0]!.freeze();
  backend.online();
  await Promise.all(done);
  tabs[0]!.thaw();
  await until(() => tabs.every((tab) => pendingIn(tab) === 0));
  await rest(50);
  expect(commits.map(({ op }) => op)).toEqual(ids.map(() => 'read'));
});

test('what the last leader may have sent is not taken for unsent by the next', async () => {
  await have(2);
  const tabs = await openTabs(2, { cache: memoryCache() });
  let commit = 0;
  backend.between = async (request) => {
    if (request.method !== 'POST' || commit++) return undefined;
    await backend.app.fetch(request);
    return new Promise(() => {});
  };
  const cleared = tabs[1]!.client.clearAll();
  await until(() => commits.length === 1);
  tabs[0]!.crash();
  const undone = cleared.undo();
  await until(() => titles(tabs[1]!.client).length === 2);
  await undone;
  expect(commits.map(({ op }) => op)).toEqual(['bulk:read_archive', 'bulk:undo']);
  await until(() => titles(tabs[1]!.client).length === 2);
});

test('a leader that never heard of a change is told of it again', async () => {
  await have(1);
  const [first, second] = await openTabs(2);
  backend.offline();
  const done = second!.client.markRead(ids);
  await unread([first!], 0);
  // Without storage, a tab that comes later knows nothing of it, and is the next to lead.
  const late = open.tab({ clock });
  late.client.onError(() => {});
  late.client.connect();
  await rest(20);
  second!.tell('suspend');
  first!.tell('suspend');
  await until(() => first!.client.$connection.get().status === 'suspended');
  second!.tell('resume');
  await rest(20);
  first!.crash();
  backend.online();
  await done;
  expect(commits.map(({ op }) => op)).toEqual(['read']);
});

test('a tab that opens while changes wait shows them too', async () => {
  await have(2);
  const cache = memoryCache();
  const tabs = await openTabs(2, { cache });
  await rest(30);
  backend.offline();
  const done = tabs[1]!.client.archive(ids[0] ?? '');
  await until(() => titles(tabs[0]!.client).join() === 'n1');
  await rest(20);
  const late = open.tab({ clock, pageSize: 100, cache });
  late.client.onError(() => {});
  late.client.connect();
  await until(() => titles(late.client).join() === 'n1');
  backend.online();
  await done;
  await rest(30);
  expect(titles(late.client)).toEqual(['n1']);
  expect(commits.map(({ op }) => op)).toEqual(['archive']);
});

test('what was cleared in one tab and taken back there before anything was sent is never sent', async () => {
  await have(2);
  const tabs = await openTabs(2);
  backend.offline();
  // Something else is being tried.
  const seen = tabs[0]!.client.markSeen(ids[0] ?? '');
  await rest(20);
  const cleared = tabs[1]!.client.clearAll();
  await until(() => tabs.every((tab) => titles(tab.client).length === 0));
  await cleared.undo();
  await until(() => tabs.every((tab) => titles(tab.client).length === 2));
  backend.online();
  await seen;
  await rest(20);
  expect(commits.map(({ op }) => op)).toEqual(['seen']);
});

test('what is done in a tab without the stream is sent at once, not with the next sign of life', async () => {
  await have(1);
  // A watch's own speed: the leader says that it is there each 5 s.
  const tabs = await openTabs(2, { clock: systemClock });
  const done = tabs[1]!.client.markRead(ids);
  await until(() => commits.length === 1, 2000);
  await done;
});

test('a tab that was put away while its change went through is told so when it is back, and nothing is sent again', async () => {
  await have(1);
  const tabs = await openTabs(2);
  let through = (): void => {};
  backend.between = (request) =>
    request.method === 'PATCH' ? new Promise((go) => (through = () => go(undefined))) : undefined;
  const done = tabs[1]!.client.markRead(ids);
  await until(() => writes().length === 1);
  tabs[1]!.tell('suspend');
  through();
  await until(() => commits.length === 1 && pendingIn(tabs[0]!) === 0);
  tabs[1]!.tell('resume');
  expect((await done).affected).toBe(1);
  await until(() => pendingIn(tabs[1]!) === 0);
  await rest(50);
  expect(writes()).toHaveLength(1);
});

/** A bulk change is committed, and never answered; what changes one item waits until `go` is called. */
function swallow(): { go(): void } {
  const gate = { go: (): void => {} };
  const opened = new Promise<void>((resolve) => (gate.go = resolve));
  let bulks = 0;
  backend.between = async (request) => {
    if (request.method === 'PATCH') await opened;
    if (request.method !== 'POST' || bulks++) return undefined;
    await backend.app.fetch(request);
    return new Promise(() => {});
  };
  return gate;
}

test('what the last leader sent is not taken for unsent by one that has others before it', async () => {
  await have(2);
  const tabs = await openTabs(3);
  const gate = swallow();
  const cleared = tabs[2]!.client.clearAll();
  const seen = tabs[1]!.client.markSeen(ids[0] ?? '');
  await until(() => commits.length === 1);
  await rest(20);
  tabs[0]!.crash();
  await until(() => writes().length === 2);
  const undone = cleared.undo();
  await rest(20);
  gate.go();
  await Promise.all([seen, undone]);
  expect(commits.map(({ op }) => op)).toEqual(['bulk:read_archive', 'bulk:undo']);
  await until(() => titles(tabs[2]!.client).length === 2);
});

test('what a leader hears of only once it leads is not taken for unsent', async () => {
  await have(2);
  const [first, second] = await openTabs(2);
  const gate = swallow();
  const cleared = second!.client.clearAll();
  await until(() => commits.length === 1);
  // Without storage, a tab that comes later knows nothing of it; and the only one that is seen takes the stream.
  const [late] = await openTabs(1);
  second!.tell('hidden');
  first!.freeze();
  const seen = late!.client.markSeen(ids[0] ?? '');
  await until(() => writes().length === 2);
  await rest(20);
  const undone = cleared.undo();
  await rest(20);
  gate.go();
  await Promise.all([seen, undone]);
  first!.thaw();
  expect(commits.map(({ op }) => op)).toEqual(['bulk:read_archive', 'bulk:undo']);
  await until(() => titles(late!.client).length === 2);
});

test('what is through and still found in storage is not sent again', async () => {
  await have(1);
  const entries = new Map<string, unknown>();
  const cache = cacheIn({
    load: async (name) => entries.get(name),
    async update(name, change) {
      const next = change(entries.get(name));
      // Storage that is slow to forget.
      if (next === undefined && name.endsWith(':outbox')) await new Promise(() => {});
      entries.set(name, next);
    },
  });
  const [tab] = await openTabs(1, { cache });
  await tab!.client.markRead(ids);
  await until(() => JSON.stringify([...entries]).includes('"kind":"mark"'));
  tab!.tell('suspend');
  await until(() => tab!.client.$connection.get().status === 'suspended');
  tab!.tell('resume');
  await until(() => tab!.client.$connection.get().status === 'live');
  await rest(50);
  expect(writes()).toHaveLength(1);
  expect(pendingIn(tab!)).toBe(0);
});

test('a thousand outcomes are remembered; what is older is sent again under its key, and done once', async () => {
  await have(2);
  // No request may be given up for taking too long.
  const tabs = await openTabs(2, { clock: systemClock });
  let through = (): void => {};
  backend.between = (request) =>
    request.method === 'PATCH' ? new Promise((go) => (through = () => go(undefined))) : undefined;
  const done = tabs[1]!.client.markRead(ids[0] ?? '');
  await until(() => writes().length === 1);
  tabs[1]!.tell('suspend');
  through();
  await until(() => commits.length === 1 && pendingIn(tabs[0]!) === 0);
  // Something else is being tried, so that what is taken back at once never needs a request.
  const other = tabs[0]!.client.markSeen(ids[1] ?? '');
  await until(() => writes().length === 2);
  for (let n = 0; n < 500; n++) await tabs[0]!.client.clearAll().undo();
  through();
  await other;
  backend.between = () => undefined;
  tabs[1]!.tell('resume');
  expect((await done).affected).toBe(1);
  expect(writes()).toHaveLength(3);
  expect(commits.map(({ op }) => op)).toEqual(['read', 'seen']);
});
