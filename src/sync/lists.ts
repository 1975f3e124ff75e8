import type { Clock } from '../model/clock.js';
import type { NotifError } from '../model/errors.js';
import type { FeedList } from '../store/feed-list.js';
import type { FeedStore } from '../store/feed-store.js';
import type { Backend, Page } from '../wire/backend.js';

/** Fetches pages and lays them into the store's lists. */
export interface Lists {
  /** The first page of one list; `check` may look at it before it is shown. */
  first(list: FeedList, signal?: AbortSignal, check?: (page: Page) => void): Promise<Page>;
  /** The next older page; nothing at the end, or while one is on its way. */
  more(list: FeedList): Promise<void>;
  /** A list that could not be had says why; one that shows something goes on showing it. */
  failed(list: FeedList, error: NotifError): void;
}

export function createLists(backend: Backend, store: FeedStore, clock: Clock, limit: number): Lists {
  const set = (list: FeedList, state: Parameters<FeedList['set']>[0]): void =>
    store.change(() => list.set(state));

  function show(list: FeedList, page: Page, rev: number | null): void {
    const { items, counts, next, total } = page;
    store.change(() => {
      items.forEach(store.items.put);
      store.counts.put(counts);
      list.page(items, rev, {
        next,
        total,
        ...(rev !== null && { status: 'ready', updatedAt: clock.now() }),
      });
    });
  }

  return {
    async first(list, signal, check) {
      if (list.state.status !== 'ready') set(list, { status: 'loading' });
      const page = await backend.list(list.query, { limit }, signal);
      if (!signal?.aborted) {
        check?.(page);
        show(list, page, page.counts?.rev ?? -1);
      }
      return page;
    },
    async more(list) {
      const { next, loadingMore } = list.state;
      if (next === null || loadingMore) return;
      set(list, { loadingMore: true });
      try {
        const page = await backend.list(list.query, { limit, before: next });
        // A first page that came meanwhile has another end: this page no longer joins it.
        if (list.state.next === next) show(list, page, null);
      } catch (error) {
        set(list, { loadingMore: false, error: error as NotifError });
        throw error;
      }
    },
    failed(list, error) {
      set(list, { status: list.state.updatedAt === null ? 'error' : 'ready', error });
    },
  };
}
