import type { ChangeFrame } from '../stream/frame.js';
import type { Mark } from './mark.js';

/** One change of one inbox: what was done, to which items, and the frame that tells of it. */
export interface Change {
  /**
   * `create`, `update` (a duplicate that was taken in), `act`, `expire`, `wake`, `summary` (of what quiet hours held), or what a mark is called by `markName`; with
   * `bulk:` before it, one operation for many.
   */
  readonly op: string;
  readonly ids: readonly string[];
  readonly frame: ChangeFrame;
}

/** A change that is committed, for operators and tests. Without titles and bodies: a log is not where those belong. */
export interface Commit {
  /** RFC 3339. */
  readonly at: string;
  readonly user: string;
  readonly rev: number;
  readonly op: string;
  readonly ids: readonly string[];
  /** `Idempotency-Key` of the request that did it; null: it had none, or it was no request. */
  readonly key: string | null;
}

/** Tells of the changes of one inbox, once they are committed, in commit order. */
export type Publish = (user: string, changes: readonly Change[], key: string | null) => void;

/** The setters of a mark, in the order of the contract: `read_archive`, `unread`, `seen`, `delete`. */
export function markName({ read, seen, archived, snoozed, deleted }: Mark): string {
  const parts = [
    read === undefined ? null : read ? 'read' : 'unread',
    seen ? 'seen' : null,
    archived === undefined ? null : archived ? 'archive' : 'unarchive',
    snoozed === undefined ? null : snoozed === null ? 'unsnooze' : 'snooze',
    deleted ? 'delete' : null,
  ];
  return parts.filter((part) => part !== null).join('_');
}
