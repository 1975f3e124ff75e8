import type { Delivery } from '../model/change.js';
import { createQuietHours, type QuietHours } from './quiet-hours.js';
import type { ToastSettings } from './toast-event.js';
import { emptyBundle, joined, withoutMembers, type ToastBundle, type ToastMember } from './toast.js';

/** - `stop`: not for a toast here. - `keep`: later. - `show`: now. */
export type Verdict = 'stop' | 'keep' | 'show';

/** Whether toasts may come at all, and what is kept until they may again. Times in milliseconds since 1970. */
export interface Gate {
  /** Whether the panel is open: its list shows what comes. */
  panel: boolean;
  /** Throws `bad-option` for quiet hours that make no sense, and changes nothing then. */
  set(settings: ToastSettings): void;
  /** Whether a list on screen shows what comes. */
  isListed(): boolean;
  judge(member: ToastMember, delivery: Delivery | null, now: number): Verdict;
  /** Whether the person wants no interruptions now: do not disturb, or quiet hours. */
  isPaused(now: number): boolean;
  /** Whether nothing new shows but what is urgent. */
  isClosed(now: number): boolean;
  keep(bundle: ToastBundle, now: number): void;
  /** Urgent ones are kept one by one: none is ever lost in a count. */
  keepUrgent(member: ToastMember): void;
  takeOut(gone: (member: ToastMember) => boolean): void;
  /** What was kept, where it may be told now; it is told by one card. */
  release(now: number): ToastBundle;
  /** The urgent ones that may show now, oldest first. */
  releaseUrgent(now: number): readonly ToastMember[];
  /** All that is kept. */
  held(): ToastBundle;
  nextWake(now: number): number;
}

export function createGate(maxAgeMs: number): Gate {
  let doNotDisturb: boolean | number = false;
  let hours: QuietHours | null = null;
  let isQuiet = (_now: number): boolean => false;
  let breaksThrough = true;
  let hidden = false;
  let toaster = true;
  let inbox = false;
  let kept = emptyBundle;
  let keptBy: ToastBundle['heldBy'] = null;
  let since = 0;
  /** Newest first. */
  let urgent: readonly ToastMember[] = [];

  const isPaused = (now: number): boolean =>
    doNotDisturb === true || Number(doNotDisturb) > now || isQuiet(now);

  const gate: Gate = {
    panel: false,
    set(to) {
      if (to.quietHours !== undefined && to.quietHours !== hours) {
        isQuiet = to.quietHours ? createQuietHours(to.quietHours) : () => false;
        hours = to.quietHours;
      }
      doNotDisturb = to.doNotDisturb ?? doNotDisturb;
      breaksThrough = to.urgentBreaksThrough ?? breaksThrough;
      hidden = to.hidden ?? hidden;
      toaster = to.toaster ?? toaster;
      inbox = to.inbox ?? inbox;
    },
    isListed: () => gate.panel || inbox,
    judge({ item }, delivery, now) {
      const paused = isPaused(now);
      // What the server holds, the server tells of.
      if (delivery?.toast === false || item.priority === 'low') return 'stop';
      if (item.priority === 'urgent') {
        if (paused && !breaksThrough) return 'keep';
        return toaster ? 'show' : 'stop';
      }
      if (paused || hidden) return 'keep';
      return gate.isListed() || !toaster ? 'stop' : 'show';
    },
    isPaused,
    isClosed: (now) => hidden || isPaused(now),
    keep(bundle, now) {
      if (!kept.count) since = now;
      kept = joined(bundle, kept);
    },
    keepUrgent(member) {
      urgent = [member, ...urgent];
    },
    takeOut(gone) {
      kept = withoutMembers(kept, gone);
      urgent = urgent.filter((member) => !gone(member));
    },
    release(now) {
      // Who comes back to a pause that goes on is told when it ends, as of a pause.
      if (isPaused(now)) keptBy = 'pause';
      else if (hidden) keptBy = 'absence';
      else if (toaster && kept.count) {
        const bundle = kept;
        const fresh = keptBy === 'absence' && bundle.count === 1 && now - since < maxAgeMs;
        kept = emptyBundle;
        if (!gate.isListed()) return { ...bundle, heldBy: fresh ? null : keptBy };
      }
      return emptyBundle;
    },
    releaseUrgent(now) {
      if (!urgent.length || !toaster || (isPaused(now) && !breaksThrough)) return [];
      const all = [...urgent].reverse();
      urgent = [];
      return all;
    },
    held: () =>
      urgent.length
        ? { ...kept, members: [...urgent, ...kept.members], count: urgent.length + kept.count }
        : kept,
    nextWake(now) {
      if ((!kept.count && !urgent.length) || doNotDisturb === true) return Infinity;
      if (Number(doNotDisturb) > now) return Number(doNotDisturb);
      // Wall clocks change by the minute, and nobody but the calendar knows which minute ends quiet hours.
      return isQuiet(now) ? (Math.floor(now / 60_000) + 1) * 60_000 : Infinity;
    },
  };
  return gate;
}
