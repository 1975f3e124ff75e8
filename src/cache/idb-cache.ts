import { createStore, get, update, type UseStore } from 'idb-keyval';
import { cacheIn, type Cache } from './cache.js';

/**
 * Keeps the last list in IndexedDB, so that it paints before the first byte arrives. One record holds items
 * and cursor, so the cursor never runs ahead of what it covers.
 */
export function idbCache(): Cache {
  let opened: UseStore | undefined;
  // Opened when first used: making the value must not touch storage, nor fail where there is none.
  const store = (): UseStore => (opened ??= createStore('belfry', 'inbox'));
  return cacheIn({
    load: (name) => get<unknown>(name, store()),
    update: (name, change) => update(name, change, store()),
  });
}
