import type { Counts } from './counts.js';
import type { NotifErrorCode } from './errors.js';
import type { MarkOp } from './mark.js';
import type { Notification } from './notification.js';
import type { Query } from './query.js';

/** What a state change came to. */
export interface MarkAnswer {
  /** The item as it is now, where one was changed. */
  readonly item: Notification | null;
  readonly affected: number;
  readonly counts: Counts | null;
  /** Revision of a bulk change, which undo names; null where there is no undo. */
  readonly rev: number | null;
}

interface Asked {
  /** Idempotency key: sent twice, done once. */
  readonly id: string;
  /** When the person did it, milliseconds since 1970. */
  readonly at: number;
  /** The latest revision that the person saw then; of all, what had arrived by it. */
  readonly upToRev: number;
  /** Its targets, at most 100; null: whatever matches, so that it keeps its place among all others. */
  readonly ids: readonly string[] | null;
}

/** One thing that a person did, as JSON: it outlives the page, and travels between tabs. */
export type Op = Asked &
  (
    | { readonly kind: 'mark'; readonly op: MarkOp; readonly ids: readonly string[] }
    | {
        readonly kind: 'all';
        readonly op: MarkOp;
        readonly ids: null;
        /** Cursor of the watermark. */
        readonly upTo: string;
        readonly query: Query;
      }
    | { readonly kind: 'remove'; readonly ids: readonly [string] }
    | { readonly kind: 'snooze'; readonly ids: readonly [string]; readonly until: number | null }
    | {
        readonly kind: 'act';
        readonly ids: readonly [string];
        readonly actionId: string;
        readonly input: unknown;
      }
    /** Takes back the `all` of this id; `rev` is its revision, null until the server has told. */
    | { readonly kind: 'undo'; readonly ids: null; readonly of: string; readonly rev: number | null }
  );

/** What became of an operation. */
export interface Outcome {
  readonly kind: 'done';
  readonly id: string;
  /** Null: it was refused. */
  readonly answer: MarkAnswer | null;
  /** It was never sent: a later one made it needless, or took it back. */
  readonly skipped: boolean;
  /** Why it was refused. */
  readonly code: NotifErrorCode | null;
  readonly what: string;
}

/** What tabs tell each other: what was done in one and is not through, and what became of it. */
export type OpMessage =
  | {
      readonly kind: 'ops';
      readonly ops: readonly Op[];
      /** Said before, maybe to another leader, who may have sent them. */
      readonly again: boolean;
    }
  | Outcome;
