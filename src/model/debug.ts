import type { BulkOp } from './change.js';
import type { ConnectionStatus } from './connection.js';
import type { NotifErrorCode } from './errors.js';
import type { FailCause, LinkEventName, LinkStatus } from './link.js';

/**
 * One line of what a client did. It carries numbers, words of Belfry's own, and names of transports: nothing that a server or
 * a person wrote, so no title, body, token, header, address, cursor, id or name, and it can be sent to whoever helps.
 */
export type DebugEntry = {
  /** Milliseconds since 1970. */
  readonly at: number;
} & DebugFact;

/** What happened, by area and event. */
export type DebugFact = ClientFact | RequestFact | LinkFact | TabsFact | SyncFact | OutboxFact | ErrorFact;

/** Where a part takes note of what it does. */
export type Note = (fact: DebugFact) => void;

interface Failure {
  readonly code: NotifErrorCode | null;
  /** HTTP status, where an answer caused it. */
  readonly status: number | null;
}

/** The client as a whole. */
export type ClientFact =
  | { readonly area: 'client'; readonly event: 'connect' | 'close' | 'forget' | 'reauthenticate' }
  /** Code that comes later is there. */
  | { readonly area: 'client'; readonly event: 'loaded'; readonly part: 'live' | 'later' | 'preferences' }
  /** What the cache had; `rev` null: nothing to resume from. */
  | {
      readonly area: 'client';
      readonly event: 'cache';
      readonly items: number;
      readonly rev: number | null;
      readonly ms: number;
    }
  /** `$connection` is another. */
  | {
      readonly area: 'client';
      readonly event: 'status';
      readonly status: ConnectionStatus;
      readonly transport: string | null;
    };

/** Paths are below `url`, without a query, and `:id` stands for whatever is not a word of the contract. */
export type RequestFact =
  | {
      readonly area: 'request';
      readonly event: 'answered';
      readonly method: string;
      readonly path: string;
      readonly status: number;
      readonly ms: number;
    }
  | ({
      readonly area: 'request';
      readonly event: 'failed';
      readonly method: string;
      readonly path: string;
      readonly ms: number;
    } & Failure)
  /** `auth` was asked. */
  | {
      readonly area: 'request';
      readonly event: 'auth';
      readonly reason: 'start' | 'expires' | 'refused';
    };

/** What happened to the link, and what it made of it. */
export type LinkFact = {
  readonly area: 'link';
  readonly event: LinkEventName;
  readonly from: LinkStatus;
  readonly to: LinkStatus;
  /** Number of the connection in use, and its transport. */
  readonly gen: number;
  readonly transport: string | null;
  /** Of the connection on trial beside it. */
  readonly trial: string | null;
  /** Transports that are left aside for now. */
  readonly demoted: readonly string[];
  /** Until the next attempt, in milliseconds. */
  readonly waitMs: number | null;
  readonly cause: FailCause | null;
  /** Of `probed`: whether the backend answered. */
  readonly ok: boolean | null;
} & Failure;

/** Each leader of the tabs has a higher `term` than the one before; `solo`: this client shares its stream with no other tab. */
export type TabsFact =
  | { readonly area: 'tabs'; readonly event: 'leader' | 'follower' | 'solo'; readonly term: number }
  /** Whether this tab is the one that interrupts. */
  | { readonly area: 'tabs'; readonly event: 'toaster'; readonly mine: boolean };

/**
 * - `start`: nothing is known yet. - `asked`: by `refresh()`. - `retry`: the time before failed. - `hello`: the stream was not
 *   resumed. - `gap`: a change is missing. - `bulk`: many changed, by another device. - `reset`: the server said so.
 * - `bad-frame`: what one said could not be read. - `behind`: the stream began after what was read. - `overflow`: more came
 *   meanwhile than is kept.
 */
export type ReadReason =
  'start' | 'asked' | 'retry' | 'hello' | 'gap' | 'bulk' | 'reset' | 'bad-frame' | 'behind' | 'overflow';

/** How the lists are kept equal to the server. */
export type SyncFact =
  /** Begins, at a revision that is known. */
  | { readonly area: 'sync'; readonly event: 'start'; readonly rev: number | null }
  /** The stream greets: its revision, and ours. */
  | {
      readonly area: 'sync';
      readonly event: 'hello';
      readonly resumed: boolean;
      readonly rev: number | null;
      readonly known: number | null;
    }
  /** The lists are to be read anew; `waitMs`: not before. */
  | {
      readonly area: 'sync';
      readonly event: 'read';
      readonly why: ReadReason;
      readonly waitMs: number;
    }
  /** They were; `held` changes came meanwhile. */
  | {
      readonly area: 'sync';
      readonly event: 'list';
      readonly lists: number;
      readonly items: number;
      readonly rev: number | null;
      readonly held: number;
      readonly ms: number;
    }
  /** They could not be; `waitMs` null: not tried again by itself. */
  | ({ readonly area: 'sync'; readonly event: 'failed'; readonly waitMs: number | null } & Failure)
  /** So many changes came, the last of them until `until`; then this client stood at `rev`. */
  | {
      readonly area: 'sync';
      readonly event: 'changes';
      readonly changes: number;
      readonly rev: number | null;
      readonly until: number;
    }
  /** The server says that this is the inbox of somebody else. */
  | { readonly area: 'sync'; readonly event: 'subject' };

/** `key` begins the idempotency key that the server's log has. */
export type OutboxFact = { readonly area: 'outbox'; readonly key: string } & (
  | {
      readonly event: 'queued';
      readonly kind: 'mark' | 'all' | 'remove' | 'snooze' | 'act' | 'undo';
      readonly op: BulkOp | null;
      /** How many items it names; null: whatever matches. */
      readonly targets: number | null;
      /** `here`: the person did it in this tab. `kept`: on another visit, or told by another tab. */
      readonly from: 'here' | 'kept';
    }
  | { readonly event: 'sent'; readonly again: boolean }
  /** The server could not be asked; `waitMs` null: nothing is tried by itself now. */
  | ({ readonly event: 'waits'; readonly waitMs: number | null } & Failure)
  /** Through; `skipped`: it was never sent. `affected` null: it was refused. */
  | ({
      readonly event: 'done';
      readonly affected: number | null;
      readonly skipped: boolean;
    } & Failure)
);

/** What `onError` tells, but for the words. */
export type ErrorFact = { readonly area: 'error'; readonly event: 'reported' } & Failure;

/** What a client did, for whoever looks for why: `copy(client.debug.entries())` in the console. Always on, in memory alone. */
export interface Debug {
  /** The last 500, newest last; changes that came in a row are one entry. Plain JSON. */
  entries(): readonly DebugEntry[];
  /** Told of each as it happens; of changes, of each batch. Returns the way to stop. */
  listen(listener: (entry: DebugEntry) => void): () => void;
}
