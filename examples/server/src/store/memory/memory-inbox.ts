import { newEpoch, type Inbox, type Position } from '../../inbox/cursor.js';
import type { Item } from '../../inbox/item.js';
import { limits } from '../../inbox/limits.js';
import { before, isChangedBy, withMark, type Mark } from '../../inbox/mark.js';
import { everything, selects, type Selection } from '../../inbox/selection.js';
import { nothingSaid, type KeptPreferences } from '../../preferences/document.js';
import type { LockedInbox } from '../store.js';

const inInbox: Selection = { ...everything, view: 'inbox' };

/** Items are never changed in place, so a page that was handed out stays what it was. */
export class MemoryInbox implements LockedInbox {
  inbox: Inbox;
  #items = new Map<string, Item>();
  #byDedupKey = new Map<string, string>();
  #newestFirst: Item[] | null = null;
  /** Of those that are in the inbox whatever the time is; asked for after every change. */
  #counts = { unread: 0, unseen: 0 };
  /** Those that come or go by themselves. */
  #timed = new Set<Item>();
  kept: KeptPreferences = nothingSaid;
  /** Undoes what the running transaction did; null outside one. */
  journal: (() => void)[] | null = null;

  constructor(user: string) {
    this.inbox = { user, epoch: newEpoch(), lastRev: 0, prunedRev: 0 };
  }

  #order(): Item[] {
    return (this.#newestFirst ??= [...this.#items.values()].sort((a, b) => b.seq - a.seq));
  }

  *items(): Iterable<Item> {
    yield* this.#items.values();
  }

  async counts(now: string) {
    const cap = limits.countCap;
    let { unread, unseen } = this.#counts;
    for (const item of this.#timed) {
      if (!selects(inInbox, item, now)) continue;
      if (item.read_at === null) unread++;
      if (item.seen_at === null) unseen++;
    }
    return {
      unread: Math.min(unread, cap),
      unseen: Math.min(unseen, cap),
      capped: unread > cap || unseen > cap,
      rev: this.inbox.lastRev,
    };
  }

  async get(id: string) {
    return this.#items.get(id) ?? null;
  }

  async list(selection: Selection, page: { before: number | null; limit: number }, now: string) {
    const found: Item[] = [];
    for (const item of this.#order()) {
      if (found.length === page.limit) break;
      if ((page.before === null || item.seq < page.before) && selects(selection, item, now)) found.push(item);
    }
    return found;
  }

  async count(selection: Selection, cap: number, now: string) {
    let count = 0;
    for (const item of this.#items.values()) if (selects(selection, item, now) && ++count === cap) break;
    return count;
  }

  async changes(after: Position, limit: number) {
    const seq = after.seq ?? Number.MAX_SAFE_INTEGER;
    return [...this.#items.values()]
      .filter((item) => item.rev > after.rev || (item.rev === after.rev && item.seq > seq))
      .sort((a, b) => a.rev - b.rev || a.seq - b.seq)
      .slice(0, limit);
  }

  async preferences() {
    return this.kept;
  }

  async keepPreferences(kept: KeptPreferences) {
    const old = this.kept;
    this.journal?.push(() => (this.kept = old));
    this.kept = kept;
  }

  nextRev(): number {
    const old = this.inbox;
    this.journal?.push(() => (this.inbox = old));
    this.inbox = { ...old, lastRev: old.lastRev + 1 };
    return this.inbox.lastRev;
  }

  async put(item: Item) {
    const old = this.#items.get(item.id);
    this.journal?.push(() => this.#set(item.id, old));
    this.#set(item.id, item);
  }

  #set(id: string, item: Item | undefined): void {
    const old = this.#items.get(id);
    if (old?.dedup_key) this.#byDedupKey.delete(old.dedup_key);
    if (item?.dedup_key) this.#byDedupKey.set(item.dedup_key, id);
    if (item) this.#items.set(id, item);
    else this.#items.delete(id);
    if (old) this.#count(old, -1);
    if (item) this.#count(item, 1);
    const newest = this.#newestFirst?.[0];
    // A new item is on top: nothing needs to be sorted for it.
    if (item && !old && newest && item.seq > newest.seq) this.#newestFirst?.unshift(item);
    else this.#newestFirst = null;
  }

  #count(item: Item, by: 1 | -1): void {
    const { expires_at, snoozed_until } = item;
    if (expires_at !== null || snoozed_until !== null) this.#timed[by > 0 ? 'add' : 'delete'](item);
    else if (selects(inInbox, item, '')) {
      if (item.read_at === null) this.#counts.unread += by;
      if (item.seen_at === null) this.#counts.unseen += by;
    }
  }

  async findByDedupKey(key: string) {
    const id = this.#byDedupKey.get(key);
    return id === undefined ? null : (this.#items.get(id) ?? null);
  }

  async markAll(selection: Selection, mark: Mark, rev: number, now: string) {
    const touched = this.#order().filter((item) => selects(selection, item, now) && isChangedBy(item, mark));
    for (const item of touched) await this.put({ ...withMark(item, mark, rev, now), undo: before(item) });
    return touched.map(({ id }) => id);
  }

  async undo(rev: number, newRev: number, since: string, now: string) {
    const touched = this.#order().filter((item) => item.rev === rev && item.undo && item.updated_at > since);
    for (const item of touched) {
      await this.put({ ...item, ...item.undo, undo: null, rev: newRev, updated_at: now });
    }
    return touched.map(({ id }) => id);
  }

  prune(tombstonesBefore: string): void {
    for (const item of this.#order()) {
      if (item.deleted_at === null || item.deleted_at >= tombstonesBefore) continue;
      this.inbox = { ...this.inbox, prunedRev: Math.max(this.inbox.prunedRev, item.rev) };
      this.#set(item.id, undefined);
    }
  }
}
