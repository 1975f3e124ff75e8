import type { CommandResult, Notification } from '../../src/index.js';

/** A person archived one notification. */
export class NotifArchiveEvent extends Event {
  readonly item: Notification;
  /** Settles once the server has it; carries the undo. */
  readonly result: Promise<CommandResult>;

  constructor(item: Notification, result: Promise<CommandResult>) {
    super('notif-archive', { bubbles: true, composed: true });
    this.item = item;
    this.result = result;
  }
}
