import type { Notification } from '../../src/index.js';

/** A toast is about to show, or to be counted in one that shows later. Cancelable: the notification then stays in the list alone. */
export class NotifToastShowEvent extends Event {
  readonly items: readonly Notification[];

  /** @param items what the toast is about, newest first; one or more */
  constructor(items: readonly Notification[]) {
    super('notif-toast-show', { bubbles: true, composed: true, cancelable: true });
    this.items = items;
  }
}
