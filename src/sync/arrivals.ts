import type { Arrival } from '../model/client.js';
import type { UpsertChange } from '../model/change.js';
import { isUnread } from '../model/notification.js';

/** Older than this on arrival, an item goes to the list without a word (ux: no toast for what is past). */
const MAX_AGE_MS = 300_000;
/** How many ids are remembered, so that nothing arrives twice. */
const REMEMBERED = 4096;

/** Tells listeners of what is new, once per notification. */
export class Arrivals {
  readonly #listeners = new Set<(arrival: Arrival) => void>();
  readonly #told = new Set<string>();

  listen(listener: (arrival: Arrival) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * `since` is the revision known before: only what took its place in the list after it is new. What was not
   * `live` may be long past, and is told only while it is fresh; live frames are, whatever the clocks say.
   */
  offer({ item, delivery }: UpsertChange, since: number, live: boolean, now: number): void {
    // An item moves to the top by a new `seq`: then the same id arrives once more.
    const key = `${item.id} ${item.seq}`;
    const at = Math.max(item.createdAt ?? now, item.updatedAt ?? 0);
    const past = !live && now - at > MAX_AGE_MS;
    if (past || item.seq <= since || !isUnread(item) || this.#told.has(key)) return;
    this.#told.add(key);
    for (const oldest of this.#told) {
      if (this.#told.size <= REMEMBERED) break;
      this.#told.delete(oldest);
    }
    for (const listener of [...this.#listeners]) listener({ item, delivery });
  }
}
