import { NotifError } from '../model/errors.js';
import type { Transport, TransportLink } from './transport.js';

export interface PollingOptions {
  /** Milliseconds between two questions while the page is visible; a greater wish of the server wins. @default 15000 */
  intervalMs?: number;
  /** The same while it is hidden. @default 60000 */
  hiddenIntervalMs?: number;
}

/** A quick way through many pages is fine, a server that says "more" for ever is not. */
const MAX_PAGES = 1000;
/** How often to look whether the first list has come, which brings the first cursor. */
const LOOK_MS = 100;

/**
 * Asks for changes after the cursor, with `ETag` (RFC 9110 8.8.3): an answer 304 costs the server one row.
 * Never two questions at a time.
 */
export function polling({ intervalMs = 15_000, hiddenIntervalMs = 60_000 }: PollingOptions = {}): Transport {
  return {
    name: 'polling',
    confirmMs: Infinity,
    async open(link) {
      const { backend, cursor, signal } = link;
      let greeted = false;
      let etag: string | undefined;
      let asked: string | null = null;
      let pollMs = 0;
      let pages = 0;
      while (!signal.aborted) {
        const after = cursor();
        if (after === null) {
          await pause(link, LOOK_MS);
          continue;
        }
        let answer;
        try {
          answer = await backend.changes(after, { etag: after === asked ? etag : undefined, signal });
        } catch (error) {
          if (!(error instanceof NotifError && error.code === 'cursor-expired')) throw error;
          link.onChange({ kind: 'reset', reason: 'cursor_expired' });
          await pause(link, LOOK_MS);
          continue;
        }
        asked = after;
        link.onAlive();
        if (!greeted) {
          greeted = true;
          link.onOpen();
          link.onChange({
            kind: 'hello',
            resumed: true,
            cursor: after,
            counts: null,
            heartbeatMs: null,
            subject: null,
          });
        }
        if (answer) {
          etag = answer.etag;
          pollMs = answer.pollMs ?? pollMs;
          link.onChange(answer.change);
          // "More" with a cursor that does not move would ask for the same page for ever.
          if (answer.change.more && answer.change.cursor !== after && ++pages < MAX_PAGES) continue;
        }
        pages = 0;
        const ms = Math.max(link.hidden() ? hiddenIntervalMs : intervalMs, pollMs);
        await pause(link, ms * (0.9 + link.random() * 0.2));
      }
    },
  };
}

/** Waits, but not beyond the end of the link nor beyond a wake-up. */
function pause({ clock, signal, onWake }: TransportLink, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(done, ms);
    const stopWaking = onWake(done);
    function done(): void {
      clock.clearTimeout(timer);
      stopWaking();
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
