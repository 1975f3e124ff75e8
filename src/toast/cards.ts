import { Countdown } from './countdown.js';
import { toastDuration } from './duration.js';
import type { ToastDeparture } from './toast-event.js';
import { withoutMembers, type Toast, type ToastBundle } from './toast.js';

/** The cards on screen and their time. */
export class Cards {
  readonly countdown = new Countdown();
  /** Newest first, both. */
  urgent: readonly Toast[] = [];
  toasts: readonly Toast[] = [];
  /** Card with the focus inside; 0: none, but the focus is with us; null: it is elsewhere. */
  focused: number | null = null;
  /** How long cards stay: 1 normal, 2 longer, `Infinity` until dismissed. */
  stay = 1;
  /** What left since this was last emptied. */
  left: ToastDeparture[] = [];
  #lastId = 0;

  /** Those that may change: nothing does under a person's hands. */
  get free(): readonly Toast[] {
    return this.toasts.filter(({ id }) => id !== this.focused);
  }

  add(bundle: ToastBundle, now: number, urgent: boolean): void {
    const group = bundle.count === 1 ? (bundle.members[0]?.item.groupKey ?? '') : null;
    const toast = { ...bundle, id: ++this.#lastId, urgent, group, shownAt: now, changedAt: now };
    if (urgent) this.urgent = [toast, ...this.urgent];
    else this.toasts = [toast, ...this.toasts];
    this.countdown.start(toast.id, toastDuration(toast, this.stay));
  }

  /** Puts a changed card in its old place. With `atMost`, its time starts anew, but ends by then (milliseconds). */
  replace(toast: Toast, atMost?: number): void {
    const swap = (other: Toast) => (other.id === toast.id ? toast : other);
    if (toast.urgent) this.urgent = this.urgent.map(swap);
    else this.toasts = this.toasts.map(swap);
    if (atMost !== undefined && !toast.urgent) {
      this.countdown.start(toast.id, Math.min(toastDuration(toast, this.stay), atMost));
    }
  }

  leave(id: number, reason: ToastDeparture['reason']): void {
    const toast = [...this.urgent, ...this.toasts].find((other) => other.id === id);
    if (!toast) return;
    this.countdown.stop(id);
    this.left.push({ toast, reason });
    this.urgent = this.urgent.filter((other) => other !== toast);
    this.toasts = this.toasts.filter((other) => other !== toast);
    if (this.focused === id) this.focused = 0;
  }

  /** Takes out what was dealt with elsewhere, except from the card that has the focus. */
  settle(keys: ReadonlySet<string>): void {
    for (const toast of [...this.urgent, ...this.toasts]) {
      if (toast.id === this.focused) continue;
      const rest = withoutMembers(toast, keys);
      if (!rest.count) this.leave(toast.id, 'read-elsewhere');
      else if (rest !== toast) this.replace(rest);
    }
  }
}
