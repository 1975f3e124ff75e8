import type { NotifError } from './errors.js';
import type { Notification } from './notification.js';

/**
 * - `idle`: nothing asked for yet.
 * - `loading`: the first page is on its way and there is nothing to show.
 * - `ready`: there is a list to show, from the cache or the server, perhaps empty.
 * - `error`: the first page could not be had and there is nothing to show.
 */
export type FeedStatus = 'idle' | 'loading' | 'ready' | 'error';

/** What a list shows. A new object on each change; `ids` is the same array while the order is. */
export interface Feed {
  /** Newest first. */
  readonly ids: readonly string[];
  /** The item as a person should see it: server state with their unsaved changes on top. */
  get(id: string): Notification | undefined;
  /** Whether a change of this item is still being saved. */
  isPending(id: string): boolean;
  readonly status: FeedStatus;
  /** Whether older pages exist on the server. */
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  /** Why the last load or refresh failed; null after one that worked. */
  readonly error: NotifError | null;
  /** How many matched on the server when it was last asked, or null where it does not count. */
  readonly total: number | null;
  /** How many match now, loaded or not, as far as that is known. */
  readonly count: number;
  /** Whether there may be more than `count`: the server did not count, or what is not loaded has changed since. */
  readonly isLowerBound: boolean;
  /** When the server last confirmed this list, milliseconds since 1970; null: only cached or nothing. */
  readonly updatedAt: number | null;
}
