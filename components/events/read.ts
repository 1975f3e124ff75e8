import type { Notification } from '../../src/index.js';

/** A person marked one notification as read or unread. */
export class NotifReadEvent extends Event {
  readonly item: Notification;
  /** What it was marked as. */
  readonly read: boolean;

  constructor(item: Notification, read: boolean) {
    super('notif-read', { bubbles: true, composed: true });
    this.item = item;
    this.read = read;
  }
}
