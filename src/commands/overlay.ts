import type { Counts } from '../model/counts.js';
import type { Notification } from '../model/notification.js';
import type { FeedStore } from '../store/feed-store.js';

/** A person's change that the server has not confirmed: laid over what the server said, never into it. */
export interface PendingChange {
  /** The items it is for; null means all that had arrived by `upToRev` and match. */
  readonly ids: ReadonlySet<string> | null;
  /** Of all; looked at as the item is then. */
  matches?(item: Notification): boolean;
  /** States that nothing is left without, loaded or not. */
  readonly fills?: readonly CountedState[];
  /** The latest revision that the person saw when they made it; as a watermark, all that had arrived by then. */
  readonly upToRev: number;
  /** The item as the person should see it; null: gone. The same object: not changed. */
  patch(item: Notification): Notification | null;
}

/** What the counts are of: items without it. */
export type CountedState = 'readAt' | 'seenAt';

export interface Overlays {
  begin(change: PendingChange): void;
  /**
   * The server's word as of revision `rev` has the change in it; what it said since stands. `whole`: and all that came
   * before is known, so the items are as of that revision.
   */
  settle(change: PendingChange, rev: number, whole?: boolean): void;
  /** The change is no longer laid over the server's word. */
  end(change: PendingChange): void;
}

const covers = (change: PendingChange, item: Notification): boolean =>
  change.ids ? change.ids.has(item.id) : item.seq <= change.upToRev && !!change.matches?.(item);

function count(of: Iterable<Notification | null | undefined>, is: (item: Notification) => boolean): number {
  let sum = 0;
  for (const item of of) if (item && is(item)) sum++;
  return sum;
}

/** Lays pending changes over a store, in the order in which they were made. */
export function createOverlays(store: FeedStore, isUnread: (item: Notification) => boolean): Overlays {
  const { items } = store;
  const pending = new Set<PendingChange>();
  /** What was written into the server's word when an answer came, and holds no longer once another word replaced it. */
  const agreed = new WeakMap<PendingChange, Set<Notification>>();

  const overlay = (item: Notification): Notification | null => {
    let now: Notification | null = item;
    for (const change of pending) if (now && covers(change, now)) now = change.patch(now);
    return now;
  };

  function project(base: number, state: CountedState): number {
    const is = (item: Notification): boolean => isUnread({ ...item, readAt: item[state] });
    // Up to a watermark everything is done, loaded or not: what is left is among what is loaded.
    const all = [...pending].some(({ fills }) => fills?.includes(state));
    const ids = [...(all ? items.server : items.shown).keys()];
    const before = all
      ? base
      : count(
          ids.map((id) => items.server.get(id)),
          is,
        );
    const after = count(
      ids.map((id) => items.get(id)),
      is,
    );
    return Math.max(0, base - before + after);
  }
  const projection = (counts: Counts): Counts => ({
    ...counts,
    unread: project(counts.unread, 'readAt'),
    unseen: project(counts.unseen, 'seenAt'),
  });

  function lay({ ids }: PendingChange, act: () => void): void {
    store.change(() => {
      act();
      store.projection = pending.size ? projection : null;
      items.lay(overlay, ids);
      store.lists.forEach((list) => list.set({})); // What is pending is no part of an item.
    });
  }

  return {
    begin: (change) =>
      lay(change, () => {
        pending.add(change);
        if (!change.ids) store.doubt(change.upToRev + 1);
      }),
    settle: (change, rev, whole) =>
      lay(change, () => {
        const mine = agreed.get(change) ?? new Set();
        agreed.set(change, mine);
        if (!change.ids) store.doubt(rev);
        if (whole)
          for (const item of mine) {
            const now = items.server.get(item.id);
            if (now === item) items.agree({ ...item, rev });
            else if (!now && !change.patch(item)) items.drop(item.id, rev);
          }
        for (const item of [...items.server.values()]) {
          if (item.rev > rev || !covers(change, item)) continue;
          const settled = change.patch(item);
          if (settled === item) continue;
          const at = whole ? rev : item.rev;
          if (settled) items.agree({ ...settled, rev: at });
          else items.drop(item.id, at);
          if (!whole) mine.add(items.server.get(item.id) ?? item);
        }
      }),
    end: (change) => lay(change, () => pending.delete(change)),
  };
}
