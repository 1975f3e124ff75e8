import type { Delivery } from '../model/change.js';
import { isUnread, type Notification } from '../model/notification.js';
import { Cards } from './cards.js';
import { join, renew, type JoinOptions } from './join.js';
import type { ToastEvent, ToastFate, ToastView } from './toast-event.js';
import {
  emptyBundle,
  joined,
  memberKey,
  renewed,
  withMember,
  withoutMembers,
  type ToastBundle,
  type ToastMember,
} from './toast.js';

export type GovernorOptions = Partial<JoinOptions>;

/** Notifications remembered as dealt with, so that none is shown twice. */
const ringMax = 500;

/** An item that moved to the top of the list (a new `seq`) arrives once more. */
const arrivalKey = (source: string, item: Notification): string =>
  `${memberKey(source, item.id)}:${item.seq}`;

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
  readonly #options: JoinOptions;
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
    if (this.#ring.has(arrivalKey(source, item)) || !isUnread(item) || delivery?.toast === false)
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
    this.#remember(arrivalKey(member.source, member.item));
    if (!admitted) return 'stopped';
    this.#settled.delete(memberKey(member.source, member.item.id));
    const waiting = renewed(this.#waiting, member);
    if (renew(this.#cards, member, now, this.#options) || waiting) {
      this.#waiting = waiting ?? this.#waiting;
      return 'joined';
    }
    if (member.item.priority === 'urgent') {
      this.#cards.add(withMember(emptyBundle, member), now, true);
      return 'shown';
    }
    if (join(this.#cards, member, now, this.#options)) return 'joined';
    this.#waiting = withMember(this.#waiting, member);
    return this.#cards.toasts.length < this.#slots() ? 'shown' : 'waiting';
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
