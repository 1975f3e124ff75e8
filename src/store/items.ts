import { keepNewest } from '../model/keep-newest.js';
import type { Notification } from '../model/notification.js';

/** Told of one item: as it was shown and as it is now. */
export type ItemListener = (
  id: string,
  before: Notification | undefined,
  after: Notification | undefined,
) => void;

/** A person's unsaved changes: the item as they should see it; null: gone. The same object: not changed. */
export type Overlay = (item: Notification) => Notification | null;

/**
 * Every notification known here, once: server state, and over it what the person changed and the server has
 * not confirmed, laid anew after each word of the server. What is refused is simply no longer laid.
 */
export interface Items {
  /** What the server said. */
  readonly server: ReadonlyMap<string, Notification>;
  /** Only what is shown differently: the item as shown, or null where it is shown as gone. */
  readonly shown: ReadonlyMap<string, Notification | null>;
  get(id: string): Notification | undefined;
  /** Takes the server's word, unless a later one is known. */
  put(item: Notification): void;
  drop(id: string, rev: number): void;
  /** Forgets what `keep` does not want, for no list shows it; nobody is told. */
  retain(keep: (id: string) => boolean): void;
  /** Lays another overlay over some items; over all that are known where `ids` is null. */
  lay(overlay: Overlay, ids: Iterable<string> | null): void;
  /** Writes into the server's word what the server is known to have agreed to. */
  agree(item: Notification): void;
}

/** Ids of deleted items that are kept, so that a late update does not bring one back. */
const TOMBSTONES = 4096;

export function createItems(listener: ItemListener): Items {
  const server = new Map<string, Notification>();
  const shown = new Map<string, Notification | null>();
  const gone = new Map<string, number>();
  let overlay: Overlay = (item) => item;

  const get = (id: string): Notification | undefined =>
    shown.has(id) ? (shown.get(id) ?? undefined) : server.get(id);

  function change(id: string, act?: () => unknown): void {
    const before = get(id);
    act?.();
    const base = server.get(id);
    const now = base && overlay(base);
    if (now === base) shown.delete(id);
    else shown.set(id, now ?? null);
    const after = get(id);
    if (after !== before) listener(id, before, after);
  }

  return {
    server,
    shown,
    get,
    put(item) {
      const { id, rev } = item;
      const known = server.get(id);
      if (rev < (known?.rev ?? 0) || rev <= (gone.get(id) ?? -1)) return;
      // Backends without revisions repeat one; the same words again must not redraw the row.
      if (JSON.stringify(known) !== JSON.stringify(item)) change(id, () => server.set(id, item));
    },
    drop(id, rev) {
      gone.delete(id);
      gone.set(id, rev);
      keepNewest(gone, TOMBSTONES);
      if ((server.get(id)?.rev ?? Infinity) <= rev) change(id, () => server.delete(id));
    },
    retain(keep) {
      for (const id of [...server.keys()])
        if (!keep(id)) {
          server.delete(id);
          shown.delete(id);
        }
    },
    lay(next, ids) {
      overlay = next;
      for (const id of [...(ids ?? server.keys())]) change(id);
    },
    agree(item) {
      if (server.has(item.id)) change(item.id, () => server.set(item.id, item));
    },
  };
}
