import type { CacheEntry, CacheStorageArea } from '../../../src/index.js';
import type { Commit } from './commits.js';

/** What a device keeps when its page ends, with a watch over the cursor (I4). */
export interface Area extends CacheStorageArea {
  readonly entries: Map<string, CacheEntry>;
  /** How often it was written. */
  readonly saves: number;
  readonly broken: readonly string[];
}

/**
 * Storage in memory that outlives a client. Each entry that is written is held against the commits: an item that had
 * another revision when the cursor's was committed means that the cursor ran ahead of its data.
 */
export function createArea(user: string, commits: readonly Commit[]): Area {
  const entries = new Map<string, CacheEntry>();
  const broken: string[] = [];
  let saves = 0;

  function check({ cursor, rev, items }: CacheEntry): void {
    if (cursor === null) return;
    const kept = new Map(items.map((item) => [item.id, item]));
    const latest = new Map<string, number>();
    for (const commit of commits) {
      if (commit.user !== user || commit.rev > rev) continue;
      for (const item of commit.items) latest.set(item.id, item.deleted_at === null ? item.rev : Infinity);
    }
    for (const [id, at] of latest) {
      const item = kept.get(id);
      if (item && item.rev < at) broken.push(`I4: at ${rev}, item ${id} was kept at ${item.rev}, not ${at}`);
    }
    // Newest first and whole: what is as new as the newest that are kept must be among them.
    const newest = Math.max(0, ...items.map(({ seq }) => seq));
    for (const commit of commits)
      for (const item of commit.user === user && commit.rev <= rev ? commit.items : [])
        if (item.seq > newest && latest.get(item.id) === item.rev && item.archived_at === null)
          broken.push(`I4: the cursor stands at ${rev}, but item ${item.id} of ${item.rev} is not kept`);
  }

  return {
    entries,
    broken,
    get saves() {
      return saves;
    },
    load: async (name) => entries.get(name),
    async save(name, entry) {
      saves++;
      check(entry);
      entries.set(name, structuredClone(entry));
    },
    remove: async (name) => void entries.delete(name),
  };
}
