import { atom, type WritableAtom } from 'nanostores';
import type { NotifError } from '../model/errors.js';
import type { Feed, FeedStatus } from '../model/feed.js';
import type { Notification } from '../model/notification.js';
import { matches, type Query } from '../model/query.js';
import type { Items } from './items.js';

/** What a list is, beside its ids. */
interface ListState {
  status: FeedStatus;
  next: string | null;
  loadingMore: boolean;
  error: NotifError | null;
  total: number | null;
  updatedAt: number | null;
}

/**
 * One list over the shared items: a copied array of ids, newest first. Copying the ids of 100,000 items takes
 * half a millisecond, copying a map of them fifteen.
 */
export class FeedList {
  readonly query: Query;
  readonly #items: Items;
  #ids: readonly string[] = [];
  #state: ListState = {
    status: 'idle',
    next: null,
    loadingMore: false,
    error: null,
    total: null,
    updatedAt: null,
  };
  /** Oldest position that is loaded; what is older comes with its page. */
  #floor = -Infinity;
  #dirty = false;
  readonly $feed: WritableAtom<Feed>;

  constructor(query: Query, items: Items) {
    this.query = query;
    this.#items = items;
    this.$feed = atom(this.#feed());
  }

  get next(): string | null {
    return this.#state.next;
  }

  get busy(): boolean {
    return this.#state.loadingMore;
  }

  /** Takes note of an item that changed; drawn by the next `publish`. */
  reflect(id: string, before: Notification | undefined, after: Notification | undefined): void {
    const had = before !== undefined && this.#ids.includes(id);
    const has = after !== undefined && after.seq >= this.#floor && matches(this.query, after);
    if (!had && !has) return;
    this.#dirty = true;
    if (had && has && before.seq === after.seq) return;
    const ids = had ? this.#ids.filter((one) => one !== id) : [...this.#ids];
    if (has) ids.splice(this.#place(ids, after), 0, id);
    this.#ids = ids;
  }

  /**
   * The first page anew: what it does not name is no longer in this list, but for what changed after `rev`,
   * the revision that the page shows.
   */
  replace(
    page: readonly Notification[],
    next: string | null,
    total: number | null,
    rev: number,
    now: number | null,
  ): void {
    const newer = this.#ids.filter((id) => (this.#items.get(id)?.rev ?? -1) > rev);
    this.#setPage(newer, page, next);
    this.set({ status: 'ready', total, updatedAt: now, error: null, loadingMore: false });
  }

  append(page: readonly Notification[], next: string | null): void {
    this.#setPage(this.#ids, page, next);
    this.set({ loadingMore: false, error: null });
  }

  set(patch: Partial<ListState>): void {
    this.#state = { ...this.#state, ...patch };
    this.#dirty = true;
  }

  publish(): void {
    if (!this.#dirty) return;
    this.#dirty = false;
    this.$feed.set(this.#feed());
  }

  #setPage(head: readonly string[], page: readonly Notification[], next: string | null): void {
    const ids = new Set(head);
    for (const { id } of page) {
      const item = this.#items.get(id);
      if (item && matches(this.query, item)) ids.add(id);
    }
    this.#ids = [...ids];
    this.#floor = next === null ? -Infinity : (page.at(-1)?.seq ?? this.#floor);
    this.set({ next });
  }

  /** Binary search: the first place whose item is older. */
  #place(ids: readonly string[], item: Notification): number {
    let low = 0;
    let high = ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#items.get(ids[middle] ?? '');
      if (other && (other.seq > item.seq || (other.seq === item.seq && other.id > item.id))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #feed(): Feed {
    const { status, next, loadingMore, error, total, updatedAt } = this.#state;
    const items = this.#items;
    return {
      ids: this.#ids,
      get: (id) => items.get(id),
      isPending: (id) => items.isPending(id),
      status,
      hasMore: next !== null,
      loadingMore,
      error,
      total,
      updatedAt,
    };
  }
}
