import { toastDuration } from './duration.js';
import type { ToastDeparture, ToastExit } from './toast-event.js';
import { withoutMembers, type Toast, type ToastBundle } from './toast.js';

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
  /** Newest first. */
  all(): readonly Toast[];
  lane(urgent: boolean): readonly Toast[];
  /** The cards that are not urgent and may change. */
  free(): readonly Toast[];
  /** What left since the clocks were set last. */
  left(): readonly ToastDeparture[];
  add(bundle: ToastBundle, urgent: boolean): Toast;
  /** Puts a changed card in its old place; `anew`: to stay as long as a new one, up to the bound of a growing one. */
  replace(toast: Toast, anew: boolean): void;
  leave(toast: Toast, reason: ToastExit): void;
  /** Takes members out of every card but the one that has the focus. */
  takeOut(keys: ReadonlySet<string>, reason: ToastExit): void;
  focus(id: number | null): void;
  /** Whether a cause stops the clocks. */
  pause(cause: string, on: boolean): void;
  /** Sets the clocks to `now`: who has had its time leaves. */
  pass(now: number): void;
  nextWake(): number;
}

export function createCards(summaryMaxMs: number): Cards {
  /** Why no time passes. */
  const causes = new Set<string>();
  /** The remaining milliseconds of each card, by its id. */
  const rest = new Map<number, number>();
  /** Until when time has passed. */
  let passed = 0;
  let now = 0;
  let all: readonly Toast[] = [];
  let left: ToastDeparture[] = [];
  let focused: number | null = null;
  let lastId = 0;

  const lane = (isUrgent: boolean): readonly Toast[] => all.filter(({ urgent }) => urgent === isUrgent);

  const cards: Cards = {
    stay: 1,
    get focused() {
      return focused;
    },
    get stopped() {
      return causes.size > 0;
    },
    all: () => all,
    lane,
    free: () => lane(false).filter(({ id }) => id !== focused),
    left: () => left,

    add(bundle, urgent) {
      const group = bundle.count === 1 ? (bundle.members[0]?.item.groupKey ?? '') : null;
      const toast = { ...bundle, id: ++lastId, urgent, group, shownAt: now, changedAt: now };
      all = [toast, ...all];
      rest.set(toast.id, toastDuration(toast, cards.stay));
      return toast;
    },

    replace(toast, anew) {
      all = all.map((other) => (other.id === toast.id ? toast : other));
      if (!anew || toast.urgent) return;
      const most = toast.shownAt + summaryMaxMs - now;
      const ms = toastDuration(toast, cards.stay);
      // Who dismisses them by themselves has them until then, however they grow.
      if (ms === Infinity || most > 0) rest.set(toast.id, ms === Infinity ? ms : Math.min(ms, most));
    },

    leave(toast, reason) {
      all = all.filter((other) => other !== toast);
      rest.delete(toast.id);
      left.push({ toast, reason });
      if (focused === toast.id) focused = 0;
    },

    takeOut(keys, reason) {
      for (const toast of all) {
        const others = withoutMembers(toast, keys);
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
        for (const [id, ms] of rest) rest.set(id, Math.max(ms, floorMs));
      }
    },

    pass(time) {
      now = time;
      left = [];
      // A clock set back costs nothing.
      if (causes.size || passed > now + resumeMs) passed = now;
      const ms = Math.max(0, now - passed);
      passed += ms;
      for (const toast of all) {
        rest.set(toast.id, rest.get(toast.id)! - ms);
        if (rest.get(toast.id)! <= 0) cards.leave(toast, 'timeout');
      }
    },

    nextWake: () => (causes.size ? Infinity : passed + Math.min(...rest.values())),
  };
  return cards;
}
