import type { Delivery } from '../model/change.js';
import { isUnread } from '../model/notification.js';
import { createCards } from './cards.js';
import { kindred, type JoinOptions } from './join.js';
import type { ToastEvent, ToastExit, ToastFate, ToastView } from './toast-event.js';
import {
  emptyBundle,
  joined,
  memberKey,
  toastKind,
  withoutMembers,
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
  const ring = new Set<string>();
  /** Dealt with elsewhere; kept until the focus is off the card that tells of it. */
  const settled = new Set<string>();
  const cards = createCards(config.summaryMaxMs);
  let now = 0;
  let waiting = emptyBundle;
  let limit = 3;
  let panel = false;

  /** An item that moved to the top of the list (a new `seq`) arrives once more. */
  const arrivalKey = ({ source, item }: ToastMember): string => `${memberKey(source, item.id)}:${item.seq}`;

  /** Takes out members, except from the card that has the focus. */
  function takeOut(keys: ReadonlySet<string>, reason: ToastExit): void {
    waiting = withoutMembers(waiting, keys);
    cards.takeOut(keys, reason);
  }

  /** Keeps to the number of cards that there is room for; what waits is told as one card when there is room. */
  function makeRoom(): void {
    // On the smallest screens there is room for one card, and an urgent one takes it.
    const slots = limit < 2 && cards.lane(true).length ? 0 : limit;
    let oldest;
    while (cards.lane(false).length > slots && (oldest = cards.free().at(-1))) {
      cards.leave(oldest, 'consolidated');
      waiting = joined(waiting, oldest);
    }
    if (!waiting.count || cards.lane(false).length >= slots) return;
    cards.add(waiting, false);
    waiting = emptyBundle;
  }

  function admits(member: ToastMember, delivery: Delivery | null): boolean {
    const { item } = member;
    if (ring.has(arrivalKey(member)) || !isUnread(item) || delivery?.toast === false) return false;
    return item.priority === 'urgent' || (item.priority !== 'low' && !panel);
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
    for (const toast of cards.all()) {
      const others = withoutMembers(toast, keys);
      if (others === toast) continue;
      if (toast.id === cards.focused) return 'joined';
      if (toast.urgent === urgent) {
        cards.replace({ ...toast, ...joined(newest, others), changedAt: now }, true);
        return 'joined';
      }
      // It belongs into the other lane now.
      takeOut(keys, 'consolidated');
    }
    if (urgent) {
      cards.add(newest, true);
      return 'shown';
    }
    const [into, ...gone] = kindred(cards.free(), member, now, config);
    if (into) {
      for (const toast of gone) cards.leave(toast, 'consolidated');
      const all = gone.reduce<ToastBundle>(joined, into);
      const group = gone.length ? null : into.group;
      const toast = { ...into, ...joined(newest, all), group, changedAt: now };
      cards.replace(toast, toastKind(toast) !== 'counter');
      return 'joined';
    }
    waiting = joined(newest, waiting);
    makeRoom();
    return waiting.count ? 'waiting' : 'shown';
  }

  function handle(event: ToastEvent, time: number): ToastView {
    now = time;
    cards.pass(now);
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
        for (const toast of cards.all()) if (toast.id === event.id) cards.leave(toast, event.reason);
        break;
      case 'focus':
        cards.focus(event.id);
        break;
      case 'pause':
      case 'resume':
        cards.pause(event.cause, event.type === 'pause');
        if (event.cause !== 'panel') break;
        panel = event.type === 'pause';
        // The panel's list shows what waits.
        if (panel) waiting = emptyBundle;
        break;
      case 'set':
        limit = Math.min(event.limit ?? limit, 3);
        cards.stay = event.stay ?? cards.stay;
    }
    if (settled.size) takeOut(settled, 'read-elsewhere');
    if (cards.focused === null) settled.clear();
    makeRoom();
    return {
      urgent: cards.lane(true),
      toasts: cards.lane(false),
      waiting,
      paused: cards.stopped,
      left: cards.left(),
      fate,
    };
  }

  return {
    admits,
    handle,
    nextWake: cards.nextWake,
  };
}
