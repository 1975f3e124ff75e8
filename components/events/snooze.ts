import type { Command, Notification } from '../../src/index.js';

/** A person put one notification off until a time, or brought it back before. */
export class NotifSnoozeEvent extends Event {
  readonly item: Notification;
  /** Milliseconds since 1970; null: it is back. */
  readonly until: number | null;
  /** Settles once the server has it; its undo can be had at once. */
  readonly result: Command;

  constructor(item: Notification, until: number | null, result: Command) {
    super('notif-snooze', { bubbles: true, composed: true });
    this.item = item;
    this.until = until;
    this.result = result;
  }
}
