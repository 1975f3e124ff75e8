import type { Cards } from './cards.js';
import {
  isOneType,
  joined,
  memberKey,
  renewed,
  withMember,
  withoutMembers,
  type Toast,
  type ToastBundle,
  type ToastMember,
} from './toast.js';

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
 * The toasts of `young` (newest first) that tell of a newcomer from now on: the one of its group, or the one
 * that tells of its whole type; else, where two or more tell of other groups of its type, the newest of them
 * with the others, which it takes in. Empty where it deserves a card of its own.
 */
function absorbers(young: readonly Toast[], { source, item }: ToastMember): readonly Toast[] {
  const alike = young.filter((toast) => {
    const newest = toast.members[0];
    return newest?.source === source && newest.item.type === item.type && isOneType(toast);
  });
  const own = alike.find(({ group }) => group === null || group === (item.groupKey ?? ''));
  return own ? [own] : alike.length > 1 ? alike : [];
}

/** Lets a card on screen take the newcomer in; false where none does. */
export function join(cards: Cards, member: ToastMember, now: number, options: JoinOptions): boolean {
  const { dedupKey } = member.item;
  const counter = cards.free.find(
    (toast) =>
      dedupKey !== null &&
      now - toast.changedAt < options.dedupeMs &&
      toast.members.every(({ source, item }) => source === member.source && item.dedupKey === dedupKey),
  );
  if (counter) {
    cards.replace({ ...counter, ...withMember(counter, member), changedAt: now });
    return true;
  }
  const left = ({ shownAt }: Toast): number => shownAt + options.summaryMaxMs - now;
  const young = cards.free.filter((toast) => now - toast.changedAt < options.joinMs && left(toast) > 0);
  const [first, ...others] = absorbers(young, member);
  if (!first) return false;
  for (const { id } of others) cards.leave(id, 'consolidated');
  const all = withMember(others.reduce<ToastBundle>(joined, first), member);
  const group = others.length ? null : first.group;
  cards.replace({ ...first, ...all, group, changedAt: now }, left(first));
  return true;
}

/**
 * Puts the newer form of a notification into the card that tells of it, which is then shown for as long as a
 * new one, up to its bound; a card that has the focus stays as it is. False where none tells of it, or where
 * it belongs into the other lane now: then the old form is gone.
 */
export function renew(cards: Cards, member: ToastMember, now: number, options: JoinOptions): boolean {
  for (const old of [...cards.urgent, ...cards.toasts]) {
    const bundle = renewed(old, member);
    if (!bundle) continue;
    if (old.id === cards.focused) return true;
    if (old.urgent === (member.item.priority === 'urgent')) {
      const left = old.shownAt + options.summaryMaxMs - now;
      cards.replace({ ...old, ...bundle, changedAt: now }, left > 0 ? left : undefined);
      return true;
    }
    if (bundle.count === 1) cards.leave(old.id, 'consolidated');
    else cards.replace(withoutMembers(old, new Set([memberKey(member.source, member.item.id)])));
  }
  return false;
}
