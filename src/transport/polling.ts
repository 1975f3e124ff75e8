import { NotifError } from '../model/errors.js';
import { decodeChanges, readChanges } from '../wire/changes.js';
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

const greeting = { resumed: true, rev: null, heartbeatMs: null, subject: null } as const;

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
      /** The tag of the last answer, which holds for the cursor that it was asked with. */
      let tag: { after: string; etag: string | null } | undefined;
      let wishMs = 0;
      let pages = 0;
      while (!signal.aborted) {
        const after = cursor();
        if (after === null) {
          await pause(link, LOOK_MS);
          continue;
        }
        const etag = tag?.after === after ? tag.etag : null;
        const answer = await readChanges(backend, after, etag, signal).catch((error: NotifError) => {
          if (error.code !== 'cursor-expired') throw error;
          link.onChange({ kind: 'reset', reason: 'cursor_expired' });
        });
        if (!answer) {
          await pause(link, LOOK_MS);
          continue;
        }
        link.onAlive();
        if (!greeted) {
          greeted = true;
          link.onOpen();
          link.onChange({ kind: 'hello', cursor: after, ...greeting });
        }
        const { status, headers } = answer.response;
        wishMs =
          Number(headers.get('poll-interval') ?? headers.get('x-poll-interval') ?? wishMs / 1000) * 1000 || 0;
        if (status !== 304) {
          const change = decodeChanges(answer.body, link.report);
          if (!change) throw new NotifError('bad-response', 'changes');
          tag = { after: change.cursor, etag: change.cursor === after ? headers.get('etag') : null };
          link.onChange(change);
          // "More" with a cursor that does not move would ask for the same page for ever.
          if (change.more && change.cursor !== after && ++pages < MAX_PAGES) continue;
        }
        pages = 0;
        const ms = Math.max(link.hidden() ? hiddenIntervalMs : intervalMs, wishMs);
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
