import type { Delivery } from '../model/change.js';
import { isUnread } from '../model/notification.js';
import { createBacklog } from './backlog.js';
import { createCards } from './cards.js';
import { createGate, type Verdict } from './gate.js';
import { kindred } from './join.js';
import { usualLimits, type ToastLimits } from './limits.js';
import { createPace } from './pace.js';
import { createRates } from './rates.js';
import { createRing } from './ring.js';
import type { ToastEvent, ToastFate, ToastView } from './toast-event.js';
import {
  arrivalKey,
  bundleOf,
  joined,
  memberKey,
  toastKind,
  withoutMembers,
  type ToastBundle,
  type ToastMember,
} from './toast.js';

export type GovernorOptions = Partial<ToastLimits>;

/** Notifications remembered as dealt with, so that none is shown twice. */
const ringMax = 500;

/**
 * Decides which arrivals interrupt, and how: at most three cards that go by themselves, few new ones in a minute, the
 * rest told together; urgent ones in a lane of their own, never merged, never gone by themselves. Pure: it has no
 * timer and no clock; call `handle({ type: 'tick' }, now)` at `nextWake()`.
 */
export interface Governor {
  /** Whether this arrival would interrupt at `now`, or later. Changes nothing. */
  admits(member: ToastMember, delivery: Delivery | null, now: number): boolean;
  /** Takes in what happened at `now` (milliseconds since 1970) and says what is on screen from then on. */
  handle(event: ToastEvent, now: number): ToastView;
  /** When `handle` must be called next for something to change by itself; `Infinity`: not at all. */
  nextWake(): number;
}

export function createGovernor(options: GovernorOptions = {}): Governor {
  const limits = { ...usualLimits, ...options };
  const ring = createRing(ringMax);
  /** Dealt with elsewhere; kept until the focus is off the card that tells of it. */
  const settled = new Set<string>();
  const cards = createCards(limits.summaryMaxMs);
  const backlog = createBacklog(limits);
  const gate = createGate(limits.maxAgeMs);
  const pace = createPace(cards, backlog, limits);
  /** When one notification asked for a card of its own. */
  const singles = createRates(limits.burstMax);
  /** What the clock on the wall says. */
  let time = 0;
  /** The same where it is never set back: all but the gate goes by it. */
  let now = 0;

  const isQuiet = (): boolean => now < pace.quietUntil;

  /** Takes what is not on screen yet out of wherever it is. */
  function forget(gone: (member: ToastMember) => boolean): void {
    backlog.takeOut(gone);
    gate.takeOut(gone);
  }

  /** Shows what may show now. */
  function settle(): void {
    pace.makeRoom(now);
    for (const member of gate.releaseUrgent(time)) cards.add(bundleOf(member), true);
    const kept = gate.release(time);
    if (kept.count) backlog.push(kept, now);
    if (!gate.isClosed(time)) pace.tell(now);
    else if (backlog.waits) gate.keep(backlog.take(now), time);
  }

  function judge(member: ToastMember, delivery: Delivery | null, at: number): Verdict {
    const { source, item } = member;
    return ring.has(arrivalKey(source, item)) || !isUnread(item) ? 'stop' : gate.judge(member, delivery, at);
  }

  function arrive(member: ToastMember, delivery: Delivery | null): ToastFate {
    const { source, item } = member;
    const verdict = judge(member, delivery, time);
    ring.add(arrivalKey(source, item));
    if (verdict === 'stop') return 'stopped';
    const same = (other: ToastMember): boolean => other.item.id === item.id && other.source === source;
    const urgent = item.priority === 'urgent';
    const held = Math.max(delivery?.held ?? 0, 0);
    const newest: ToastBundle = held ? { members: [member], count: held, heldBy: 'pause' } : bundleOf(member);
    settled.delete(memberKey(source, item.id));
    forget(same);
    // Where a card tells of an earlier form of the item, it tells of this one from now on.
    const teller = cards.all().find(({ members }) => members.some(same));
    if (teller) {
      if (teller.id === cards.focused) return 'joined';
      if (teller.urgent === urgent) {
        const bundle = joined(newest, withoutMembers(teller, same));
        cards.replace({ ...teller, ...bundle, heldBy: teller.heldBy, changedAt: now }, true);
        return 'joined';
      }
      // It belongs into the other lane now.
      cards.takeOut(same, 'consolidated');
    }
    if (verdict === 'keep') {
      if (urgent) gate.keepUrgent(member);
      else gate.keep(newest, time);
      return 'held';
    }
    if (urgent) {
      cards.add(newest, true);
      return 'shown';
    }
    return held ? tell(newest) : (join(member) ?? (waits(member) ? 'waiting' : tell(newest)));
  }

  /** Lets cards that are there tell of it. */
  function join(member: ToastMember): ToastFate | undefined {
    const open = cards.free().filter(({ id, heldBy }) => !heldBy && !(isQuiet() && id === pace.rolling));
    const [into, ...gone] = kindred(open, member, now, cards.grows, limits);
    if (!into) return undefined;
    for (const toast of gone) cards.leave(toast, 'consolidated');
    const all = gone.reduce<ToastBundle>(joined, into);
    const group = gone.length ? null : into.group;
    const toast = { ...into, ...joined(bundleOf(member), all), group, changedAt: now };
    cards.replace(toast, toastKind(toast) !== 'counter');
    return 'joined';
  }

  /** Whether it is only counted, or gathered with others. */
  function waits(member: ToastMember): boolean {
    if (backlog.count(member, now)) return true;
    if (isQuiet()) return false;
    const burst = backlog.gathers || singles.free(limits.burstMax, limits.burstWindowMs) > now;
    if (burst) backlog.gather(member, now);
    else singles.add(now);
    return burst;
  }

  function tell(bundle: ToastBundle): ToastFate {
    const [last] = cards.lane(false);
    backlog.push(bundle, now);
    settle();
    return backlog.waits ? 'waiting' : cards.lane(false)[0]?.id === last?.id ? 'joined' : 'shown';
  }

  function take(event: ToastEvent): ToastFate | null {
    switch (event.type) {
      case 'arrive':
        return arrive(event.member, event.delivery);
      case 'claimed': {
        const keys = new Set([...event.claims].map((claim) => arrivalKey(claim.source, claim)));
        keys.forEach(ring.add);
        forget(({ source, item }) => keys.has(arrivalKey(source, item)));
        break;
      }
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
        if (event.cause === 'panel') gate.panel = event.type === 'pause';
        break;
      case 'set':
        gate.set(event);
        pace.limit = Math.min(event.limit ?? pace.limit, 3);
        cards.stay = event.stay ?? cards.stay;
    }
    return null;
  }

  function handle(event: ToastEvent, at: number): ToastView {
    now = Math.max(now, now + at - time);
    time = at;
    for (const { members } of cards.pass(now)) backlog.cool(members[0]!, now);
    for (const bundle of backlog.due(now)) tell(bundle);
    settle();
    const listed = gate.isListed();
    const fate = take(event);
    // The list shows what waits.
    if (!listed && gate.isListed()) backlog.clear();
    if (settled.size) {
      const gone = ({ source, item }: ToastMember) => settled.has(memberKey(source, item.id));
      forget(gone);
      cards.takeOut(gone, 'read-elsewhere');
    }
    if (cards.focused === null) settled.clear();
    settle();
    return {
      urgent: cards.lane(true),
      toasts: cards.lane(false),
      waiting: backlog.all(),
      held: gate.held(),
      paused: cards.stopped,
      muted: gate.isPaused(time),
      quiet: isQuiet(),
      left: cards.left(),
      fate,
    };
  }

  return {
    admits: (member, delivery, at) => judge(member, delivery, at) !== 'stop',
    handle,
    nextWake() {
      const next = Math.min(
        cards.nextWake(),
        backlog.nextWake(),
        backlog.waits ? pace.retryAt : Infinity,
        isQuiet() ? pace.quietUntil : Infinity,
      );
      return Math.min(next - now + time, gate.nextWake(time));
    },
  };
}
