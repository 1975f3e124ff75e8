import { elapsed, type Clock } from '../model/clock.js';

/** A timer this late means that the page slept, and what came meanwhile still waits in the queue. */
const SLEPT_MS = 2000;

export interface Liveness {
  /** A sign of life; with a heartbeat (milliseconds) it sets the pace. Without one ever set there is no deadline. */
  heard(heartbeatMs?: number | null): void;
  /** Whether the last sign of life is older than a heartbeat, so that the connection may be dead. */
  isDoubtful(): boolean;
}

/** Watches for a silence longer than 1.5 heartbeats and 5 s. */
export function watchSilence(clock: Clock, signal: AbortSignal, onSilence: () => void): Liveness {
  let beatMs = Infinity;
  // By the clock on the wall: a device that sleeps stops the other one.
  let heardAt = clock.now();
  let deadline = Infinity;
  /** When the timer is due: what is heard a thousand times a second moves the deadline alone. */
  let due = Infinity;
  let timer: unknown;

  function arm(ms: number): void {
    deadline = elapsed(clock) + ms;
    if (!signal.aborted && deadline < due) set(ms);
  }
  function set(ms: number): void {
    clock.clearTimeout(timer);
    const mine = (due = elapsed(clock) + ms);
    timer = clock.setTimeout(() => {
      const now = elapsed(clock);
      due = Infinity;
      if (now < deadline) set(deadline - now);
      else if (now - mine > SLEPT_MS) arm(SLEPT_MS);
      else onSilence();
    }, ms);
  }

  signal.addEventListener('abort', () => clock.clearTimeout(timer));

  return {
    heard(heartbeatMs) {
      if (heartbeatMs) beatMs = heartbeatMs;
      heardAt = clock.now();
      arm(beatMs * 1.5 + 5000);
    },
    isDoubtful: () => Math.abs(clock.now() - heardAt) > beatMs,
  };
}
