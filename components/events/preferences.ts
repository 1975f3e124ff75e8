/** A person wants to see the preferences. Cancelable: then the page shows them in its own place. */
export class NotifPreferencesEvent extends Event {
  constructor() {
    super('notif-preferences', { bubbles: true, composed: true, cancelable: true });
  }
}
