import { queryKey, type Query } from '../model/query.js';
import { createCounts, type CountsStore } from './counts-store.js';
import { createFeedList, type FeedList } from './feed-list.js';
import { createItems, type Items, type PendingChange } from './items.js';

/** Items, lists and counts that change together: everything inside one `change` is drawn at once. */
export interface FeedStore {
  readonly items: Items;
  readonly counts: CountsStore;
  readonly lists: ReadonlyMap<string, FeedList>;
  /** The inbox, which is always there. */
  readonly inbox: FeedList;
  /** The list of a query; made on first asking. */
  list(query: Query): FeedList;
  closeList(list: FeedList): void;
  change(act: () => void): void;
  /** Begins, ends or settles a pending change, and shows what is pending anew. */
  lay(how: 'begin' | 'end' | 'settle', change: PendingChange): void;
  /** Everything gone, for another user or after `forget()`. */
  clear(): void;
  /** Items that no list shows any more are not kept. */
  sweep(): void;
}

export function createFeedStore(): FeedStore {
  const lists = new Map<string, FeedList>();
  const items = createItems((...change) => lists.forEach((list) => list.reflect(...change)));
  const counts = createCounts(items);
  let depth = 0;

  function list(query: Query): FeedList {
    const key = queryKey(query);
    const made = lists.get(key) ?? createFeedList(query, items);
    lists.set(key, made);
    return made;
  }

  function change(act: () => void): void {
    depth++;
    try {
      act();
    } finally {
      if (--depth === 0) {
        lists.forEach((one) => one.publish());
        counts.publish();
      }
    }
  }

  return {
    items,
    counts,
    lists,
    inbox: list({}),
    list,
    closeList: ({ query }) => lists.delete(queryKey(query)),
    change,
    lay: (how, pending) =>
      change(() => {
        items[how](pending);
        lists.forEach((one) => one.set({})); // What is pending is no part of an item.
      }),
    clear: () =>
      change(() => {
        items.retain(() => false);
        counts.reset();
        lists.forEach((one) =>
          one.page([], Infinity, { status: 'idle', next: null, total: null, updatedAt: null }),
        );
      }),
    sweep() {
      const shown = new Set([...lists.values()].flatMap((one) => one.$feed.get().ids));
      change(() => items.retain((id) => shown.has(id)));
    },
  };
}
