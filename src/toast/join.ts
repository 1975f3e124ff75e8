import type { ToastLimits } from './limits.js';
import { agree, type Toast, type ToastMember } from './toast.js';

/**
 * Of cards that may take something in (newest first), those that become one with a newcomer: the one of its dedup key; else the one of its group, or
 * the one that tells of its whole type; else, where two or more tell of other groups of its type, all of those. None
 * where the newcomer deserves a card of its own.
 */
export function kindred(
  cards: readonly Toast[],
  member: ToastMember,
  now: number,
  grows: (toast: Toast) => boolean,
  { joinMs, dedupeMs }: ToastLimits,
): readonly Toast[] {
  const { dedupKey, groupKey } = member.item;
  const alike = cards.filter(
    (toast) => now - toast.changedAt < joinMs && grows(toast) && agree(toast, member, 'type'),
  );
  const one =
    cards.find(
      (toast) => dedupKey !== null && now - toast.changedAt < dedupeMs && agree(toast, member, 'dedupKey'),
    ) ?? alike.find(({ group }) => group === null || group === (groupKey ?? ''));
  if (one) return [one];
  return alike.length > 1 ? alike : [];
}
