import { atom } from '../model/atom.js';
import type { RemoveChange, UpsertChange } from '../model/change.js';
import { unknownCounts, type Counts } from '../model/counts.js';
import { isInInbox, type Notification } from '../model/notification.js';
import type { Filter } from '../model/query.js';
import type { Readable } from '../model/readable.js';
import { createFeedList, type FeedList } from './feed-list.js';
import { createItems, type Items } from './items.js';

/** Items, lists and counts that change together: everything inside one `change` is drawn at once. */
export interface FeedStore {
  readonly items: Items;
  /** Those that are kept up to date. */
  readonly lists: Set<FeedList>;
  /** The inbox, which is always there. */
  readonly inbox: FeedList;
  /** As the person should see them; see `projection`. */
  readonly $counts: Readable<Counts>;
  /** The server's word: absolute numbers with a revision, never counted up, so they cannot drift. */
  counts: Counts;
  /** Revision of the last change of many items at once, which names none: a page from before it may be out of date. */
  bulkRev: number;
  /** While a person's change is on its way: what the counts will be. */
  projection: ((counts: Counts) => Counts) | null;
  /** Takes the server's counts, unless later ones are known. */
  count(counts: Counts | null): void;
  /** One more list, until it is taken out of `lists`. */
  list(filter: Filter, matches: (item: Notification) => boolean): FeedList;
  /** Takes a change that the server tells of. */
  apply(change: UpsertChange | RemoveChange): void;
  /** See `FeedList.doubt`: for every list. */
  doubt(rev: number): void;
  change(act: () => void): void;
  /** Everything gone, for another user or after `forget()`. */
  clear(): void;
  /** Items that no list shows any more, nor would if a change on its way were refused, are not kept. */
  sweep(): void;
}

export function createFeedStore(): FeedStore {
  const lists = new Set<FeedList>();
  const items = createItems((...change) => lists.forEach((list) => list.reflect(...change)));
  const $counts = atom(unknownCounts);
  let depth = 0;

  function list(...what: [Filter, (item: Notification) => boolean]): FeedList {
    const made = createFeedList(...what, items);
    lists.add(made);
    return made;
  }

  const store: FeedStore = {
    items,
    lists,
    inbox: list({}, isInInbox),
    $counts,
    counts: unknownCounts,
    bulkRev: -1,
    projection: null,
    count(counts) {
      if (counts && counts.rev >= store.counts.rev) store.counts = counts;
    },
    list,
    apply(change) {
      const item = change.kind === 'upsert' ? change.item : null;
      const { id } = item ?? (change as RemoveChange);
      // Neither loaded nor new: which lists it was in, nobody here can tell.
      if (!items.server.has(id) && !(item?.createdAt && item.createdAt === item.updatedAt))
        store.doubt(change.rev);
      if (item) items.put(item);
      else items.drop(id, change.rev);
    },
    doubt: (rev) => lists.forEach((one) => one.doubt(rev)),
    change(act) {
      depth++;
      try {
        act();
      } finally {
        if (!--depth) {
          lists.forEach((one) => one.publish());
          const next = store.projection?.(store.counts) ?? store.counts;
          if (JSON.stringify(next) !== JSON.stringify($counts.get())) $counts.set(next);
        }
      }
    },
    clear: () =>
      store.change(() => {
        items.retain(() => false);
        store.counts = unknownCounts;
        store.bulkRev = -1;
        lists.forEach((one) =>
          one.page([], Infinity, { status: 'idle', next: null, total: null, updatedAt: null }),
        );
      }),
    sweep: () =>
      store.change(() => {
        const all = [...lists];
        const shown = new Set(all.flatMap((one) => one.$feed.get().ids));
        items.retain((id) => shown.has(id) || all.some((one) => one.names(id)));
      }),
  };
  return store;
}
