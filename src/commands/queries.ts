import type { NotifError } from '../model/errors.js';
import type { Feed } from '../model/feed.js';
import { INBOX, matcher, queryKey, type Query } from '../model/query.js';
import type { FeedList } from '../store/feed-list.js';
import type { OpenView } from '../store/views.js';
import { checkQuery, type Desk } from './context.js';
import { loadMore } from './page.js';

interface Shared {
  readonly query: Query;
  readonly list: FeedList;
  views: number;
}

export interface Queries {
  /** Those whose lists are open, but for the inbox. */
  queries(): readonly Query[];
  readonly view: OpenView;
}

/** Lists by their query: one for all who look at it, gone with the last of them. */
export function createQueries(desk: Omit<Desk, 'queries' | 'run'>): Queries {
  const { backend, store, sync, writes } = desk;
  const shared = new Map<string, Shared>();

  function begin(key: string, query: Query): Shared {
    const list = store.list(writes.filter(query), matcher(query));
    const made = { query, list, views: 0 };
    shared.set(key, made);
    void sync.read(list);
    return made;
  }

  const view: OpenView = (query, show) => {
    try {
      checkQuery(desk, query);
    } catch (error) {
      const blank = { ...store.inbox.$feed.get(), ids: [], hasMore: false, total: null, count: 0 };
      show({ ...blank, status: 'error', error: error as NotifError });
      return { loadMore: async () => {}, close() {} };
    }
    const { search, ...rest } = query;
    if (search && backend.searches === false) return view(rest, found(query, show));
    const key = queryKey(query);
    const entry = key === INBOX ? null : (shared.get(key) ?? begin(key, query));
    if (entry) entry.views++;
    const list = entry?.list ?? store.inbox;
    const stop = list.$feed.subscribe(show);
    let isOpen = true;
    return {
      loadMore: () => loadMore(desk, list),
      close() {
        stop();
        if (isOpen && entry && !--entry.views) {
          shared.delete(key);
          store.lists.delete(list);
        }
        isOpen = false;
      },
    };
  };

  return {
    view,
    queries: () => [...shared.values()].map(({ query }) => query),
  };
}

/** Of a list that the backend could not search, what matches among what is loaded. */
function found(query: Query, show: (feed: Feed) => void): (feed: Feed) => void {
  const matches = matcher(query);
  let ids: readonly string[] = [];
  return (feed) => {
    const now = feed.ids.filter((id) => {
      const item = feed.get(id);
      return item && matches(item);
    });
    if (now.join('\n') !== ids.join('\n')) ids = now;
    show({ ...feed, ids, total: null, count: ids.length, isLowerBound: feed.hasMore });
  };
}
