/** The panel is about to open. Cancelable: the page may show something else instead. */
export class NotifOpenEvent extends Event {
  constructor() {
    super('notif-open', { bubbles: true, composed: true, cancelable: true });
  }
}
