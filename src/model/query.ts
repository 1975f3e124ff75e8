import type { Notification } from './notification.js';

/** Which notifications a feed shows. An empty query is the inbox, all states. */
export interface Query {
  /** @default 'inbox' */
  readonly view?: 'inbox' | 'archived' | 'all';
  /** @default 'all' */
  readonly status?: 'all' | 'unread' | 'read';
}

/** Whether an item belongs to a query, by the same rules as the contract's list (U2). */
export function matches(query: Query, item: Notification): boolean {
  const view = query.view ?? 'inbox';
  if (view === 'inbox' && (item.archivedAt !== null || item.snoozedUntil !== null)) return false;
  if (view === 'archived' && item.archivedAt === null) return false;
  const status = query.status ?? 'all';
  return status === 'all' || (status === 'unread') === (item.readAt === null);
}

/** The same key for the same query, in any order of writing. */
export function queryKey(query: Query): string {
  return `${query.view ?? 'inbox'}:${query.status ?? 'all'}`;
}
