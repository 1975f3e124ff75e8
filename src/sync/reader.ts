import { asNotifError, type NotifError } from '../model/errors.js';
import type { FeedList } from '../store/feed-list.js';
import type { Page } from '../wire/backend.js';
import type { Lists } from './lists.js';
import type { Retry } from './retry.js';
import type { Story } from './story.js';

/** Reads lists each for itself: a filter that the server refuses takes nothing from the inbox. */
export interface Reader {
  one(list: FeedList, signal: AbortSignal): Promise<Page | undefined>;
  /** Lists that could not be had say so, and are asked for again. */
  fail(reason: unknown, which: readonly FeedList[]): NotifError;
}

export function createReader(lists: Lists, retry: Retry, story: Story): Reader {
  function fail(reason: unknown, which: readonly FeedList[]): NotifError {
    const error = asNotifError(reason, 'server');
    which.forEach((list) => lists.failed(list, error));
    story.failed(error, retry.failed(error));
    return error;
  }
  return {
    fail,
    async one(list, signal) {
      try {
        if (!signal.aborted) return await lists.first(list, signal);
      } catch (reason) {
        if (!signal.aborted) fail(reason, [list]);
      }
      return undefined;
    },
  };
}
