import type { Clock } from '../model/clock.js';
import type { NotifError } from '../model/errors.js';
import { backoff } from '../transport/backoff.js';

/** When a list is read again that could not be had. At most one time is set. */
export interface Retry {
  /** Waits as long as the failure asks for, and says how long; null: for ever, where trying again does not mend it. */
  failed(error: NotifError): number | null;
  /** Forgives what failed before. */
  succeeded(): void;
  /** The server is heard again: the wait is over, but for what it asked for itself. */
  hurry(): void;
  later(ms: number, run?: () => void): void;
  cancel(): void;
}

/** What trying again does not mend. */
const FINAL = ['unauthorized', 'forbidden'];

export function createRetry(clock: Clock, random: () => number, again: () => void): Retry {
  let failures = 0;
  /** The server's own word (Retry-After). */
  let notBefore = 0;
  let timer: unknown;

  const cancel = (): void => clock.clearTimeout(timer);
  function later(ms: number, run = again): void {
    cancel();
    timer = clock.setTimeout(run, ms);
  }

  return {
    failed({ code, retryAfterMs = 0 }) {
      notBefore = clock.now() + retryAfterMs;
      if (FINAL.includes(code)) return null;
      const ms = Math.round(Math.max(retryAfterMs, backoff(failures++, random())));
      later(ms);
      return ms;
    },
    succeeded() {
      failures = 0;
    },
    hurry: () => later(Math.max(0, notBefore - clock.now())),
    later,
    cancel,
  };
}
