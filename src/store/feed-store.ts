import type { Notification } from '../model/notification.js';
import { queryKey, type Query } from '../model/query.js';
import { CountsStore } from './counts-store.js';
import { FeedList } from './feed-list.js';
import { Items, type PendingChange } from './items.js';

/** Items, lists and counts that change together: everything inside one `change` is drawn at once. */
export class FeedStore {
  readonly items = new Items((id, before, after) => {
    for (const list of this.#lists.values()) list.reflect(id, before, after);
  });
  readonly counts = new CountsStore(this.items);
  readonly #lists = new Map<string, FeedList>();
  #depth = 0;

  /** The list of a query; made on first asking. */
  list(query: Query): FeedList {
    const key = queryKey(query);
    let list = this.#lists.get(key);
    if (!list) this.#lists.set(key, (list = new FeedList(query, this.items)));
    return list;
  }

  get lists(): readonly FeedList[] {
    return [...this.#lists.values()];
  }

  closeList(query: Query): void {
    this.#lists.delete(queryKey(query));
  }

  change(act: () => void): void {
    this.#depth++;
    try {
      act();
    } finally {
      if (--this.#depth === 0) {
        for (const list of this.#lists.values()) list.publish();
        this.counts.publish();
      }
    }
  }

  begin(change: PendingChange): void {
    this.change(() => {
      this.items.begin(change);
      this.#touch();
    });
  }

  end(change: PendingChange): void {
    this.change(() => {
      this.items.end(change);
      this.#touch();
    });
  }

  /** Everything gone, for another user or after `forget()`. */
  clear(): void {
    this.change(() => {
      this.items.retain(() => false);
      this.counts.reset();
      for (const list of this.#lists.values()) {
        list.replace([], null, null, Infinity, null);
        list.set({ status: 'idle' });
      }
    });
  }

  /** Items that no list shows any more are not kept. */
  sweep(): void {
    const shown = new Set<string>();
    for (const list of this.#lists.values()) for (const id of list.$feed.get().ids) shown.add(id);
    this.items.retain((item: Notification) => shown.has(item.id));
  }

  /** `isPending` changed, which no id list shows. */
  #touch(): void {
    for (const list of this.#lists.values()) list.set({});
  }
}
