/** Everything is about to move to the archive. Cancelable: the page may ask first. */
export class NotifClearAllEvent extends Event {
  constructor() {
    super('notif-clear-all', { bubbles: true, composed: true, cancelable: true });
  }
}
