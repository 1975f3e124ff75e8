import type { Client } from '../../../src/index.js';
import type { Truth } from './backend.js';

/** What a client shows, as far as the server can be asked for the same. */
export interface Shown {
  readonly rows: readonly { id: string; title: string | undefined; read: boolean }[];
  /** Items with a change on its way. */
  readonly pending: readonly string[];
  readonly counts: { readonly unread: number; readonly unseen: number; readonly rev: number };
  readonly hasMore: boolean;
}

export function shownBy({ $feed, $counts }: Client): Shown {
  const feed = $feed.get();
  const { unread, unseen, rev } = $counts.get();
  return {
    rows: feed.ids.map((id) => ({ id, title: feed.get(id)?.title, read: feed.get(id)?.readAt !== null })),
    pending: feed.ids.filter((id) => feed.isPending(id)),
    counts: { unread, unseen, rev },
    hasMore: feed.hasMore,
  };
}

/** What a client that has loaded `length` items must show. */
export function shownWhereTrue({ rows, counts }: Truth, length: number): Shown {
  const { unread, unseen, rev } = counts;
  return {
    rows: rows.slice(0, length),
    pending: [],
    counts: { unread, unseen, rev },
    hasMore: length < rows.length,
  };
}
