import { expect, test } from 'vitest';
import { createQueries } from '../../src/commands/queries.js';
import { systemClock } from '../../src/model/clock.js';
import { bulkKey } from '../../src/model/change.js';
import { NotifError, type Feed } from '../../src/index.js';
import { isUnread } from '../../src/model/notification.js';
import { createFeedStore } from '../../src/store/feed-store.js';
import { createViews } from '../../src/store/views.js';
import { createLists } from '../../src/sync/lists.js';
import type { Backend } from '../../src/wire/backend.js';
import { decodeItem } from '../../src/wire/decode-item.js';
import { contractParams } from '../../src/wire/filter.js';
import { until } from './support/mounted.js';

const item = (seq: number, title: string) =>
  decodeItem({ id: `n${seq}`, seq, rev: seq, title, type: 'job.done' }, () => {})!;

/** A backend that lists, and knows no text search: two items a page. */
function deaf(titles: string[]) {
  const all = titles.map((title, i) => item(titles.length - i, title));
  const asked: object[] = [];
  const backend = {
    searches: false,
    async list(filter, { limit, before }) {
      asked.push(filter);
      const from = before ? Number(before) : 0;
      const to = from + limit;
      const counts = { unread: 0, unseen: 0, capped: false, rev: 100 };
      const next = to < all.length ? `${to}` : null;
      return { items: all.slice(from, to), next, cursor: 'c', counts, total: all.length, subject: null };
    },
  } as Pick<Backend, 'list' | 'searches'> as Backend;
  const store = createFeedStore();
  const lists = createLists({ backend, store, clock: systemClock, pageSize: 2 });
  const tools = {
    bulkKey,
    isUnread,
    checkQuery: () => {},
    fault: (code: 'bad-option', what: string) => new NotifError(code, what),
  };
  const sync = { read: async (list: never) => void (await lists.first(list)) };
  const desk = { backend, store, lists, sync, tools, pageSize: 2, writes: { filter: contractParams } };
  const { view } = createQueries(desk as never);
  const views = createViews(
    store.inbox,
    async () => ({ view }),
    async () => {},
    backend.searches,
  );
  return { asked, store, lists, views };
}

const names = ({ ids, get }: Feed) => ids.map((id) => get(id)?.title).join();

test('where the backend cannot search, what is loaded is searched, and the view says so', async () => {
  const { asked, lists, store, views } = deaf(['Café open', 'closed', 'CAFE\u0301 again', 'last']);
  await lists.first(store.inbox);
  const found = views.open({ search: 'café' });
  expect(found.searchedOn).toBe('loaded');
  await until(() => names(found.$feed.get()) === 'Café open');
  expect(found.$feed.get()).toMatchObject({ total: null, count: 1, isLowerBound: true, hasMore: true });
  await found.loadMore();
  expect(names(found.$feed.get())).toBe('Café open,CAFE\u0301 again');
  expect(found.$feed.get()).toMatchObject({ count: 2, isLowerBound: false, hasMore: false });
  // The inbox is the list that it looks through: nothing was asked for twice, and never the text.
  expect(asked).toEqual([{}, {}]);
});

test('what arrives is found, what changes is lost, and a closed search is told nothing', async () => {
  const { lists, store, views } = deaf(['one', 'two']);
  await lists.first(store.inbox);
  const found = views.open({ search: 'e', type: 'job.*' });
  await until(() => names(found.$feed.get()) === 'one');
  store.change(() => store.items.put({ ...item(3, 'three'), rev: 103 }));
  expect(names(found.$feed.get())).toBe('three,one');
  store.change(() => store.items.put({ ...item(1, 'one'), rev: 104, title: 'won' }));
  expect(names(found.$feed.get())).toBe('three,one');
  store.change(() => store.items.put({ ...item(3, 'tri'), rev: 105 }));
  expect(names(found.$feed.get())).toBe('one');
  found.close();
  store.change(() => store.items.put({ ...item(4, 'eve'), rev: 106 }));
  expect(names(found.$feed.get())).toBe('one');
  expect(store.lists.size).toBe(1);
});

test('where the backend searches, or nothing is searched for, the view says that too', () => {
  const { views } = deaf([]);
  expect(views.open({ status: 'read' }).searchedOn).toBe('server');
  expect(views.open({}).searchedOn).toBe('server');
});
