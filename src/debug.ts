import type { Clock } from './model/clock.js';
import type { Debug, DebugEntry, Note } from './model/debug.js';
import { signal } from './model/signal.js';

/** Entries that are kept. */
const MAX_ENTRIES = 500;

/** Keeps what the parts note. A flood of changes is one entry that grows, so that it does not push out what led to it. */
export function createDebug({ now }: Clock): { readonly debug: Debug; readonly note: Note } {
  const { listen, send } = signal<DebugEntry>();
  const kept: DebugEntry[] = [];
  return {
    note(fact) {
      const entry: DebugEntry = { at: now(), ...fact };
      const last = kept.at(-1);
      if ('changes' in entry && last && 'changes' in last) {
        kept.pop();
        kept.push({ ...entry, at: last.at, changes: last.changes + entry.changes });
      } else if (kept.push(entry) > MAX_ENTRIES) kept.shift();
      send(entry);
    },
    debug: { entries: () => [...kept], listen },
  };
}
