/** A bell without a panel of its own was pressed: the page shows its notifications. */
export class NotifToggleEvent extends Event {
  constructor() {
    super('notif-toggle', { bubbles: true, composed: true });
  }
}
