import type { Notification } from '../../src/index.js';

/** A person chose one notification among several, or no longer. */
export class NotifSelectEvent extends Event {
  readonly item: Notification;
  /** Whether all from the one that was chosen last up to this one are meant. */
  readonly range: boolean;

  constructor(item: Notification, range: boolean) {
    super('notif-select', { bubbles: true, composed: true });
    this.item = item;
    this.range = range;
  }
}
