import { agree, type Toast, type ToastMember } from './toast.js';

/** Times in milliseconds. */
export interface JoinOptions {
  /** A card takes in what belongs to it for this long after its last change. @default 8000 */
  readonly joinMs: number;
  /** The same dedup key within this time counts up. @default 30000 */
  readonly dedupeMs: number;
  /** A growing card lives no longer, pauses aside. @default 30000 */
  readonly summaryMaxMs: number;
}

/**
 * The cards (newest first) that become one with a newcomer: the one of its dedup key; else the one of its group, or
 * the one that tells of its whole type; else, where two or more tell of other groups of its type, all of those. None
 * where the newcomer deserves a card of its own.
 */
export function kindred(
  cards: readonly Toast[],
  member: ToastMember,
  now: number,
  { joinMs, dedupeMs, summaryMaxMs }: JoinOptions,
): readonly Toast[] {
  const { dedupKey, groupKey } = member.item;
  const alike = cards.filter(
    (toast) =>
      now - toast.changedAt < joinMs && now - toast.shownAt < summaryMaxMs && agree(toast, member, 'type'),
  );
  const one =
    cards.find(
      (toast) => dedupKey !== null && now - toast.changedAt < dedupeMs && agree(toast, member, 'dedupKey'),
    ) ?? alike.find(({ group }) => group === null || group === (groupKey ?? ''));
  if (one) return [one];
  return alike.length > 1 ? alike : [];
}
