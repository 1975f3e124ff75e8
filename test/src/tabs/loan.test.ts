import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryCache } from '../../../src/index.js';
import { fastClock } from '../support/fast-clock.js';
import { createLocks } from '../support/locks.js';
import { closeAll, mount, titles, until, type Mounted } from '../support/mounted.js';
import { browser, isLive, unreadIn } from '../support/tab.js';

const clock = fastClock(40);
/** Twenty clients in one process take what two processors give them. */
const LONG_MS = 8000;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let backend: Mounted;
let open: ReturnType<typeof browser>;

beforeEach(() => {
  backend = mount();
  open = browser(backend, createLocks());
});
afterEach(closeAll);

const lists = () => backend.requests.filter((request) => request === 'GET /api/v1/notifications').length;

const openTabs = (count: number, options = {}) => open.tabs(count, { clock, ...options }, LONG_MS);
const asAna = (path: string, body?: object): Request =>
  new Request(`http://belfry.test/api/v1/notifications${path}`, {
    headers: { authorization: 'Bearer ana', 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });

/** Another device of the same person; it asks for no list that is counted here. */
async function allRead(): Promise<void> {
  const page = await backend.app.fetch(asAna('?limit=1'));
  const { sync } = (await page.json()) as { sync: string };
  const answer = await backend.app.fetch(asAna('/bulk', { op: 'read', all: true, up_to: sync }));
  expect(answer.status).toBe(200);
}

test('what another device did to all is read from the server once, for twenty tabs', async () => {
  for (let i = 0; i < 5; i++) await backend.notify('ana', `n${i}`);
  const tabs = await openTabs(20);
  await until(() => tabs.every((tab) => unreadIn(tab) === 5), LONG_MS);
  const before = lists();
  await allRead();
  await until(() => tabs.every((tab) => unreadIn(tab) === 0), LONG_MS);
  await backend.notify('ana', 'later');
  await until(() => tabs.every(({ client }) => titles(client)[0] === 'later'), LONG_MS);
  expect(lists() - before).toBe(1);
  for (const { client } of tabs) {
    const { ids, get } = client.$feed.get();
    expect(ids.map((id) => get(id)!.readAt !== null)).toEqual([false, true, true, true, true, true]);
  }
}, 30_000);

test('a stream that cannot go on costs one list, for all tabs', async () => {
  const tabs = await openTabs(5);
  await backend.notify('ana', 'one');
  await until(() => tabs.every(({ client }) => titles(client).length === 1));
  const before = lists();
  let gone = true;
  backend.between = (request) => {
    if (!gone || !request.url.includes('/stream')) return undefined;
    gone = false;
    return new Response('id: x.1\nevent: reset\ndata: {"reason":"cursor_expired"}\n\n', {
      headers: { 'content-type': 'text/event-stream' },
    });
  };
  backend.cut();
  await until(() => !gone);
  await backend.notify('ana', 'two');
  await until(() => tabs.every((tab) => isLive(tab) && titles(tab.client).join() === 'two,one'));
  // The stream that said so broke, so the leader may have read twice.
  expect(lists() - before).toBeLessThanOrEqual(2);
});

test('a tab that shows more than was read for all reads for itself, and loses nothing of it', async () => {
  for (let i = 0; i < 30; i++) await backend.notify('ana', `n${i}`);
  const tabs = await openTabs(3, { pageSize: 10 });
  await tabs[2]!.client.loadMore();
  expect(titles(tabs[2]!.client)).toHaveLength(20);
  const before = lists();
  await allRead();
  await until(() => tabs.every((tab) => unreadIn(tab) === 0));
  await until(() =>
    tabs.every(({ client }) => client.$feed.get().ids.every((id) => client.$feed.get().get(id)!.readAt)),
  );
  expect(titles(tabs[2]!.client)).toHaveLength(20);
  expect(lists() - before).toBe(2);
});

test('another list that a tab has open is read by that tab alone', async () => {
  for (let i = 0; i < 3; i++) await backend.notify('ana', `n${i}`);
  const tabs = await openTabs(4);
  const view = tabs[3]!.client.open({ status: 'unread' });
  await until(() => view.$feed.get().ids.length === 3);
  const before = lists();
  await allRead();
  await until(() => tabs.every((tab) => unreadIn(tab) === 0) && !view.$feed.get().ids.length);
  expect(lists() - before).toBe(2);
});

test('what comes while all show what one of them read is missing in none of them', async () => {
  for (let i = 0; i < 5; i++) await backend.notify('ana', `old ${i}`);
  const tabs = await openTabs(6, { pageSize: 50, cache: memoryCache() });
  const all: string[] = [];
  for (let i = 0; i < 40; i++) {
    if (i % 8 === 3) await allRead();
    if (i === 20) tabs[0]!.crash();
    if (i === 10) tabs[5]!.freeze();
    if (i === 30) tabs[5]!.thaw();
    all.unshift(await backend.notify('ana', `n${i}`));
    await rest(i % 3);
  }
  const left = tabs.slice(1);
  await until(() => {
    for (const { client } of left) expect(client.$feed.get().ids.slice(0, 40)).toEqual(all);
    return left.every(isLive);
  }, 8000);
  const wanted = all.map((_, i) => 39 - i < 35);
  for (const { client } of left) {
    const { ids, get } = client.$feed.get();
    expect(ids.slice(0, 40).map((id) => get(id)!.readAt !== null)).toEqual(wanted);
  }
});

test('what was read for all is not shown to one who asks for what is new', async () => {
  await backend.notify('ana', 'one');
  const [, follower] = await openTabs(2);
  await allRead();
  await until(() => unreadIn(follower!) === 0);
  const before = lists();
  await follower!.client.refresh();
  expect(lists() - before).toBe(1);
});
