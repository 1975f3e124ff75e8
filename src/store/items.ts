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

/** Ids of deleted items that are kept, so that a late update does not bring one back. */
const TOMBSTONES = 4096;

/**
 * Every notification known here, once: server state, and over it the pending changes, laid anew after each
 * change of the server. A refused change is taken back by no longer laying it.
 */
export class Items {
  readonly #server = new Map<string, Notification>();
  /** Only what differs from the server: the item as shown, or null where it is shown as gone. */
  readonly #shown = new Map<string, Notification | null>();
  readonly #gone = new Map<string, number>();
  readonly #listener: ItemListener;
  #pending: readonly PendingChange[] = [];

  constructor(listener: ItemListener) {
    this.#listener = listener;
  }

  get(id: string): Notification | undefined {
    const shown = this.#shown.get(id);
    return shown === undefined ? this.#server.get(id) : (shown ?? undefined);
  }

  /** The server's word alone. */
  server(id: string): Notification | undefined {
    return this.#server.get(id);
  }

  isPending(id: string): boolean {
    return this.#shown.has(id);
  }

  get pending(): readonly PendingChange[] {
    return this.#pending;
  }

  /** What the server said, and what is shown instead where that differs. */
  *pairs(onlyPending: boolean): Iterable<[server: Notification, shown: Notification | null]> {
    for (const [id, item] of this.#server) {
      const shown = this.#shown.get(id);
      if (shown !== undefined) yield [item, shown];
      else if (!onlyPending) yield [item, item];
    }
  }

  /** Takes the server's word, unless a later one is known. Whether it was news. */
  put(item: Notification): boolean {
    const known = this.#server.get(item.id);
    if ((this.#gone.get(item.id) ?? -1) >= item.rev) return false;
    if (known && known.rev > item.rev) return false;
    // Backends without revisions repeat one; the same words again must not redraw the row.
    if (known && known.rev === item.rev && JSON.stringify(known) === JSON.stringify(item)) return false;
    this.#change(item.id, () => this.#server.set(item.id, item));
    return true;
  }

  drop(id: string, rev: number): void {
    this.#gone.delete(id);
    this.#gone.set(id, rev);
    for (const oldest of this.#gone.keys()) {
      if (this.#gone.size <= TOMBSTONES) break;
      this.#gone.delete(oldest);
    }
    if ((this.#server.get(id)?.rev ?? Infinity) <= rev) this.#change(id, () => this.#server.delete(id));
  }

  /** Forgets what the server no longer lists; `keep` are the ids of a whole new list. */
  retain(keep: (item: Notification) => boolean): void {
    for (const [id, item] of [...this.#server]) {
      if (!keep(item)) this.#change(id, () => this.#server.delete(id));
    }
  }

  begin(change: PendingChange): void {
    this.#relay([...this.#pending, change], change);
  }

  end(change: PendingChange): void {
    this.#relay(
      this.#pending.filter((one) => one !== change),
      change,
    );
  }

  /** The server agreed: the change is laid into its words, but not over what it said since. */
  settle(change: PendingChange): void {
    for (const [id, item] of [...this.#server]) {
      const covered = item.rev <= change.upToRev && (change.ids?.has(id) ?? true);
      const settled = covered ? change.patch(item) : item;
      if (settled === null) this.drop(id, item.rev);
      else if (settled !== item) this.#server.set(id, settled);
    }
    this.end(change);
  }

  #relay(pending: readonly PendingChange[], change: PendingChange): void {
    this.#pending = pending;
    for (const id of change.ids ?? [...this.#server.keys()]) this.#change(id, () => {});
  }

  #change(id: string, act: () => unknown): void {
    const before = this.get(id);
    act();
    const server = this.#server.get(id);
    let shown: Notification | null | undefined = server;
    for (const change of this.#pending) {
      if (shown && server && (change.ids ? change.ids.has(id) : server.rev <= change.upToRev))
        shown = change.patch(shown);
    }
    if (shown === server || shown === undefined) this.#shown.delete(id);
    else this.#shown.set(id, shown);
    const after = this.get(id);
    if (after !== before) this.#listener(id, before, after);
  }
}
