import type { Clock } from '../../../src/index.js';

/** Runs `speed` times as fast as a watch, so that waits of seconds pass within a test. */
export function fastClock(speed: number): Clock {
  const began = Date.now();
  return {
    now: () => began + (Date.now() - began) * speed,
    setTimeout: (run, ms) => setTimeout(run, ms / speed),
    clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  };
}
