import type { Command, Notification } from '../../src/index.js';

/** A person archived one notification, or took it out of the archive, where its `archivedAt` says that it was. */
export class NotifArchiveEvent extends Event {
  readonly item: Notification;
  /** Settles once the server has it; its undo can be had at once. */
  readonly result: Command;

  constructor(item: Notification, result: Command) {
    super('notif-archive', { bubbles: true, composed: true });
    this.item = item;
    this.result = result;
  }
}
