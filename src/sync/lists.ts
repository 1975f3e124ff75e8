import type { Clock } from '../model/clock.js';
import type { NotifError } from '../model/errors.js';
import type { FeedList } from '../store/feed-list.js';
import type { FeedStore } from '../store/feed-store.js';
import type { Backend, Page } from '../wire/backend.js';

export interface ListsOptions {
  backend: Backend;
  store: FeedStore;
  clock: Clock;
  /** How many items a page has. */
  pageSize: number;
}

/** Fetches pages and lays them into the store's lists. */
export class Lists {
  readonly #options: ListsOptions;

  constructor(options: ListsOptions) {
    this.#options = options;
  }

  /** The first page of one list; `check` may look at it before it is shown. */
  async first(list: FeedList, signal?: AbortSignal, check?: (page: Page) => void): Promise<Page> {
    const { backend, store, pageSize, clock } = this.#options;
    if (list.$feed.get().status !== 'ready') store.change(() => list.set({ status: 'loading' }));
    const page = await backend.list(list.query, { limit: pageSize }, signal);
    if (signal?.aborted) return page;
    check?.(page);
    store.change(() => {
      for (const item of page.items) store.items.put(item);
      store.counts.put(page.counts);
      list.replace(page.items, page.next, page.total, page.counts?.rev ?? -1, clock.now());
    });
    return page;
  }

  /** The next older page; nothing at the end, or while one is on its way. */
  async more(list: FeedList): Promise<void> {
    const { backend, store, pageSize } = this.#options;
    if (list.next === null || list.busy) return;
    const before = list.next;
    store.change(() => list.set({ loadingMore: true }));
    try {
      const page = await backend.list(list.query, { limit: pageSize, before });
      // A first page that came meanwhile has another end: this page no longer joins it.
      if (list.next !== before) return;
      store.change(() => {
        for (const item of page.items) store.items.put(item);
        store.counts.put(page.counts);
        list.append(page.items, page.next);
      });
    } catch (error) {
      store.change(() => list.set({ loadingMore: false, error: error as NotifError }));
      throw error;
    }
  }

  /** A list that could not be had says why; one that shows something goes on showing it. */
  failed(list: FeedList, error: NotifError): void {
    const { ids, updatedAt } = list.$feed.get();
    const status = ids.length > 0 || updatedAt !== null ? 'ready' : 'error';
    this.#options.store.change(() => list.set({ status, error }));
  }
}
