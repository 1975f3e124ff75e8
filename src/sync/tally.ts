import type { Change } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import type { Note } from '../model/debug.js';
import type { Position } from '../model/position.js';

/** Notes how many changes came: those of one batch together. */
export interface Tally {
  count(change: Change): void;
  batch(run: () => void): void;
}

export function createTally(note: Note, clock: Clock, position: () => Position | null): Tally {
  let changes = 0;
  let gathers = false;

  function tell(): void {
    const rev = position()?.rev ?? null;
    if (changes) note({ area: 'sync', event: 'changes', changes, rev, until: clock.now() });
    changes = 0;
  }

  return {
    count(change) {
      if ('counts' in change) changes += change.kind === 'changes' ? change.changes.length : 1;
      if (!gathers) tell();
    },
    batch(run) {
      gathers = true;
      try {
        run();
      } finally {
        gathers = false;
        tell();
      }
    },
  };
}
