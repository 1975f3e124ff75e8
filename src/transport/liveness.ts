import type { Clock } from '../model/clock.js';

/** A timer this late means that the page slept, and what came meanwhile still waits in the queue. */
const SLEPT_MS = 2000;

/**
 * Watches for a silence longer than 1.5 heartbeats and 5 s. The returned function is called at each sign of
 * life; with a heartbeat it sets the pace, and without one ever set there is no deadline at all.
 */
export function watchSilence(
  clock: Clock,
  signal: AbortSignal,
  onSilence: () => void,
): (heartbeatMs?: number | null) => void {
  let limit = Infinity;
  let timer: unknown;

  function arm(ms: number): void {
    clock.clearTimeout(timer);
    if (signal.aborted || ms === Infinity) return;
    const due = clock.now() + ms;
    timer = clock.setTimeout(() => {
      if (clock.now() - due > SLEPT_MS) arm(SLEPT_MS);
      else onSilence();
    }, ms);
  }

  signal.addEventListener('abort', () => clock.clearTimeout(timer));

  return (heartbeatMs) => {
    if (heartbeatMs) limit = heartbeatMs * 1.5 + 5000;
    arm(limit);
  };
}
