import type { Arrival } from '../model/client.js';
import { keepNewest } from '../model/keep-newest.js';
import { isUnread } from '../model/notification.js';

/** Tells listeners of what is new, once per notification. */
export interface Arrivals {
  /**
   * `since` is the revision known before: only what took its place in the list after it is new, and where
   * nothing was known, nothing is. What was not
   * `live` may be long past, and is told only while it is fresh; live frames are, whatever the clocks say.
   */
  offer(arrival: Arrival, since: number | undefined, live: boolean, now: number): void;
  /** Tells what `run` brings once it is over, and the lists and the counts have all of it. */
  after(run: () => void): void;
}

/** Older than this on arrival, an item goes to the list without a word. */
const MAX_AGE_MS = 300_000;
/** How many are remembered, so that nothing arrives twice. */
const REMEMBERED = 4096;

export function createArrivals(send: (arrival: Arrival) => void): Arrivals {
  const told = new Set<string>();
  let held: Arrival[] | null = null;
  return {
    offer({ item, delivery }, since, live, now) {
      // An item moves to the top by a new `seq`: then the same id arrives once more.
      const key = `${item.id} ${item.seq}`;
      const past = !live && now - Math.max(item.createdAt ?? now, item.updatedAt ?? 0) > MAX_AGE_MS;
      if (past || since === undefined || item.seq <= since || !isUnread(item) || told.has(key)) return;
      told.add(key);
      keepNewest(told, REMEMBERED);
      if (held) held.push({ item, delivery });
      else send({ item, delivery });
    },
    after(run) {
      const mine: Arrival[] = (held = []);
      try {
        run();
      } finally {
        held = null;
        mine.forEach(send);
      }
    },
  };
}
