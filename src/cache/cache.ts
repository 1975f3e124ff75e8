import type { Counts } from '../model/counts.js';
import type { Notification } from '../model/notification.js';
import { keep, type Keeper, type KeeperContext } from './keeper.js';

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
}

/** Storage that outlives the page. Whatever it rejects with is reported once; the client then goes without. */
export interface CacheStorageArea {
  load(name: string): Promise<CacheEntry | undefined>;
  save(name: string, entry: CacheEntry): Promise<void>;
  remove(name: string): Promise<void>;
}

/** A value for the option `cache`: `idbCache()`, `memoryCache()`, or `cacheIn()` over storage of your own. */
export interface Cache {
  /** Called by the client, once. */
  keep(context: KeeperContext): Keeper;
}

/** A cache in storage of your own. */
export function cacheIn(area: CacheStorageArea): Cache {
  return { keep: (context) => keep(area, context) };
}

/** Keeps in memory alone: for tests, and for several clients in one page without storage. */
export function memoryCache(): Cache {
  const entries = new Map<string, CacheEntry>();
  return cacheIn({
    load: async (name) => entries.get(name),
    save: async (name, entry) => void entries.set(name, entry),
    remove: async (name) => void entries.delete(name),
  });
}
