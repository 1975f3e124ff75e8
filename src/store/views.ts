import { atom } from '../model/atom.js';
import type { FeedView } from '../model/client.js';
import type { NotifError } from '../model/errors.js';
import type { Feed } from '../model/feed.js';
import type { Query } from '../model/query.js';
import type { Readable } from '../model/readable.js';

/** A list while somebody looks at it. */
export type View = Pick<FeedView, 'loadMore' | 'close'>;

/** Calls `show` with what a query shows, now and on each change until the view is closed. */
export type OpenView = (query: Query, show: (feed: Feed) => void) => View;

/** Stands in for a list until the code is there that knows about queries. */
export interface Views {
  open(query: Query): Pick<FeedView, '$feed' | 'loadMore' | 'close'>;
  /** Tries again what failed for want of that code. */
  retry(): void;
}

export function createViews($inbox: Readable<Feed>, load: () => Promise<{ readonly view: OpenView }>): Views {
  /** A list of which nothing is known yet. */
  const blank = $inbox.get();
  const failed: (() => void)[] = [];
  return {
    open(query) {
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
