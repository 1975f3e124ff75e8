import type { Clock } from '../model/clock.js';
import type { NotifError } from '../model/errors.js';
import type { FeedList } from '../store/feed-list.js';
import type { FeedStore } from '../store/feed-store.js';
import type { Backend, Page, PageRequest } from '../wire/backend.js';

/** Fetches pages and lays them into the store's lists. */
export interface Lists {
  /** A page that no bulk change has overtaken. */
  page(list: FeedList, page: PageRequest, signal?: AbortSignal): Promise<Page>;
  /** The newest page of one list, as long as what is loaded; `check` may look at it before it is shown. */
  first(list: FeedList, signal?: AbortSignal, check?: (page: Page) => void): Promise<Page>;
  /** Lays a page into a list: anew with the revision that it shows, or (`rev` null) behind what is loaded. */
  show(list: FeedList, page: Page, rev: number | null): void;
  /** A list that could not be had says why; one that shows something goes on showing it. */
  failed(list: FeedList, error: NotifError): void;
}

/** Most items that one request may ask for (contract B.2, `limits.page_max`). */
const PAGE_MAX = 100;

/** How often a page is asked for that is older than what we know: of a replica that lags, it is the best there is. */
const MAX_STALE = 3;

export interface ListsOptions {
  backend: Backend;
  store: FeedStore;
  clock: Clock;
  pageSize: number;
}

export function createLists({ backend, store, clock, pageSize }: ListsOptions): Lists {
  function show(list: FeedList, { items, counts, next, total }: Page, rev: number | null): void {
    store.change(() => {
      items.forEach(store.items.put);
      store.count(counts);
      list.page(items, rev, {
        next,
        total,
        ...(rev !== null && { status: 'ready', updatedAt: clock.now() }),
      });
    });
  }

  /** The revision that a page shows: where it has no cursor, all that is known came with such pages. */
  function revOf({ items, cursor, counts }: Page, list: FeedList): number {
    if (cursor !== null) return counts?.rev ?? -1;
    const known = list.$feed.get().ids.map((id) => store.items.server.get(id));
    return [...items, ...known].reduce((rev, item) => Math.max(rev, item?.rev ?? -1), -1);
  }

  async function page(list: FeedList, request: PageRequest, signal?: AbortSignal): Promise<Page> {
    for (let tries = 1; ; tries++) {
      const got = await backend.list(list.filter, request, signal);
      if ((got.counts?.rev ?? Infinity) >= store.bulkRev || tries === MAX_STALE) return got;
    }
  }

  return {
    show,
    page,
    async first(list, signal, check) {
      if (list.state.updatedAt === null) store.change(() => list.set({ status: 'loading' }));
      const limit = Math.min(Math.max(list.$feed.get().ids.length, pageSize), PAGE_MAX);
      const got = await page(list, { limit }, signal);
      if (!signal?.aborted) {
        check?.(got);
        show(list, got, revOf(got, list));
      }
      return got;
    },
    failed(list, error) {
      store.change(() => list.set({ status: list.state.updatedAt === null ? 'error' : 'ready', error }));
    },
  };
}
