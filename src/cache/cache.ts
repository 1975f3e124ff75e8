import type { CacheStorageArea, CacheEntry } from './entry.js';
import { keep, type Keeper, type KeeperContext } from './keeper.js';

/** A value for the option `cache`: `idbCache()`, `memoryCache()`, or `cacheIn()` over storage of your own. */
export interface Cache {
  /** @internal Called by the client, once. */
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
