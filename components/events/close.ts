/** The panel is about to close. Cancelable, except where the browser itself closes it (Esc twice, a click outside). */
export class NotifCloseEvent extends Event {
  constructor() {
    super('notif-close', { bubbles: true, composed: true, cancelable: true });
  }
}
