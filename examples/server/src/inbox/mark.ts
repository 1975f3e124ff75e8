import type { WireBulkRequestOp } from '../generated/contract.generated.js';
import type { Before, Item } from './item.js';

/** A change of state that a user asks for. What is not named stays. */
export interface Mark {
  readonly read?: boolean;
  readonly seen?: true;
  readonly archived?: boolean;
  /** RFC 3339, in the future; null ends the snooze. */
  readonly snoozed?: string | null;
  readonly deleted?: true;
}

export const bulkMarks: Record<WireBulkRequestOp, Mark> = {
  read: { read: true },
  unread: { read: false },
  seen: { seen: true },
  archive: { archived: true },
  read_archive: { read: true, archived: true },
  unarchive: { archived: false },
  delete: { deleted: true },
};

/** Whether the item is not yet as the mark wants it. Marks are idempotent: what is so already gets no revision. */
export function isChangedBy(item: Item, mark: Mark): boolean {
  return (
    (mark.read !== undefined && mark.read !== (item.read_at !== null)) ||
    (mark.seen === true && item.seen_at === null) ||
    (mark.archived !== undefined && mark.archived !== (item.archived_at !== null)) ||
    (mark.snoozed !== undefined && mark.snoozed !== item.snoozed_until) ||
    (mark.deleted === true && item.deleted_at === null)
  );
}

/**
 * The item as the mark wants it; its first timestamps are kept. Read implies seen, unread clears `read_at` alone,
 * reading or archiving ends a snooze (contract, state rules).
 */
export function withMark(item: Item, mark: Mark, rev: number, now: string): Item {
  const next = { ...item, rev, updated_at: now, undo: null };
  if (mark.seen || mark.read) next.seen_at ??= now;
  if (mark.read !== undefined) next.read_at = mark.read ? (item.read_at ?? now) : null;
  if (mark.archived !== undefined) next.archived_at = mark.archived ? (item.archived_at ?? now) : null;
  if (mark.read || mark.archived) next.snoozed_until = null;
  if (mark.snoozed !== undefined) next.snoozed_until = mark.snoozed;
  if (mark.deleted) next.deleted_at ??= now;
  return next;
}

export function before(item: Item): Before {
  const { seen_at, read_at, archived_at, deleted_at, snoozed_until } = item;
  return { seen_at, read_at, archived_at, deleted_at, snoozed_until };
}
