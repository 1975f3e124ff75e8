import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Commit } from '../../../examples/server/src/web.js';
import { memoryCache, polling, sse, websocket, type Transport } from '../../../src/index.js';
import { othersFirst } from '../../../src/tabs/solo.js';
import { fastClock } from '../support/fast-clock.js';
import { closeAll, mount, titles, until, type Mounted } from '../support/mounted.js';
import { browser, unreadIn, type Tab } from '../support/tab.js';

const SPEED = 40;
const clock = fastClock(SPEED);
/** By the tabs' clock. */
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms / SPEED));

let backend: Mounted;
let open: ReturnType<typeof browser>;
let commits: Commit[];

beforeEach(() => {
  commits = [];
  backend = mount({ onCommit: (commit) => commit.key !== null && commits.push(commit) });
  open = browser(backend, null);
});
afterEach(closeAll);

const streams = () => backend.app.hub.size;
const lists = () => backend.requests.filter((request) => request.endsWith('/notifications')).length;
const writes = () => backend.requests.filter((request) => !request.startsWith('GET'));
const status = ({ client }: Tab) => client.$connection.get().status;

const openTabs = (count: number, options = {}) => open.tabs(count, { clock, ...options });

test('each tab that is seen has a stream of its own', async () => {
  const tabs = await openTabs(3);
  expect(streams()).toBe(3);
  await backend.notify('ana', 'one');
  await until(() => tabs.every(({ client }) => titles(client).join() === 'one'));
});

test('one that is hidden for 30 s gives its stream up, and has missed nothing when it is seen again', async () => {
  const [seen, hidden] = await openTabs(2);
  await backend.notify('ana', 'before');
  await until(() => titles(hidden!.client).length === 1);
  const told: string[] = [];
  hidden!.client.onReceive(({ item }) => told.push(item.title));
  const before = lists();
  hidden!.tell('hidden');
  await rest(15_000);
  expect(streams()).toBe(2);
  await until(() => streams() === 1);
  expect([status(seen!), status(hidden!)]).toEqual(['live', 'suspended']);
  await backend.notify('ana', 'meanwhile');
  await backend.notify('ana', 'too');
  await until(() => titles(seen!.client).length === 3);
  await rest(20_000);
  expect([titles(hidden!.client), streams()]).toEqual([['before'], 1]);
  hidden!.tell('visible');
  await until(() => titles(hidden!.client).join() === 'too,meanwhile,before');
  await until(() => status(hidden!) === 'live');
  expect([told, streams(), lists() - before]).toEqual([['meanwhile', 'too'], 2, 0]);
});

test('one that was hidden for a moment keeps its stream', async () => {
  const [tab] = await openTabs(1);
  const seen: string[] = [];
  tab!.client.$connection.listen((state) => seen.push(state.status));
  tab!.tell('hidden');
  await rest(10_000);
  tab!.tell('visible');
  await rest(60_000);
  expect(seen).not.toContain('suspended');
});

test('one that is opened hidden shows what there is, and gives its stream up', async () => {
  await backend.notify('ana', 'there');
  const tab = open.tab({ clock });
  tab.tell('hidden');
  tab.client.connect();
  await until(() => titles(tab.client).join() === 'there' && streams() === 1);
  await until(() => streams() === 0);
});

test('one that thaws and is still hidden opens nothing before it is seen', async () => {
  const [tab] = await openTabs(1);
  tab!.tell('hidden');
  tab!.tell('suspend');
  await until(() => streams() === 0);
  tab!.tell('resume');
  await rest(5000);
  expect(streams()).toBe(0);
  tab!.tell('visible');
  await until(() => status(tab!) === 'live');
});

test('what is done in one tab is shown in the others at once, and sent by none of them', async () => {
  await backend.notify('ana', 'one');
  await backend.notify('ana', 'two');
  const tabs = await openTabs(3);
  await until(() => tabs.every((tab) => unreadIn(tab) === 2));
  tabs[2]!.tell('hidden');
  await until(() => status(tabs[2]!) === 'suspended');
  backend.offline();
  const done = tabs[0]!.client.markRead(tabs[0]!.client.$feed.get().ids[0]!);
  await until(() => tabs.map(unreadIn).join() === '1,1,1');
  const before = writes().length;
  backend.online();
  await done;
  await until(() => tabs.every(({ client }) => !client.$feed.get().ids.some(client.$feed.get().isPending)));
  await rest(40_000);
  expect([tabs.map(unreadIn), commits.length, writes().length - before]).toEqual([[1, 1, 1], 1, 1]);
});

test('what is done while all are live is sent by one of them', async () => {
  const id = await backend.notify('ana', 'one');
  const tabs = await openTabs(3);
  await until(() => tabs.every((tab) => unreadIn(tab) === 1));
  backend.between = async ({ method }) => {
    if (method !== 'GET') await rest(5000);
    return undefined;
  };
  await tabs[1]!.client.markRead(id);
  await until(() => tabs.map(unreadIn).join() === '0,0,0');
  expect(writes()).toHaveLength(1);
});

test('what is refused in one tab is taken back in the others', async () => {
  await backend.notify('ana', 'one');
  const tabs = await openTabs(2);
  let refuse = (): void => {};
  backend.between = (request) =>
    request.method === 'PATCH'
      ? new Promise((go) => (refuse = () => go(new Response('{"detail":"not you"}', { status: 422 }))))
      : undefined;
  const refused = expect(tabs[0]!.client.markRead(tabs[0]!.client.$feed.get().ids)).rejects.toMatchObject({
    code: 'rejected',
  });
  await until(() => tabs.map(unreadIn).join() === '0,0');
  refuse();
  await refused;
  await until(() => tabs.map(unreadIn).join() === '1,1');
});

test('where the tab in which it was done dies, another sends it', async () => {
  await backend.notify('ana', 'one');
  const tabs = await openTabs(2);
  backend.offline();
  void tabs[0]!.client.markRead(tabs[0]!.client.$feed.get().ids).catch(() => {});
  await until(() => tabs.map(unreadIn).join() === '0,0');
  tabs[0]!.crash();
  backend.online();
  await until(() => commits.length === 1, 5000);
  await until(
    () =>
      unreadIn(tabs[1]!) === 0 &&
      !tabs[1]!.client.$feed.get().ids.some(tabs[1]!.client.$feed.get().isPending),
  );
});

test('what two tabs both send, for they keep what is done in the same place, is done once', async () => {
  const id = await backend.notify('ana', 'one');
  const options = { cache: memoryCache(), timeoutMs: 600_000 };
  const [first] = await openTabs(1, options);
  backend.offline();
  const done = first!.client.markRead(id);
  await rest(2000);
  // It finds there what waits, and does not know that the other is at it.
  const second = open.tab({ clock, ...options });
  second.client.onError(() => {});
  second.client.connect();
  await until(() => titles(second.client).length === 1 && unreadIn(second) === 0);
  const held: (() => void)[] = [];
  backend.between = ({ method }) =>
    method === 'GET' ? undefined : new Promise((go) => held.push(() => go(undefined)));
  await until(() => held.length === 2, 5000);
  held[0]!();
  await until(() => commits.length === 1);
  // Another device takes it back, before the other tab's request is there.
  const elsewhere = backend.client({ user: undefined });
  backend.between = () => undefined;
  elsewhere.connect();
  await until(() => elsewhere.$feed.get().status === 'ready');
  await elsewhere.markUnread(id);
  held[1]!();
  await done;
  await backend.notify('ana', 'a sign that all is over');
  await until(() => [first!, second].every(({ client }) => titles(client).length === 2));
  expect(commits.map(({ op }) => op)).toEqual(['read', 'unread']);
  await until(() => [first!, second].map(unreadIn).join() === '2,2');
});

test('of several tabs the one in use tells, and the others know what it told', async () => {
  const [a, b] = await openTabs(2);
  b!.tell('focus');
  a!.tell('hidden');
  await until(() => b!.client.$toaster.get() && !a!.client.$toaster.get());
  const claimed: string[] = [];
  a!.client.onClaimed((claims) => claimed.push(...claims.map(({ id }) => id)));
  b!.client.claim([{ id: 'n1', seq: 1 }]);
  await until(() => claimed.join() === 'n1');
});

test('a tab that is closed while it rests leaves what another kept meanwhile', async () => {
  const cache = memoryCache();
  const [one, two] = await openTabs(2, { cache });
  two!.tell('hidden');
  await until(() => status(two!) === 'suspended');
  await backend.notify('ana', 'newer');
  await until(() => titles(one!.client).length === 1);
  await rest(2000);
  two!.client.close();
  one!.crash();
  backend.offline();
  const next = open.tab({ clock, cache });
  next.client.onError(() => {});
  next.client.connect();
  await until(() => titles(next.client).join() === 'newer');
});

test.each(['http/1.1', 'h2'])(
  'over %s it takes the transport that leaves the page its connections',
  async (protocol) => {
    open = browser(backend, null, protocol);
    const transports = [sse(), polling()];
    const [tab] = await openTabs(1, { transports });
    const transport = () => tab!.client.$connection.get().transport;
    const best = protocol === 'h2' ? 'sse' : 'polling';
    expect(transport()).toBe(best);
    tab!.client.setTransports([sse()]);
    await until(() => transport() === 'sse', 5000);
    tab!.client.setTransports([sse(), polling()]);
    await rest(20_000);
    expect(transport()).toBe(best);
  },
);

test('transports that hold a connection come last, the others stay in their order', () => {
  const own: Transport = { name: 'shell', open: async () => {} };
  const names = othersFirst([sse(), polling(), websocket(), own]).map(({ name }) => name);
  expect(names).toEqual(['polling', 'websocket', 'shell', 'sse']);
});
