import type { Counts } from './counts.js';
import type { Notification } from './notification.js';

/** Whether an arrival may interrupt, as the server sees it (contract B.3, `delivery`). */
export interface Delivery {
  readonly toast: boolean;
  readonly sound: boolean;
  /** How many notifications this one tells of that quiet hours held at the server; null or absent for any other. */
  readonly held?: number | null;
}

/** Place in the per-user order (contract B.5): `prev` chains frames, so that a gap shows. */
export interface Place {
  readonly rev: number;
  /** The revision before this one; null where the source does not chain. */
  readonly prev: number | null;
  /** Where to resume after this change; null where the source gave none. */
  readonly cursor: string | null;
}

export interface HelloChange {
  readonly kind: 'hello';
  /** Whether the stream goes on from the cursor that was asked for. */
  readonly resumed: boolean;
  readonly cursor: string | null;
  /** The server's revision now; null where it does not say. */
  readonly rev: number | null;
  /** Longest silence that is not death, in milliseconds; null where no heartbeat is promised. */
  readonly heartbeatMs: number | null;
  readonly subject: string | null;
}

export interface UpsertChange extends Place {
  readonly kind: 'upsert';
  readonly item: Notification;
  readonly counts: Counts | null;
  readonly delivery: Delivery | null;
}

export interface RemoveChange extends Place {
  readonly kind: 'remove';
  readonly id: string;
  readonly counts: Counts | null;
}

/** Operations that the server applies to many items at once (contract U6). */
export type BulkOp =
  'read' | 'unread' | 'seen' | 'archive' | 'read_archive' | 'unarchive' | 'delete' | 'undo';

/** Many items changed at once: which, only the server can say, for its watermark is opaque to us. */
export interface BulkChange extends Place {
  readonly kind: 'bulk';
  readonly counts: Counts | null;
  /** What was done to what, as `bulkKey` writes it: the same as asked here has nothing new for us. */
  readonly what: string;
}

/** One word for a bulk operation and what it was for: the ids, or all up to a watermark that match a filter. */
export const bulkKey = (op: unknown, ids: unknown, upTo: unknown, filter?: unknown): string =>
  JSON.stringify([op, ids ?? upTo, filter]);

/** A page of compacted changes (contract U8): each item once, at its latest revision. */
export interface ChangesChange {
  readonly kind: 'changes';
  readonly changes: readonly (UpsertChange | RemoveChange)[];
  readonly cursor: string;
  readonly counts: Counts | null;
  readonly more: boolean;
}

/** What has a place in the order of changes. */
export type PlacedChange = UpsertChange | RemoveChange | BulkChange | ChangesChange;

/** The person's preferences are others; which, the server does not say. It has no place in the order of changes. */
export interface PreferencesChange {
  readonly kind: 'preferences';
  /** Their entity tag now; null where it is not told. */
  readonly etag: string | null;
}

export type Change =
  | HelloChange
  | PlacedChange
  | PreferencesChange
  | { readonly kind: 'reset'; readonly reason: string }
  | { readonly kind: 'bye'; readonly reason: string; readonly reconnectAfterMs: number | null }
  | { readonly kind: 'ping' };
