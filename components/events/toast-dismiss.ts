import type { Notification } from '../../src/index.js';

export type ToastDismissReason = 'timeout' | 'user' | 'action' | 'read-elsewhere' | 'consolidated';

/** A toast left the screen. */
export class NotifToastDismissEvent extends Event {
  readonly items: readonly Notification[];
  readonly reason: ToastDismissReason;

  constructor(items: readonly Notification[], reason: ToastDismissReason) {
    super('notif-toast-dismiss', { bubbles: true, composed: true });
    this.items = items;
    this.reason = reason;
  }
}
