import { createStore, del, get, set, type UseStore } from 'idb-keyval';
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
    load: async (name) => get(name, store()),
    save: async (name, entry) => set(name, entry, store()),
    remove: async (name) => del(name, store()),
  });
}
