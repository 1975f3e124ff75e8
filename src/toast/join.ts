import { isOneType, type Toast, type ToastMember } from './toast.js';

/**
 * The toasts of `young` (newest first) that tell of a newcomer from now on: the one of its group, or the one
 * that tells of its whole type; else, where two or more tell of other groups of its type, the newest of them
 * with the others, which it takes in. Empty where it deserves a card of its own.
 */
export function absorbers(young: readonly Toast[], { source, item }: ToastMember): readonly Toast[] {
  const alike = young.filter((toast) => {
    const newest = toast.members[0];
    return newest?.source === source && newest.item.type === item.type && isOneType(toast);
  });
  const own = alike.find(({ group }) => group === null || group === (item.groupKey ?? ''));
  return own ? [own] : alike.length > 1 ? alike : [];
}
