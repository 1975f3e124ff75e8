import type { Delivery } from '../model/change.js';
import { isUnread } from '../model/notification.js';
import { Cards } from './cards.js';
import { absorbers } from './join.js';
import type { ToastEvent, ToastFate, ToastView } from './toast-event.js';
import {
  emptyBundle,
  joined,
  memberKey,
  withMember,
  withoutMembers,
  type ToastBundle,
  type ToastMember,
} from './toast.js';

export interface GovernorOptions {
  /** A toast takes in what belongs to it for this long after its last change. @default 8000 */
  readonly joinMs?: number;
  /** The same dedup key within this time counts up. @default 30000 */
  readonly dedupeMs?: number;
  /** A growing summary lives no longer, pauses aside. @default 30000 */
  readonly summaryMaxMs?: number;
}

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
  return new ToastGovernor(options);
}

class ToastGovernor implements Governor {
  readonly #options: Required<GovernorOptions>;
  readonly #cards = new Cards();
  readonly #ring = new Set<string>();
  /** Dealt with elsewhere; kept until the focus is off the card that tells of it. */
  readonly #settled = new Set<string>();
  #waiting: ToastBundle = emptyBundle;
  #panel = false;
  #limit = 3;

  constructor(options: GovernorOptions) {
    this.#options = { joinMs: 8000, dedupeMs: 30_000, summaryMaxMs: 30_000, ...options };
  }

  admits({ source, item }: ToastMember, delivery: Delivery | null): boolean {
    if (this.#ring.has(memberKey(source, item.id)) || !isUnread(item) || delivery?.toast === false)
      return false;
    return item.priority === 'urgent' || (item.priority !== 'low' && !this.#panel);
  }

  handle(event: ToastEvent, now: number): ToastView {
    const cards = this.#cards;
    cards.left = [];
    for (const id of cards.countdown.advance(now)) cards.leave(id, 'timeout');
    this.#fit(now);
    const fate = event.type === 'arrive' ? this.#arrive(event.member, event.delivery, now) : null;
    this.#apply(event, now);
    this.#fit(now);
    const { urgent, toasts, left } = cards;
    return { urgent, toasts, waiting: this.#waiting, paused: cards.countdown.paused, left, fate };
  }

  nextWake(): number {
    return this.#cards.countdown.next();
  }

  #apply(event: ToastEvent, now: number): void {
    const cards = this.#cards;
    switch (event.type) {
      case 'settle':
        for (const key of event.keys) this.#settled.add(key);
        this.#settle();
        break;
      case 'dismiss':
        cards.leave(event.id, event.reason);
        break;
      case 'focus':
        cards.focused = event.id;
        if (event.id === null) cards.countdown.resume('focus', now);
        else cards.countdown.pause('focus');
        this.#settle();
        break;
      case 'pause':
        cards.countdown.pause(event.cause);
        if (event.cause === 'panel') {
          this.#panel = true;
          // The panel's list shows what waits.
          this.#waiting = emptyBundle;
        }
        break;
      case 'resume':
        cards.countdown.resume(event.cause, now);
        if (event.cause === 'panel') this.#panel = false;
        break;
      case 'set':
        this.#limit = Math.min(event.limit ?? this.#limit, 3);
        cards.stay = event.stay ?? cards.stay;
    }
  }

  #arrive(member: ToastMember, delivery: Delivery | null, now: number): ToastFate {
    const admitted = this.admits(member, delivery);
    this.#remember(memberKey(member.source, member.item.id));
    if (!admitted) return 'stopped';
    if (member.item.priority === 'urgent') {
      this.#cards.add(withMember(emptyBundle, member), now, true);
      return 'shown';
    }
    if (this.#join(member, now)) return 'joined';
    this.#waiting = withMember(this.#waiting, member);
    return this.#cards.toasts.length < this.#slots() ? 'shown' : 'waiting';
  }

  /** Whether a card on screen takes the newcomer in. */
  #join(member: ToastMember, now: number): boolean {
    const { joinMs, dedupeMs, summaryMaxMs } = this.#options;
    const { dedupKey } = member.item;
    const cards = this.#cards;
    const counter = cards.free.find(
      (toast) =>
        dedupKey !== null &&
        now - toast.changedAt < dedupeMs &&
        toast.members.every(({ source, item }) => source === member.source && item.dedupKey === dedupKey),
    );
    if (counter) {
      cards.replace({ ...counter, ...withMember(counter, member), changedAt: now });
      return true;
    }
    const young = cards.free.filter(
      ({ changedAt, shownAt }) => now - changedAt < joinMs && now - shownAt < summaryMaxMs,
    );
    const [first, ...others] = absorbers(young, member);
    if (!first) return false;
    for (const { id } of others) cards.leave(id, 'consolidated');
    const all = withMember(others.reduce<ToastBundle>(joined, first), member);
    const group = others.length ? null : first.group;
    cards.replace({ ...first, ...all, group, changedAt: now }, first.shownAt + summaryMaxMs - now);
    return true;
  }

  /** Keeps to the number of cards that there is room for; what waits is told as one card when there is room. */
  #fit(now: number): void {
    const cards = this.#cards;
    while (cards.toasts.length > this.#slots()) {
      const oldest = cards.free.at(-1);
      if (!oldest) break;
      cards.leave(oldest.id, 'consolidated');
      this.#waiting = joined(this.#waiting, oldest);
    }
    if (!this.#waiting.count || cards.toasts.length >= this.#slots()) return;
    cards.add(this.#waiting, now, false);
    this.#waiting = emptyBundle;
  }

  /** On the smallest screens there is room for one card, and an urgent one takes it. */
  #slots(): number {
    return this.#limit < 2 && this.#cards.urgent.length ? 0 : this.#limit;
  }

  #settle(): void {
    if (!this.#settled.size) return;
    this.#cards.settle(this.#settled);
    this.#waiting = withoutMembers(this.#waiting, this.#settled);
    if (this.#cards.focused === null) this.#settled.clear();
  }

  #remember(key: string): void {
    this.#ring.add(key);
    for (const oldest of this.#ring) {
      if (this.#ring.size <= ringMax) break;
      this.#ring.delete(oldest);
    }
  }
}
