import type { Notification } from '../model/notification.js';

/** A person's change that the server has not confirmed: laid over what the server said, never into it. */
export interface PendingChange {
  /** The items it is for; null means all up to `upToRev`. */
  readonly ids: ReadonlySet<string> | null;
  /** The latest revision that the person saw when they made it. */
  readonly upToRev: number;
  /** The item as the person should see it; null: gone. The same object: not changed. */
  patch(item: Notification): Notification | null;
}

/** Told of one item: as it was shown and as it is now. */
export type ItemListener = (
  id: string,
  before: Notification | undefined,
  after: Notification | undefined,
) => void;

/**
 * Every notification known here, once: server state, and over it the pending changes, laid anew after each
 * change of the server. A refused change is taken back by no longer laying it.
 */
export interface Items {
  /** What the server said. */
  readonly server: ReadonlyMap<string, Notification>;
  /** Only what is shown differently: the item as shown, or null where it is shown as gone. */
  readonly shown: ReadonlyMap<string, Notification | null>;
  readonly pending: ReadonlySet<PendingChange>;
  get(id: string): Notification | undefined;
  /** Takes the server's word, unless a later one is known. */
  put(item: Notification): void;
  drop(id: string, rev: number): void;
  /** Forgets what `keep` does not want, for the server no longer lists it. */
  retain(keep: (id: string) => boolean): void;
  begin(change: PendingChange): void;
  end(change: PendingChange): void;
  /** The server agreed: the change is laid into its words, but not over what it said since; and it ends. */
  settle(change: PendingChange): void;
}

/** Ids of deleted items that are kept, so that a late update does not bring one back. */
const TOMBSTONES = 4096;

export function createItems(listener: ItemListener): Items {
  const server = new Map<string, Notification>();
  const shown = new Map<string, Notification | null>();
  const gone = new Map<string, number>();
  const pending = new Set<PendingChange>();

  const get = (id: string): Notification | undefined => {
    const own = shown.get(id);
    return own === undefined ? server.get(id) : (own ?? undefined);
  };
  const covers = ({ ids, upToRev }: PendingChange, { id, rev }: Notification): boolean =>
    ids ? ids.has(id) : rev <= upToRev;

  function change(id: string, act?: () => unknown): void {
    const before = get(id);
    act?.();
    const base = server.get(id);
    let now: Notification | null | undefined = base;
    for (const one of pending) if (now && base && covers(one, base)) now = one.patch(now);
    if (now === base || now === undefined) shown.delete(id);
    else shown.set(id, now);
    const after = get(id);
    if (after !== before) listener(id, before, after);
  }
  const relay = ({ ids }: PendingChange): void => [...(ids ?? server.keys())].forEach((id) => change(id));

  function drop(id: string, rev: number): void {
    gone.delete(id);
    gone.set(id, rev);
    for (const oldest of gone.keys()) if (gone.size > TOMBSTONES) gone.delete(oldest);
    if ((server.get(id)?.rev ?? Infinity) <= rev) change(id, () => server.delete(id));
  }

  function end(one: PendingChange): void {
    pending.delete(one);
    relay(one);
  }

  return {
    server,
    shown,
    pending,
    get,
    put(item) {
      const { id, rev } = item;
      const known = server.get(id);
      if (Math.max(gone.get(id) ?? -1, (known?.rev ?? 0) - 1) >= rev) return;
      // Backends without revisions repeat one; the same words again must not redraw the row.
      if (known?.rev !== rev || JSON.stringify(known) !== JSON.stringify(item))
        change(id, () => server.set(id, item));
    },
    drop,
    retain(keep) {
      for (const id of [...server.keys()]) if (!keep(id)) change(id, () => server.delete(id));
    },
    begin(one) {
      pending.add(one);
      relay(one);
    },
    end,
    settle(one) {
      for (const [id, item] of server) {
        if (item.rev > one.upToRev || !covers(one, item)) continue;
        const settled = one.patch(item);
        if (settled) server.set(id, settled);
        else drop(id, item.rev);
      }
      end(one);
    },
  };
}
