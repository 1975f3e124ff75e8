import type { Notification } from '../model/notification.js';

/** One notification in a toast. */
export interface ToastMember {
  /** Whose inbox it belongs to: ids are unique only within one. */
  readonly source: string;
  readonly item: Notification;
  /** Words of title and body, in the language they are written in: how long reading takes. */
  readonly words: number;
}

/**
 * - `single`: one notification. - `counter`: the same thing again (one dedup key).
 * - `summary`: several of one type. - `mixed`: several types. - `urgent`: one, until somebody acts.
 */
export type ToastKind = 'single' | 'counter' | 'summary' | 'mixed' | 'urgent';

/** Notifications told together. */
export interface ToastBundle {
  /** Newest first; the newest 1,000 at most. */
  readonly members: readonly ToastMember[];
  /** How many it stands for; more than `members` where the bound was reached. */
  readonly count: number;
}

/** What is on screen as one card. A change makes a new object with the same `id`. */
export interface Toast extends ToastBundle {
  /** Stays the same for as long as the card is shown; 1 or more. */
  readonly id: number;
  readonly urgent: boolean;
  /** The one group that it takes in; null: every group of its type. */
  readonly group: string | null;
  /** When it appeared, milliseconds since 1970. */
  readonly shownAt: number;
  /** When its members last grew. */
  readonly changedAt: number;
}

const memberMax = 1000;

export const emptyBundle: ToastBundle = { members: [], count: 0 };

/** The same notification has the same key, whichever element reported it. */
export function memberKey(source: string, id: string): string {
  return `${source}:${id}`;
}

/** `older` behind `newer`. */
export function joined(newer: ToastBundle, older: ToastBundle): ToastBundle {
  return {
    members: [...newer.members, ...older.members].slice(0, memberMax),
    count: newer.count + older.count,
  };
}

/** The bundle without the members of these keys; the same object when it has none of them. */
export function withoutMembers<B extends ToastBundle>(bundle: B, keys: ReadonlySet<string>): B {
  const members = bundle.members.filter(({ source, item }) => !keys.has(memberKey(source, item.id)));
  const fewer = bundle.members.length - members.length;
  return fewer ? { ...bundle, members, count: members.length && bundle.count - fewer } : bundle;
}

/** Whether all listed members are of the inbox of `member`, and have its `field`. */
export function agree(
  { members }: ToastBundle,
  { source, item }: ToastMember,
  field: 'type' | 'dedupKey',
): boolean {
  return members.every((other) => other.source === source && other.item[field] === item[field]);
}

/** How a toast is told; follows from its members. */
export function toastKind(toast: Toast): ToastKind {
  const [newest] = toast.members;
  if (toast.urgent) return 'urgent';
  if (!newest || toast.count === 1) return 'single';
  if (newest.item.dedupKey !== null && agree(toast, newest, 'dedupKey')) return 'counter';
  return agree(toast, newest, 'type') ? 'summary' : 'mixed';
}
