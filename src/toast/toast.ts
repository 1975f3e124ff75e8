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

/** The bundle with a newer member in front. */
export function withMember(bundle: ToastBundle, member: ToastMember): ToastBundle {
  return { members: [member, ...bundle.members].slice(0, memberMax), count: bundle.count + 1 };
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

/** The bundle with a member's newer form in place of the older; null where it does not have it. */
export function renewed(bundle: ToastBundle, member: ToastMember): ToastBundle | null {
  const others = withoutMembers(bundle, new Set([memberKey(member.source, member.item.id)]));
  return others === bundle ? null : withMember(others, member);
}

/** Whether all listed members are of one person and one type. */
export function isOneType({ members }: ToastBundle): boolean {
  return members.every(
    ({ source, item }) => source === members[0]?.source && item.type === members[0].item.type,
  );
}

/** How a toast is told; follows from its members. */
export function toastKind(toast: Toast): ToastKind {
  if (toast.urgent) return 'urgent';
  if (toast.count === 1) return 'single';
  const key = toast.members[0]?.item.dedupKey ?? null;
  if (key !== null && toast.members.every(({ item }) => item.dedupKey === key)) return 'counter';
  return isOneType(toast) ? 'summary' : 'mixed';
}
