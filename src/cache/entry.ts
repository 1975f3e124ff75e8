import type { Counts } from '../model/counts.js';
import type { Notification } from '../model/notification.js';

/** What is kept of one person's inbox: the list and the cursor that it stands at, always together. */
export interface CacheEntry {
  /** Format of this entry; another number is not read. */
  readonly v: 1;
  readonly subject: string | null;
  /** Null where the list was cut, and must be fetched anew. */
  readonly cursor: string | null;
  readonly rev: number;
  readonly counts: Counts;
  readonly items: readonly Notification[];
  readonly next: string | null;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Which leader among the tabs wrote it; an earlier one writes nothing any more. */
  readonly term: number;
}

/** Storage that outlives the page. Whatever it rejects with is reported once; the client then goes without. */
export interface CacheStorageArea {
  load(name: string): Promise<unknown>;
  /**
   * Writes what `change` makes of what is there, in one transaction: nobody else writes in between. `undefined`: there is
   * nothing, or shall be.
   */
  update(name: string, change: (known: unknown) => unknown): Promise<void>;
}
