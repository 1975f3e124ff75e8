import type { Notification } from '../../src/index.js';

/** A notification was followed to where it leads. Cancelable: the page's router may go there itself. */
export class NotifItemClickEvent extends Event {
  readonly item: Notification;
  /** Where it leads; null where the notification has no link. */
  readonly url: string | null;

  constructor(item: Notification, url: string | null) {
    super('notif-item-click', { bubbles: true, composed: true, cancelable: true });
    this.item = item;
    this.url = url;
  }
}
