import type { NotifError } from '../model/errors.js';
import { LISTED } from '../model/position.js';
import { createChangesPoll } from './changes-poll.js';
import { isLacking } from './lacks.js';
import { createListPoll } from './list-poll.js';
import type { Transport, TransportLink } from './transport.js';

export interface PollingOptions {
  /** Milliseconds between two questions while the page is visible; a greater wish of the server wins. @default 15000 */
  intervalMs?: number;
  /** The same while it is hidden. @default 60000 */
  hiddenIntervalMs?: number;
  /**
   * For a backend that tells of no changes: the parameter of its list after which it gives only what is newer than an id, so
   * that most answers are empty. @default the whole list is asked for, if it is another than before
   */
  sinceId?: string;
}

/** A quick way through many pages is fine, a server that says "more" for ever is not. */
const MAX_PAGES = 1000;
/** How often to look whether the first list has come, which brings the first cursor. */
const LOOK_MS = 100;

/**
 * Asks for changes after the cursor; where the backend has none (level `poll` of the contract), whether its list is still the
 * same: then what is new is there within the interval, and what changed below the first 50 rows when the list is next read.
 * Never two questions at a time.
 */
export function polling(options: PollingOptions = {}): Transport {
  const { intervalMs = 15_000, hiddenIntervalMs = 60_000, sinceId } = options;
  return {
    name: 'polling',
    confirmMs: Infinity,
    async open(link) {
      const { cursor, signal } = link;
      const changes = createChangesPoll(link);
      const list = createListPoll(link, sinceId);
      let isWhole = false;
      let greeted = false;
      let wishMs = 0;
      let pages = 0;

      function heard({ headers }: Response, after: string): void {
        link.onAlive();
        wishMs =
          Number(headers.get('poll-interval') ?? headers.get('x-poll-interval') ?? wishMs / 1000) * 1000 || 0;
        if (greeted) return;
        greeted = true;
        link.onOpen();
        // What a list has in it is not known to follow where we stand: it is read anew.
        link.onChange({
          ...{ kind: 'hello', cursor: after, resumed: !isWhole },
          ...{ rev: null, heartbeatMs: null, subject: null },
        });
      }

      async function askList(after: string): Promise<void> {
        const known = greeted;
        const { response, isNew } = await list.ask();
        heard(response, after);
        if (known && isNew) link.onChange({ kind: 'reset', reason: 'list' });
      }

      /** How long until the next question, in milliseconds; null: the interval. */
      async function askChanges(after: string): Promise<number | null> {
        try {
          const { response, change } = await changes.ask(after);
          heard(response, after);
          if (change) link.onChange(change);
          // "More" with a cursor that does not move would ask for the same page for ever.
          if (change?.more && change.cursor !== after && ++pages < MAX_PAGES) return 0;
          pages = 0;
          return null;
        } catch (reason) {
          const error = reason as NotifError;
          isWhole = isLacking(error);
          if (isWhole) return 0;
          if (error.code !== 'cursor-expired') throw error;
          link.onChange({ kind: 'reset', reason: 'cursor_expired' });
          return LOOK_MS;
        }
      }

      while (!signal.aborted) {
        const after = cursor();
        let ms: number | null = LOOK_MS;
        if (after !== null) {
          isWhole ||= after.startsWith(LISTED);
          ms = isWhole ? await askList(after).then(() => null) : await askChanges(after);
        }
        ms ??= Math.max(link.hidden() ? hiddenIntervalMs : intervalMs, wishMs) * (0.9 + link.random() * 0.2);
        if (ms) await pause(link, ms);
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
