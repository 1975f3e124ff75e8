import { atom } from '../model/atom.js';
import type { FeedView } from '../model/client.js';
import type { NotifError } from '../model/errors.js';
import type { Feed } from '../model/feed.js';
import type { Query } from '../model/query.js';
import type { FeedList } from './feed-list.js';

/** A list while somebody looks at it. */
export type View = Pick<FeedView, 'loadMore' | 'close'>;

/** Calls `show` with what a query shows, now and on each change until the view is closed. */
export type OpenView = (query: Query, show: (feed: Feed) => void) => View;

/** Stands in for the lists of queries until the code is there that knows about them. */
export interface Views {
  /** The inbox is there at once. */
  open(query: Query): FeedView;
  /** Tries again what failed for want of that code. */
  retry(): void;
}

/** `load` brings that code; `searches` is the backend's word on text. */
export function createViews(
  inbox: FeedList,
  load: () => Promise<{ readonly view: OpenView }>,
  loadMore: (list: FeedList) => Promise<void>,
  searches = true,
): Views {
  /** A list of which nothing is known yet. */
  const blank = inbox.$feed.get();
  const failed: (() => void)[] = [];
  return {
    open(query) {
      const searchedOn = searches || !query.search ? 'server' : 'loaded';
      if (!Object.keys(query).length)
        return {
          query,
          searchedOn,
          $feed: inbox.$feed,
          loadMore: () => loadMore(inbox),
          close() {},
        };
      const $feed = atom<Feed>({ ...blank, status: 'loading' });
      let isOpen = true;
      let view: View | undefined;
      const begin = (): void =>
        void load().then(
          (part) => {
            if (isOpen) view = part.view(query, $feed.set);
          },
          (error: NotifError) => {
            failed.push(begin);
            $feed.set({ ...blank, status: 'error', error });
          },
        );
      begin();
      return {
        query,
        searchedOn,
        $feed,
        loadMore: async () => view?.loadMore(),
        close() {
          isOpen = false;
          view?.close();
        },
      };
    },
    retry: () => failed.splice(0).forEach((begin) => begin()),
  };
}
