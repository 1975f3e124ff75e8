import { elapsed, type Clock } from '../model/clock.js';
import type { Note, ReadReason } from '../model/debug.js';
import { failure, type NotifError } from '../model/errors.js';
import type { Position } from '../model/position.js';

/** What of a list read is noted. */
interface Read {
  readonly lists: number;
  readonly items: number;
  readonly rev: number | null;
  readonly held: number;
}

const area = 'sync';
const revOf = (at: Position | null): number | null => at?.rev ?? null;

export type Story = ReturnType<typeof createStory>;

/** Notes how the store is kept equal to the server. */
export const createStory = (note: Note, clock: Clock) => ({
  start: (at: Position | null) => note({ area, event: 'start', rev: revOf(at) }),
  hello: (resumed: boolean, rev: number, at: Position | null) =>
    note({ area, event: 'hello', resumed, rev: rev < 0 ? null : rev, known: revOf(at) }),
  read: (why: ReadReason, waitMs = 0) => note({ area, event: 'read', why, waitMs }),
  /** Measures from now on; returns what says that it is done. */
  reading() {
    const from = elapsed(clock);
    return (read: Read) => note({ area, event: 'list', ...read, ms: Math.round(elapsed(clock) - from) });
  },
  failed: (error: NotifError, waitMs: number | null) =>
    note({ area, event: 'failed', waitMs, ...failure(error) }),
});
