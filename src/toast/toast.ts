import type { Notification } from '../model/notification.js';

/** One notification in a toast. */
export interface ToastMember {
  /** Whose inbox it belongs to: ids are unique only within one. */
  readonly source: string;
  readonly item: Notification;
  /** Words of title and body, in the language they are written in: how long reading takes. */
  readonly words: number;
}

/** One arrival, wherever it is shown. */
export interface ToastClaim {
  readonly source: string;
  readonly id: string;
  readonly seq: number;
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
  /**
   * Why it is told late, all of it together: nothing was to pop up (`pause`), the page was hidden (`absence`), or
   * one alone waited long for room (`queue`); null: it is not.
   */
  readonly heldBy: 'pause' | 'absence' | 'queue' | null;
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

export const emptyBundle: ToastBundle = { members: [], count: 0, heldBy: null };

export const bundleOf = (member: ToastMember): ToastBundle => ({
  ...emptyBundle,
  members: [member],
  count: 1,
});

/** The same notification has the same key, whichever element reported it. */
export function memberKey(source: string, id: string): string {
  return `${source}:${id}`;
}

/** Which arrival it is: an item that moved to the top of the list (a new `seq`) arrives once more. */
export function arrivalKey(source: string, { id, seq }: Pick<Notification, 'id' | 'seq'>): string {
  return `${memberKey(source, id)}:${seq}`;
}

/** What several are told of together. */
export function kindKey({ source, item }: ToastMember): string {
  return memberKey(source, item.type);
}

/** `older` behind `newer`. */
export function joined(newer: ToastBundle, older: ToastBundle): ToastBundle {
  const { members, count, heldBy } = newer.count ? newer : older;
  return newer.count && older.count
    ? {
        members: [...members, ...older.members].slice(0, memberMax),
        count: count + older.count,
        heldBy: null,
      }
    : { members, count, heldBy };
}

/** The bundle without the members that are gone; the same object when it has none of them. */
export function withoutMembers<B extends ToastBundle>(bundle: B, gone: (member: ToastMember) => boolean): B {
  const members = bundle.members.filter((member) => !gone(member));
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
  if (!newest) return 'single';
  if (!toast.heldBy) {
    if (toast.count === 1) return 'single';
    if (newest.item.dedupKey !== null && agree(toast, newest, 'dedupKey')) return 'counter';
  }
  return agree(toast, newest, 'type') ? 'summary' : 'mixed';
}
