import type { CacheStorageArea } from './entry.js';
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
  const entries = new Map<string, unknown>();
  return cacheIn({
    load: async (name) => entries.get(name),
    update: async (name, change) => void entries.set(name, change(entries.get(name))),
  });
}
