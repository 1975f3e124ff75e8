import { toastDuration } from './duration.js';
import type { ToastDeparture, ToastExit } from './toast-event.js';
import { toastKind, withoutMembers, type Toast, type ToastBundle, type ToastMember } from './toast.js';

/** After a pause, a person has at least this long with each toast, in milliseconds. */
const floorMs = 2000;
/** Between the last cause of a pause and going on: a pointer that slips off is back by then. */
const resumeMs = 500;

/** What is on screen, and its clocks: all stop together and go on together. Times in milliseconds. */
export interface Cards {
  /** How long cards stay: 1 normal, 2 longer, `Infinity` until dismissed. What is shown already keeps its time. */
  stay: number;
  /** Card with the focus inside, which nothing changes; 0: none, but the focus is with us; null: it is elsewhere. */
  readonly focused: number | null;
  /** Whether something stops the clocks. */
  readonly stopped: boolean;
  all(): readonly Toast[];
  /** Newest first. */
  lane(urgent: boolean): readonly Toast[];
  /** The cards that are not urgent and may change. */
  free(): readonly Toast[];
  /** What left since this was asked last. */
  left(): readonly ToastDeparture[];
  add(bundle: ToastBundle, urgent: boolean): Toast;
  /** Whether it may still grow: a growing card has its bound. */
  grows(toast: Toast): boolean;
  /**
   * Puts a changed card in its old place; `anew`: to stay as long as a new one, up to the bound of a growing one,
   * which `growMs` sets anew.
   */
  replace(toast: Toast, anew: boolean, growMs?: number): void;
  leave(toast: Toast, reason: ToastExit): void;
  /** Takes members out of every card but the one that has the focus. */
  takeOut(gone: (member: ToastMember) => boolean, reason: ToastExit): void;
  focus(id: number | null): void;
  /** Whether a cause stops the clocks. */
  pause(cause: string, on: boolean): void;
  /** Sets the clocks to `now`, never back: who has had its time leaves. Returns the summaries that have come to their bound. */
  pass(now: number): readonly Toast[];
  nextWake(): number;
}

export function createCards(summaryMaxMs: number): Cards {
  /** Why no time passes. */
  const causes = new Set<string>();
  /** By card that is not urgent: the milliseconds until it leaves, and until it may not grow any more. */
  const clocks = new Map<number, { rest: number; grow: number }>();
  /** Until when time has passed. */
  let passed = 0;
  let now = 0;
  /** Newest first, and so the others. */
  let urgents: readonly Toast[] = [];
  let toasts: readonly Toast[] = [];
  let left: ToastDeparture[] = [];
  let focused: number | null = null;
  let lastId = 0;

  const lane = (urgent: boolean): readonly Toast[] => (urgent ? urgents : toasts);

  function setLane(urgent: boolean, to: readonly Toast[]): void {
    if (urgent) urgents = to;
    else toasts = to;
  }

  const cards: Cards = {
    stay: 1,
    get focused() {
      return focused;
    },
    get stopped() {
      return causes.size > 0;
    },
    all: () => [...toasts, ...urgents],
    lane,
    free: () => toasts.filter(({ id }) => id !== focused),
    left() {
      const gone = left;
      left = [];
      return gone;
    },

    add(bundle, urgent) {
      const group = bundle.count === 1 ? (bundle.members[0]?.item.groupKey ?? '') : null;
      const toast = { ...bundle, id: ++lastId, urgent, group, shownAt: now, changedAt: now };
      setLane(urgent, [toast, ...lane(urgent)]);
      if (!urgent) clocks.set(toast.id, { rest: toastDuration(toast, cards.stay), grow: summaryMaxMs });
      return toast;
    },

    grows: ({ id }) => clocks.get(id)!.grow > 0,

    replace(toast, anew, growMs) {
      const { id, urgent } = toast;
      setLane(
        urgent,
        lane(urgent).map((other) => (other.id === id ? toast : other)),
      );
      if (!anew || urgent) return;
      const clock = clocks.get(id)!;
      const ms = toastDuration(toast, cards.stay);
      // Who dismisses them by themselves has them until then, however they grow.
      clock.grow = ms === Infinity ? ms : (growMs ?? clock.grow);
      if (clock.grow > 0) clock.rest = Math.min(ms, clock.grow);
    },

    leave(toast, reason) {
      setLane(
        toast.urgent,
        lane(toast.urgent).filter((other) => other !== toast),
      );
      clocks.delete(toast.id);
      left.push({ toast, reason });
      if (focused === toast.id) focused = 0;
    },

    takeOut(gone, reason) {
      for (const toast of cards.all()) {
        const others = withoutMembers(toast, gone);
        if (toast.id === focused || others === toast) continue;
        if (others.count) cards.replace(others, false);
        else cards.leave(toast, reason);
      }
    },

    focus(id) {
      focused = id;
      cards.pause('focus', id !== null);
    },

    pause(cause, on) {
      if (on) causes.add(cause);
      else if (causes.delete(cause) && !causes.size) {
        passed = now + resumeMs;
        for (const clock of clocks.values()) clock.rest = Math.max(clock.rest, floorMs);
      }
    },

    pass(time) {
      now = time;
      if (causes.size) passed = now;
      const ms = Math.max(0, now - passed);
      passed += ms;
      const spent: Toast[] = [];
      for (const toast of toasts) {
        const clock = clocks.get(toast.id)!;
        clock.rest -= ms;
        const grew = clock.grow > 0;
        clock.grow -= ms;
        if (grew && clock.grow <= 0 && !toast.heldBy && toastKind(toast) === 'summary') spent.push(toast);
        if (clock.rest <= 0) cards.leave(toast, 'timeout');
      }
      return spent;
    },

    nextWake: () =>
      causes.size ? Infinity : passed + Math.min(...[...clocks.values()].map(({ rest }) => rest)),
  };
  return cards;
}
