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
  let timer: unknown;

  function arm(ms: number): void {
    clock.clearTimeout(timer);
    if (signal.aborted || ms === Infinity) return;
    const due = elapsed(clock) + ms;
    timer = clock.setTimeout(() => {
      if (elapsed(clock) - due > SLEPT_MS) arm(SLEPT_MS);
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
