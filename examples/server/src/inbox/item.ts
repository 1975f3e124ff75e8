import type {
  WireAction,
  WireActor,
  WireLink,
  WireNotification,
  WirePriority,
  WireRef,
} from '../generated/contract.generated.js';

/** What an item was before a bulk operation, for its undoing. */
export interface Before {
  seen_at: string | null;
  read_at: string | null;
  archived_at: string | null;
  deleted_at: string | null;
  snoozed_until: string | null;
}

/**
 * One row of an inbox, a tombstone (`deleted_at`) included. Named as on the wire; times are RFC 3339 in UTC with
 * milliseconds, so that comparing the strings compares the times.
 */
export interface Item extends Before {
  readonly user_id: string;
  readonly id: string;
  seq: number;
  rev: number;
  type: string;
  category: string;
  title: string;
  body: string;
  priority: WirePriority;
  action: WireLink | null;
  actions: WireAction[];
  tags: string[];
  dedup_key: string | null;
  image_url: string | null;
  icon: string | null;
  actor: WireActor | null;
  refs: WireRef[];
  group_key: string | null;
  group_count: number;
  data: Record<string, unknown> | null;
  locale: string | null;
  created_at: string;
  occurred_at: string | null;
  updated_at: string;
  expires_at: string | null;
  /** Set by the last bulk operation; of use only while `rev` is that operation's. */
  undo: Before | null;
}

/** Whether the item is there for its user: neither deleted nor expired. */
export function isAlive(item: Item, now: string): boolean {
  return item.deleted_at === null && (item.expires_at === null || item.expires_at > now);
}

/** What the user may see of it: the contract's `Notification`. */
export function toWire(item: Item): WireNotification {
  const { user_id: _u, deleted_at: _d, undo: _b, image_url, icon, locale, occurred_at, ...shown } = item;
  return {
    ...shown,
    ...(image_url !== null && { image_url }),
    ...(icon !== null && { icon }),
    ...(locale !== null && { locale }),
    ...(occurred_at !== null && { occurred_at }),
  };
}
