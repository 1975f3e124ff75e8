/** Everything is about to be marked as read. Cancelable: the page may ask first. */
export class NotifMarkAllReadEvent extends Event {
  constructor() {
    super('notif-mark-all-read', { bubbles: true, composed: true, cancelable: true });
  }
}
