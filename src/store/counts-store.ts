import { atom } from 'nanostores';
import { unknownCounts, type Counts } from '../model/counts.js';
import { isUnread, isUnseen, type Notification } from '../model/notification.js';
import type { Readable } from '../model/readable.js';
import type { Items } from './items.js';

/**
 * The server's counts, and while a person's change is on its way, what they will be. Never counted up:
 * an absolute number with a revision cannot drift.
 */
export interface CountsStore {
  readonly $counts: Readable<Counts>;
  /** The server's word alone. */
  readonly server: Counts;
  /** Takes the server's counts, unless later ones are known. */
  put(counts: Counts | null): void;
  reset(): void;
  publish(): void;
}

export function createCounts({ server, shown, pending }: Items): CountsStore {
  const $counts = atom(unknownCounts);
  let counts = unknownCounts;

  const sum = (
    is: (item: Notification) => boolean,
    of: Iterable<Notification | null | undefined>,
  ): number => {
    let count = 0;
    for (const item of of) if (item && is(item)) count++;
    return count;
  };

  function project(base: number, is: (item: Notification) => boolean): number {
    // Up to a watermark everything is done, loaded or not: what is left is among what is loaded.
    const all = [...pending].some(({ ids }) => !ids);
    const ids = [...(all ? server : shown).keys()];
    const before = all
      ? base
      : sum(
          is,
          ids.map((id) => server.get(id)),
        );
    const after = sum(
      is,
      ids.map((id) => shown.get(id) ?? (shown.has(id) ? null : server.get(id))),
    );
    return Math.max(0, base - before + after);
  }

  return {
    $counts,
    get server() {
      return counts;
    },
    put(next) {
      if (next && next.rev >= counts.rev) counts = next;
    },
    reset() {
      counts = unknownCounts;
    },
    publish() {
      const next = pending.size
        ? { ...counts, unread: project(counts.unread, isUnread), unseen: project(counts.unseen, isUnseen) }
        : counts;
      if (JSON.stringify(next) !== JSON.stringify($counts.get())) $counts.set(next);
    },
  };
}
