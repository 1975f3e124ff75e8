import { elapsed, type Clock } from '../model/clock.js';
import type { Ambient } from '../transport/ambient.js';

/** Watches a leader: one that says nothing is asked, and one that does not answer is replaced. */
export interface Watchdog {
  /** The leader was heard, or somebody else is: the waiting begins anew. */
  heard(): void;
  /** Takes the stream, if this tab may. */
  steal(): void;
  stop(): void;
}

/** A leader that says nothing for this long is asked, and if it does not answer, replaced. */
const SILENT_MS = 15_000;
const ANSWER_MS = 3000;
/** Two tabs must not take it from each other all the time. */
const STEAL_GAP_MS = 30_000;

export function createWatchdog(
  clock: Clock,
  { hidden }: Ambient,
  ask: () => void,
  take: () => void,
): Watchdog {
  let stolenAt = -Infinity;
  let timer: unknown;

  function watch(ms: number): void {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(() => {
      if (ms < SILENT_MS) steal();
      else ask();
      watch(ms < SILENT_MS ? SILENT_MS : ANSWER_MS);
    }, ms);
  }

  /** Hidden tabs never take it: they may soon be frozen themselves. */
  function steal(): void {
    if (hidden() || elapsed(clock) - stolenAt < STEAL_GAP_MS) return;
    stolenAt = elapsed(clock);
    take();
  }

  return { heard: () => watch(SILENT_MS), steal, stop: () => clock.clearTimeout(timer) };
}
