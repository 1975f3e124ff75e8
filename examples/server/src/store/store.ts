import type { WireCounts } from '../generated/contract.generated.js';
import type { Inbox, Position } from '../inbox/cursor.js';
import type { Item } from '../inbox/item.js';
import type { Mark } from '../inbox/mark.js';
import type { KeptPreferences } from '../preferences/document.js';
import type { Selection } from '../inbox/selection.js';

/** One user's inbox as it was at one instant. Every time is RFC 3339 in UTC with milliseconds. */
export interface InboxView {
  readonly inbox: Inbox;
  /** Contract B.8; capped, never stored. */
  counts(now: string): Promise<WireCounts>;
  /** Also a tombstone, and an expired item. */
  get(id: string): Promise<Item | null>;
  /** `seq` descending, below `before`. */
  list(selection: Selection, page: { before: number | null; limit: number }, now: string): Promise<Item[]>;
  /** How many are selected, `cap` at most. */
  count(selection: Selection, cap: number, now: string): Promise<number>;
  /** `(rev, seq)` ascending after the position, tombstones included. */
  changes(after: Position, limit: number): Promise<Item[]>;
  /** Those of this user; `nothingSaid` where there are none. */
  preferences(): Promise<KeptPreferences>;
}

/** The inbox locked for one transaction. `inbox.lastRev` moves with `nextRev`. */
export interface LockedInbox extends InboxView {
  /** Takes the next revision. Lock held to commit: commit order is revision order. */
  nextRev(): number;
  /** Inserts the item, or replaces the one with its id. */
  put(item: Item): Promise<void>;
  keepPreferences(kept: KeptPreferences): Promise<void>;
  findByDedupKey(key: string): Promise<Item | null>;
  /** Applies the mark to what is selected and not so already; keeps what it was for `undo`. Returns their ids. */
  markAll(selection: Selection, mark: Mark, rev: number, now: string): Promise<string[]>;
  /** Puts back what is still at the bulk's `rev`, if that was after `since`; gives it `newRev`. Returns its ids. */
  undo(rev: number, newRev: number, since: string, now: string): Promise<string[]>;
}

/** An answer kept for an Idempotency-Key. */
export interface StoredAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  /** JSON text, or null for no body. */
  readonly body: string | null;
}

export interface Transaction {
  /** Locks a user's inbox, making it if need be. With several users: in sorted order, or two may wait on each other. */
  lock(user: string): Promise<LockedInbox>;
  recall(scope: string, key: string, now: string): Promise<StoredAnswer | null>;
  remember(scope: string, key: string, answer: StoredAnswer, until: string): Promise<void>;
  /** Runs once the commit is durable, in commit order. */
  afterCommit(task: () => void): void;
}

export interface Store {
  /** One primary-key read: what a conditional poll costs. Makes the inbox if need be. */
  inbox(user: string): Promise<Inbox>;
  read<T>(user: string, look: (view: InboxView) => Promise<T>): Promise<T>;
  /** All or nothing; a rejection rolls back. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Items that expired and are no tombstones yet; the earliest first, of two the older one, as with `due`. */
  expired(now: string, limit: number): Promise<{ user: string; id: string }[]>;
  /** Items whose snooze is over. */
  due(now: string, limit: number): Promise<{ user: string; id: string }[]>;
  /** Users whose quiet hours held something and are over; the earliest first. */
  held(now: string, limit: number): Promise<string[]>;
  /** Forgets tombstones from before `tombstonesBefore` (raising `prunedRev`), and keys that are over. */
  prune(tombstonesBefore: string, now: string): Promise<void>;
  /** Rejects while the store cannot answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
