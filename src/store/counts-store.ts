import { atom } from 'nanostores';
import { unknownCounts, type Counts } from '../model/counts.js';
import { isUnread, isUnseen } from '../model/notification.js';
import type { Items } from './items.js';

/**
 * The server's counts, and while a person's change is on its way, what they will be. Never counted up:
 * an absolute number with a revision cannot drift.
 */
export class CountsStore {
  readonly $counts = atom<Counts>(unknownCounts);
  readonly #items: Items;
  #server: Counts = unknownCounts;

  constructor(items: Items) {
    this.#items = items;
  }

  /** The server’s word alone. */
  get server(): Counts {
    return this.#server;
  }

  get rev(): number {
    return this.#server.rev;
  }

  /** Takes the server's counts, unless later ones are known. */
  put(counts: Counts | null): void {
    if (counts && counts.rev >= this.#server.rev) this.#server = counts;
  }

  reset(): void {
    this.#server = unknownCounts;
  }

  publish(): void {
    const next = this.#project();
    const now = this.$counts.get();
    if (
      next.unread !== now.unread ||
      next.unseen !== now.unseen ||
      next.capped !== now.capped ||
      next.rev !== now.rev
    )
      this.$counts.set(next);
  }

  #project(): Counts {
    const { pending } = this.#items;
    if (pending.length === 0) return this.#server;
    // Up to a watermark: everything older is done, loaded or not, so what is left is what is loaded.
    const all = pending.some((change) => change.ids === null);
    let { unread, unseen } = all ? { unread: 0, unseen: 0 } : this.#server;
    for (const [server, shown] of this.#items.pairs(!all)) {
      unread += Number(shown !== null && isUnread(shown)) - (all ? 0 : Number(isUnread(server)));
      unseen += Number(shown !== null && isUnseen(shown)) - (all ? 0 : Number(isUnseen(server)));
    }
    return {
      ...this.#server,
      unread: Math.max(0, unread),
      unseen: Math.max(0, unseen),
      capped: this.#server.capped && !all,
    };
  }
}
