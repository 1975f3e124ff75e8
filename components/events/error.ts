import type { NotifError } from '../../src/index.js';

/** Something that a person asked for failed. They have been told; this is for the page's log. */
export class NotifErrorEvent extends Event {
  readonly error: NotifError;

  constructor(error: NotifError) {
    super('notif-error', { bubbles: true, composed: true });
    this.error = error;
  }
}
