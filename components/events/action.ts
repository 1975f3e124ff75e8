import type { Notification, NotificationAction } from '../../src/index.js';

/** A button of a notification was pressed. Cancelable: the page may do itself what the button says. */
export class NotifActionEvent extends Event {
  readonly item: Notification;
  readonly action: NotificationAction;

  constructor(item: Notification, action: NotificationAction) {
    super('notif-action', { bubbles: true, composed: true, cancelable: true });
    this.item = item;
    this.action = action;
  }
}
