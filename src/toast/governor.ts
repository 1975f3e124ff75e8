import type { Delivery } from '../model/change.js';
import { isUnread } from '../model/notification.js';
import { createCountdown } from './countdown.js';
import { toastDuration } from './duration.js';
import { join, type JoinOptions } from './join.js';
import type { ToastDeparture, ToastEvent, ToastFate, ToastView } from './toast-event.js';
import {
  emptyBundle,
  joined,
  memberKey,
  renewed,
  withMember,
  withoutMembers,
  type Toast,
  type ToastBundle,
  type ToastMember,
} from './toast.js';

export type GovernorOptions = Partial<JoinOptions>;

/** Notifications remembered as dealt with, so that none is shown twice. */
const ringMax = 500;

/**
 * Decides which arrivals interrupt, and how: at most three cards that go by themselves, the rest told
 * together; urgent ones in a lane of their own, never merged, never gone by themselves. Pure: it has no
 * timer and no clock; call `handle({ type: 'tick' }, now)` at `nextWake()`.
 */
export interface Governor {
  /** Whether this arrival would interrupt now. Changes nothing. */
  admits(member: ToastMember, delivery: Delivery | null): boolean;
  /** Takes in what happened at `now` (milliseconds since 1970) and says what is on screen from then on. */
  handle(event: ToastEvent, now: number): ToastView;
  /** When `handle` must be called next for something to change by itself; `Infinity`: not at all. */
  nextWake(): number;
}

export function createGovernor(options: GovernorOptions = {}): Governor {
  const config = { joinMs: 8000, dedupeMs: 30_000, summaryMaxMs: 30_000, ...options };
  const countdown = createCountdown();
  const ring = new Set<string>();
  /** Dealt with elsewhere; kept until the focus is off the card that tells of it. */
  const settled = new Set<string>();
  /** Newest first; urgent ones are in a lane of their own. */
  let urgent: readonly Toast[] = [];
  let toasts: readonly Toast[] = [];
  let waiting = emptyBundle;
  let left: ToastDeparture[] = [];
  /** Card with the focus inside, which nothing changes; 0: none, but the focus is with us; null: it is elsewhere. */
  let focused: number | null = null;
  let panel = false;
  let limit = 3;
  let stay = 1;
  let lastId = 0;

  const free = (): readonly Toast[] => toasts.filter(({ id }) => id !== focused);
  /** On the smallest screens there is room for one card, and an urgent one takes it. */
  const slots = (): number => (limit < 2 && urgent.length ? 0 : limit);
  /** An item that moved to the top of the list (a new `seq`) arrives once more. */
  const arrivalKey = ({ source, item }: ToastMember): string => `${memberKey(source, item.id)}:${item.seq}`;

  function add(bundle: ToastBundle, isUrgent: boolean, now: number): void {
    const group = bundle.count === 1 ? (bundle.members[0]?.item.groupKey ?? '') : null;
    const toast = { ...bundle, id: ++lastId, urgent: isUrgent, group, shownAt: now, changedAt: now };
    if (isUrgent) urgent = [toast, ...urgent];
    else toasts = [toast, ...toasts];
    countdown.left.set(toast.id, toastDuration(toast, stay));
  }

  /** Puts a changed card in its old place; `anew`: to stay as long as a new one, up to the bound of a growing one. */
  function replace(toast: Toast, anew = false, now = 0): void {
    const swap = (other: Toast): Toast => (other.id === toast.id ? toast : other);
    urgent = urgent.map(swap);
    toasts = toasts.map(swap);
    const most = toast.shownAt + config.summaryMaxMs - now;
    if (anew && !toast.urgent && most > 0)
      countdown.left.set(toast.id, Math.min(toastDuration(toast, stay), most));
  }

  function leave(id: number, reason: ToastDeparture['reason']): void {
    const toast = [...urgent, ...toasts].find((other) => other.id === id);
    if (!toast) return;
    countdown.left.delete(id);
    left.push({ toast, reason });
    urgent = urgent.filter((other) => other !== toast);
    toasts = toasts.filter((other) => other !== toast);
    if (focused === id) focused = 0;
  }

  /** Takes out members, except from the card that has the focus. */
  function takeOut(keys: ReadonlySet<string>, reason: ToastDeparture['reason']): void {
    for (const toast of [...urgent, ...toasts]) {
      const rest = withoutMembers(toast, keys);
      if (toast.id === focused || rest === toast) continue;
      if (rest.count) replace(rest);
      else leave(toast.id, reason);
    }
  }

  function settle(): void {
    takeOut(settled, 'read-elsewhere');
    waiting = withoutMembers(waiting, settled);
    if (focused === null) settled.clear();
  }

  /** Keeps to the number of cards that there is room for; what waits is told as one card when there is room. */
  function makeRoom(now: number): void {
    let oldest;
    while (toasts.length > slots() && (oldest = free().at(-1))) {
      leave(oldest.id, 'consolidated');
      waiting = joined(waiting, oldest);
    }
    if (!waiting.count || toasts.length >= slots()) return;
    add(waiting, false, now);
    waiting = emptyBundle;
  }

  function admits(member: ToastMember, delivery: Delivery | null): boolean {
    const { item } = member;
    if (ring.has(arrivalKey(member)) || !isUnread(item) || delivery?.toast === false) return false;
    return item.priority === 'urgent' || (item.priority !== 'low' && !panel);
  }

  /** Whether something tells of an earlier form of the item, and of this one from now on. */
  function renew(member: ToastMember, now: number): boolean {
    const later = renewed(waiting, member);
    waiting = later ?? waiting;
    for (const toast of [...urgent, ...toasts]) {
      const bundle = renewed(toast, member);
      if (!bundle) continue;
      if (toast.id === focused) return true;
      if (toast.urgent === (member.item.priority === 'urgent')) {
        replace({ ...toast, ...bundle, changedAt: now }, true, now);
        return true;
      }
      // It belongs into the other lane now.
      takeOut(new Set([memberKey(member.source, member.item.id)]), 'consolidated');
    }
    return later !== null;
  }

  function arrive(member: ToastMember, delivery: Delivery | null, now: number): ToastFate {
    const admitted = admits(member, delivery);
    ring.add(arrivalKey(member));
    for (const oldest of ring) if (ring.size > ringMax) ring.delete(oldest);
    if (!admitted) return 'stopped';
    settled.delete(memberKey(member.source, member.item.id));
    if (renew(member, now)) return 'joined';
    if (member.item.priority === 'urgent') {
      add(withMember(emptyBundle, member), true, now);
      return 'shown';
    }
    const into = join(free(), member, now, config);
    if (into) {
      for (const { id } of into.gone) leave(id, 'consolidated');
      replace(into.toast, into.anew, now);
      return 'joined';
    }
    waiting = withMember(waiting, member);
    return toasts.length < slots() ? 'shown' : 'waiting';
  }

  function apply(event: Exclude<ToastEvent, { type: 'arrive' }>, now: number): void {
    switch (event.type) {
      case 'settle':
        for (const key of event.keys) settled.add(key);
        return settle();
      case 'dismiss':
        return leave(event.id, event.reason);
      case 'focus':
        focused = event.id;
        if (event.id === null) countdown.resume('focus', now);
        else countdown.pause('focus');
        return settle();
      case 'pause':
        countdown.pause(event.cause);
        if (event.cause !== 'panel') return;
        panel = true;
        // The panel's list shows what waits.
        waiting = emptyBundle;
        return;
      case 'resume':
        countdown.resume(event.cause, now);
        if (event.cause === 'panel') panel = false;
        return;
      case 'set':
        limit = Math.min(event.limit ?? limit, 3);
        stay = event.stay ?? stay;
    }
  }

  function handle(event: ToastEvent, now: number): ToastView {
    left = [];
    for (const id of countdown.advance(now)) leave(id, 'timeout');
    makeRoom(now);
    const fate =
      event.type === 'arrive' ? arrive(event.member, event.delivery, now) : (apply(event, now), null);
    makeRoom(now);
    return { urgent, toasts, waiting, paused: countdown.paused(), left, fate };
  }

  return { admits, handle, nextWake: () => countdown.next() };
}
