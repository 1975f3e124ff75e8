import type { BulkOp } from './change.js';
import type { Notification } from './notification.js';

/**
 * The state rules of the contract (B.3): read means seen too, unread clears `readAt` only, what becomes read
 * or archived is no longer snoozed, and the first timestamp of a state is kept. Returns the same object where nothing changes, and null for `delete`.
 */
export function mark(op: MarkOp, item: Notification, now: number): Notification | null {
  switch (op) {
    case 'read':
      return item.readAt === null
        ? { ...item, readAt: now, seenAt: item.seenAt ?? now, snoozedUntil: null }
        : item;
    case 'unread':
      return item.readAt === null ? item : { ...item, readAt: null };
    case 'seen':
      return item.seenAt === null ? { ...item, seenAt: now } : item;
    case 'archive':
      return item.archivedAt === null ? { ...item, archivedAt: now, snoozedUntil: null } : item;
    case 'unarchive':
      return item.archivedAt === null ? item : { ...item, archivedAt: null };
    case 'read_archive':
      return mark('archive', mark('read', item, now) ?? item, now);
    case 'delete':
      return null;
  }
}

/** Operations that a client can show by itself; what `undo` brings back only the server knows. */
export type MarkOp = Exclude<BulkOp, 'undo'>;

const INVERSE: Partial<Record<MarkOp, MarkOp>> = {
  read: 'unread',
  unread: 'read',
  archive: 'unarchive',
  unarchive: 'archive',
};

/** What takes an operation back, where one does. */
export const inverse = (op: MarkOp): MarkOp | undefined => INVERSE[op];
