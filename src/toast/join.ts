import { isOneType, joined, withMember, type Toast, type ToastBundle, type ToastMember } from './toast.js';

/** Times in milliseconds. */
export interface JoinOptions {
  /** A card takes in what belongs to it for this long after its last change. @default 8000 */
  readonly joinMs: number;
  /** The same dedup key within this time counts up. @default 30000 */
  readonly dedupeMs: number;
  /** A growing card lives no longer, pauses aside. @default 30000 */
  readonly summaryMaxMs: number;
}

export interface Join {
  /** The card that tells of the newcomer too. */
  readonly toast: Toast;
  /** Cards that it tells of as well from now on. */
  readonly gone: readonly Toast[];
  /** Whether it is shown for as long as a new one. */
  readonly anew: boolean;
}

/**
 * What becomes of the cards (newest first) when one of them takes a newcomer in: the one of its dedup key; else
 * the one of its group, or the one that tells of its whole type; else, where two or more tell of other groups of
 * its type, the newest of them with the others. Null where the newcomer deserves a card of its own.
 */
export function join(
  cards: readonly Toast[],
  member: ToastMember,
  now: number,
  { joinMs, dedupeMs, summaryMaxMs }: JoinOptions,
): Join | null {
  const { source, item } = member;
  const counter = cards.find(
    ({ changedAt, members }) =>
      item.dedupKey !== null &&
      now - changedAt < dedupeMs &&
      members.every((other) => other.source === source && other.item.dedupKey === item.dedupKey),
  );
  if (counter) return { toast: grown(counter, counter), gone: [], anew: false };
  const alike = cards.filter((toast) => {
    const newest = toast.members[0];
    return (
      now - toast.changedAt < joinMs &&
      now - toast.shownAt < summaryMaxMs &&
      newest?.source === source &&
      newest.item.type === item.type &&
      isOneType(toast)
    );
  });
  const own = alike.find(({ group }) => group === null || group === (item.groupKey ?? ''));
  if (own) return { toast: grown(own, own), gone: [], anew: true };
  const [newest, ...others] = alike;
  if (!newest || !others.length) return null;
  const all = others.reduce<ToastBundle>(joined, newest);
  return { toast: { ...grown(newest, all), group: null }, gone: others, anew: true };

  function grown(toast: Toast, all: ToastBundle): Toast {
    return { ...toast, ...withMember(all, member), changedAt: now };
  }
}
