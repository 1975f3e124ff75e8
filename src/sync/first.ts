import type { NotifError } from '../model/errors.js';
import type { Position } from '../model/position.js';
import type { FeedList } from '../store/feed-list.js';
import type { Page } from '../wire/backend.js';
import type { Lists } from './lists.js';

/** The first list, asked for while the code that keeps it current is on its way. */
export interface First {
  /** Where that stands, or what was kept, until there is what moves on from it: a page that ends before keeps it. */
  position: Position | null;
  /** Asks for it anew; `check` may look at it before it is shown. */
  read(check: (page: Page) => void): Promise<Page>;
  /** What is on its way is not shown any more. */
  stop(): void;
}

export function createFirst(lists: Lists, inbox: FeedList): First {
  let stopped = new AbortController();
  const first: First = {
    position: null,
    read(check) {
      const { signal } = stopped;
      const page = lists.first(inbox, signal, check);
      page.then(
        ({ cursor, counts }) => {
          if (!signal.aborted && cursor !== null) first.position = { cursor, rev: counts?.rev ?? -1 };
        },
        (error: NotifError) => {
          if (!signal.aborted) lists.failed(inbox, error);
        },
      );
      return page;
    },
    stop() {
      stopped.abort();
      stopped = new AbortController();
    },
  };
  return first;
}
