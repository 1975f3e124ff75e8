import type { Delivery } from '../model/change.js';
import { isUnread } from '../model/notification.js';
import { toastDuration } from './duration.js';
import { kindred, type JoinOptions } from './join.js';
import type { ToastDeparture, ToastEvent, ToastExit, ToastFate, ToastView } from './toast-event.js';
import {
  emptyBundle,
  joined,
  memberKey,
  toastKind,
  withoutMembers,
  type Toast,
  type ToastBundle,
  type ToastMember,
} from './toast.js';

export type GovernorOptions = Partial<JoinOptions>;

/** Notifications remembered as dealt with, so that none is shown twice. */
const ringMax = 500;
/** After a pause, a person has at least this long with each toast, in milliseconds. */
const floorMs = 2000;
/** Between the last cause of a pause and going on: a pointer that slips off is back by then. */
const resumeMs = 500;

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
  const ring = new Set<string>();
  /** Dealt with elsewhere; kept until the focus is off the card that tells of it. */
  const settled = new Set<string>();
  /** Why no time passes. */
  const causes = new Set<string>();
  /** The remaining milliseconds of each card, by its id: all stop together and go on together. */
  const rest = new Map<number, number>();
  /** Until when time has passed. */
  let passed = 0;
  let now = 0;
  /** Newest first. */
  let cards: readonly Toast[] = [];
  let waiting = emptyBundle;
  let left: ToastDeparture[] = [];
  /** Card with the focus inside, which nothing changes; 0: none, but the focus is with us; null: it is elsewhere. */
  let focused: number | null = null;
  let limit = 3;
  let stay = 1;
  let lastId = 0;

  const lane = (isUrgent: boolean): readonly Toast[] => cards.filter(({ urgent }) => urgent === isUrgent);
  const free = (): readonly Toast[] => lane(false).filter(({ id }) => id !== focused);
  /** An item that moved to the top of the list (a new `seq`) arrives once more. */
  const arrivalKey = ({ source, item }: ToastMember): string => `${memberKey(source, item.id)}:${item.seq}`;

  function add(bundle: ToastBundle, urgent: boolean): void {
    const group = bundle.count === 1 ? (bundle.members[0]?.item.groupKey ?? '') : null;
    const toast = { ...bundle, id: ++lastId, urgent, group, shownAt: now, changedAt: now };
    cards = [toast, ...cards];
    rest.set(toast.id, toastDuration(toast, stay));
  }

  /** Puts a changed card in its old place; `anew`: to stay as long as a new one, up to the bound of a growing one. */
  function replace(toast: Toast, anew: boolean): void {
    cards = cards.map((other) => (other.id === toast.id ? toast : other));
    if (!anew || toast.urgent) return;
    const most = toast.shownAt + config.summaryMaxMs - now;
    const ms = toastDuration(toast, stay);
    // Who dismisses them by themselves has them until then, however they grow.
    if (ms === Infinity || most > 0) rest.set(toast.id, ms === Infinity ? ms : Math.min(ms, most));
  }

  function leave(toast: Toast, reason: ToastExit): void {
    cards = cards.filter((other) => other !== toast);
    rest.delete(toast.id);
    left.push({ toast, reason });
    if (focused === toast.id) focused = 0;
  }

  /** Takes out members, except from the card that has the focus. */
  function takeOut(keys: ReadonlySet<string>, reason: ToastExit): void {
    waiting = withoutMembers(waiting, keys);
    for (const toast of cards) {
      const others = withoutMembers(toast, keys);
      if (toast.id === focused || others === toast) continue;
      if (others.count) replace(others, false);
      else leave(toast, reason);
    }
  }

  /** Keeps to the number of cards that there is room for; what waits is told as one card when there is room. */
  function makeRoom(): void {
    // On the smallest screens there is room for one card, and an urgent one takes it.
    const slots = limit < 2 && lane(true).length ? 0 : limit;
    let oldest;
    while (lane(false).length > slots && (oldest = free().at(-1))) {
      leave(oldest, 'consolidated');
      waiting = joined(waiting, oldest);
    }
    if (!waiting.count || lane(false).length >= slots) return;
    add(waiting, false);
    waiting = emptyBundle;
  }

  function pause(cause: string, on: boolean): void {
    if (on) causes.add(cause);
    else if (causes.delete(cause) && !causes.size) {
      passed = now + resumeMs;
      for (const [id, ms] of rest) rest.set(id, Math.max(ms, floorMs));
    }
  }

  function admits(member: ToastMember, delivery: Delivery | null): boolean {
    const { item } = member;
    if (ring.has(arrivalKey(member)) || !isUnread(item) || delivery?.toast === false) return false;
    return item.priority === 'urgent' || (item.priority !== 'low' && !causes.has('panel'));
  }

  function arrive(member: ToastMember, delivery: Delivery | null): ToastFate {
    const admitted = admits(member, delivery);
    const [oldest = ''] = ring;
    if (ring.add(arrivalKey(member)).size > ringMax) ring.delete(oldest);
    if (!admitted) return 'stopped';
    const key = memberKey(member.source, member.item.id);
    const keys = new Set([key]);
    const urgent = member.item.priority === 'urgent';
    const newest = { members: [member], count: 1 };
    settled.delete(key);
    waiting = withoutMembers(waiting, keys);
    // Where a card tells of an earlier form of the item, it tells of this one from now on.
    for (const toast of cards) {
      const others = withoutMembers(toast, keys);
      if (others === toast) continue;
      if (toast.id === focused) return 'joined';
      if (toast.urgent === urgent) {
        replace({ ...toast, ...joined(newest, others), changedAt: now }, true);
        return 'joined';
      }
      // It belongs into the other lane now.
      takeOut(keys, 'consolidated');
    }
    if (urgent) {
      add(newest, true);
      return 'shown';
    }
    const [into, ...gone] = kindred(free(), member, now, config);
    if (into) {
      for (const toast of gone) leave(toast, 'consolidated');
      const all = gone.reduce<ToastBundle>(joined, into);
      const group = gone.length ? null : into.group;
      const toast = { ...into, ...joined(newest, all), group, changedAt: now };
      replace(toast, toastKind(toast) !== 'counter');
      return 'joined';
    }
    waiting = joined(newest, waiting);
    makeRoom();
    return waiting.count ? 'waiting' : 'shown';
  }

  function handle(event: ToastEvent, time: number): ToastView {
    now = time;
    left = [];
    // A clock set back costs nothing.
    if (causes.size || passed > now + resumeMs) passed = now;
    const ms = Math.max(0, now - passed);
    passed += ms;
    for (const toast of cards) {
      rest.set(toast.id, rest.get(toast.id)! - ms);
      if (rest.get(toast.id)! <= 0) leave(toast, 'timeout');
    }
    makeRoom();
    let fate: ToastFate | null = null;
    switch (event.type) {
      case 'arrive':
        fate = arrive(event.member, event.delivery);
        break;
      case 'settle':
        for (const key of event.keys) settled.add(key);
        break;
      case 'dismiss':
        for (const toast of cards) if (toast.id === event.id) leave(toast, event.reason);
        break;
      case 'focus':
        focused = event.id;
        pause('focus', focused !== null);
        break;
      case 'pause':
      case 'resume':
        pause(event.cause, event.type === 'pause');
        // The panel's list shows what waits.
        if (event.type === 'pause' && event.cause === 'panel') waiting = emptyBundle;
        break;
      case 'set':
        limit = Math.min(event.limit ?? limit, 3);
        stay = event.stay ?? stay;
    }
    if (settled.size) takeOut(settled, 'read-elsewhere');
    if (focused === null) settled.clear();
    makeRoom();
    return { urgent: lane(true), toasts: lane(false), waiting, paused: causes.size > 0, left, fate };
  }

  return {
    admits,
    handle,
    nextWake: () => (causes.size ? Infinity : passed + Math.min(...rest.values())),
  };
}
