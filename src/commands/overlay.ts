import type { Counts } from '../model/counts.js';
import type { Notification } from '../model/notification.js';
import type { FeedStore } from '../store/feed-store.js';

/** A person's change that the server has not confirmed: laid over what the server said, never into it. */
export interface PendingChange {
  /** The items it is for; null means all that had arrived by `upToRev`. */
  readonly ids: ReadonlySet<string> | null;
  /** The latest revision that the person saw when they made it; as a watermark, all that had arrived by then. */
  readonly upToRev: number;
  /** The item as the person should see it; null: gone. The same object: not changed. */
  patch(item: Notification): Notification | null;
}

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

const covers = ({ ids, upToRev }: PendingChange, { id, seq }: Notification): boolean =>
  ids ? ids.has(id) : seq <= upToRev;

function count(of: Iterable<Notification | null | undefined>, is: (item: Notification) => boolean): number {
  let sum = 0;
  for (const item of of) if (item && is(item)) sum++;
  return sum;
}

/** Lays pending changes over a store, in the order in which they were made. */
export function createOverlays(store: FeedStore, isUnread: (item: Notification) => boolean): Overlays {
  const { items } = store;
  const pending = new Set<PendingChange>();

  const overlay = (item: Notification): Notification | null => {
    let now: Notification | null = item;
    for (const change of pending) if (now && covers(change, item)) now = change.patch(now);
    return now;
  };

  function project(base: number, is: (item: Notification) => boolean): number {
    // Up to a watermark everything is done, loaded or not: what is left is among what is loaded.
    const all = [...pending].some(({ ids }) => !ids);
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
    unread: project(counts.unread, isUnread),
    unseen: project(counts.unseen, (item) => isUnread({ ...item, readAt: item.seenAt })),
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
    begin: (change) => lay(change, () => pending.add(change)),
    settle: (change, rev, whole) =>
      lay(change, () => {
        for (const item of [...items.server.values()]) {
          if (item.rev > rev || !covers(change, item)) continue;
          const settled = change.patch(item);
          if (settled) items.agree(whole && settled !== item ? { ...settled, rev } : settled);
          else items.drop(item.id, item.rev);
        }
      }),
    end: (change) => lay(change, () => pending.delete(change)),
  };
}
