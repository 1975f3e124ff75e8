import type { CacheEntry, CacheStorageArea } from '../../../src/index.js';
import type { Commit } from '../../../examples/server/src/inbox/commit.js';

/** What a device keeps when its page ends, with a watch over the cursor (I4). */
export interface Area extends CacheStorageArea {
  readonly entries: Map<string, unknown>;
  /** How often it was written. */
  readonly saves: number;
  readonly broken: readonly string[];
}

/**
 * I4: what is kept, held against the commits: an item that had another revision when the cursor's was committed means that
 * the cursor ran ahead of its data.
 */
export function entryFaults(
  { cursor, rev, items }: CacheEntry,
  user: string,
  commits: readonly Commit[],
): string[] {
  if (cursor === null) return [];
  const faults: string[] = [];
  const kept = new Map(items.map((item) => [item.id, item]));
  const latest = new Map<string, Commit>();
  for (const commit of commits)
    if (commit.user === user && commit.rev <= rev) for (const id of commit.ids) latest.set(id, commit);
  const newest = Math.max(0, ...items.map(({ seq }) => seq));
  for (const [id, { rev: at, op }] of latest) {
    const item = kept.get(id);
    if (item && (item.rev < at || /delete|expire/.test(op)))
      faults.push(`I4: at ${rev}, item ${id} was kept at ${item.rev}, not after "${op}" of ${at}`);
    // Newest first and whole: what was created after the newest that is kept must be among them.
    if (!item && op === 'create' && at > newest)
      faults.push(`I4: the cursor stands at ${rev}, but item ${id} of ${at} is not kept`);
  }
  return faults;
}

/** Storage in memory that outlives a client; each entry that is written is held against the commits. */
export function createArea(user: string, commits: readonly Commit[]): Area {
  const entries = new Map<string, unknown>();
  const broken: string[] = [];
  let saves = 0;

  return {
    entries,
    broken,
    get saves() {
      return saves;
    },
    load: async (name) => entries.get(name),
    async update(name, change) {
      const next = change(entries.get(name));
      if (next === undefined) return void entries.delete(name);
      if (Array.isArray((next as Partial<CacheEntry>).items)) {
        saves++;
        broken.push(...entryFaults(next as CacheEntry, user, commits));
      }
      entries.set(name, structuredClone(next));
    },
  };
}
