import type { Notification } from '../../src/index.js';

/** A person wants to see what a toast counts. Cancelable: the page may show it itself; else the panel opens. */
export class NotifToastViewEvent extends Event {
  /** Newest first; the newest 1,000 at most. */
  readonly items: readonly Notification[];

  constructor(items: readonly Notification[]) {
    super('notif-toast-view', { bubbles: true, composed: true, cancelable: true });
    this.items = items;
  }
}
