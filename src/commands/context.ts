import type { OpLog } from '../cache/op-log.js';
import type { Command } from '../model/client.js';
import type { ConnectionState } from '../model/connection.js';
import type { Clock } from '../model/clock.js';
import type { Note } from '../model/debug.js';
import type { NotifError, NotifErrorCode } from '../model/errors.js';
import type { Notification } from '../model/notification.js';
import type { MarkAnswer, Op, OpMessage } from '../model/op.js';
import type { Query } from '../model/query.js';
import type { Readable } from '../model/readable.js';
import type { FeedStore } from '../store/feed-store.js';
import type { Lists } from '../sync/lists.js';
import type { Retry } from '../sync/retry.js';
import type { Sync } from '../sync/sync.js';
import type { Backend, Writes } from '../wire/backend.js';
import { newKey } from './key.js';
import type { Overlays } from './overlay.js';

/** As much of what keeps the client current as the commands have to do with. */
export interface Stream {
  /** Whether another tab keeps what comes, and sends what is done in this one. */
  readonly follows: boolean;
  /** Whether other tabs hear what is done in this one, and each sends its own. */
  readonly solo: boolean;
  /** The server changed something that only the stream tells of: ask now where nothing pushes. */
  hurry(): void;
  /** To the other tabs. */
  post(message: OpMessage): void;
}

/** What the client hands to the commands. */
export interface CommandContext {
  readonly backend: Backend;
  readonly store: FeedStore;
  readonly clock: Clock;
  /** In [0, 1). */
  random(): number;
  /** Items a page has. */
  readonly pageSize: number;
  readonly tools: Tools;
  readonly lists: Lists;
  readonly sync: Sync;
  readonly writes: Writes;
  readonly $connection: Readable<ConnectionState>;
  /** Where what is done is kept; without it, in memory alone. */
  readonly log: OpLog | undefined;
  /** The stream, and the tabs that share it; undefined before its code is there. */
  stream(): Stream | undefined;
  report(error: NotifError): void;
  note: Note;
}

/**
 * What the core has in hand anyway, handed over rather than imported: a bundler would put whatever both parts import into
 * a third file, which the first paint would have to wait for too.
 */
export interface Tools {
  NotifError: new (code: NotifErrorCode, what: string) => NotifError;
  bulkKey(op: unknown, ids: unknown, upTo: unknown, filter?: unknown): string;
  checkQuery(query: Query): void;
  isUnread(item: Notification): boolean;
  createRetry(clock: Clock, random: () => number, again: () => void): Retry;
}

/** What the commands share among themselves. */
export interface Desk extends CommandContext {
  readonly overlays: Overlays;
  /** Queries of the open lists, but for the inbox. */
  queries(): readonly Query[];
  /** Asks for an operation: see `Outbox.run`. */
  run(op: Op): Promise<MarkAnswer>;
}

/** What every operation begins with: a key of its own, and what was known of its targets. */
export function asked(
  { store, clock }: Desk,
  ids: readonly string[],
): { id: string; at: number; upToRev: number } {
  // Revisions rise per user, so whatever comes later than the latest of these is the server's newer word.
  const upToRev = Math.max(0, ...ids.map((id) => store.items.get(id)?.rev ?? 0));
  return { id: newKey(), at: clock.now(), upToRev };
}

/** How many items several operations changed. Rejects as the first that was refused, once all are settled. */
export async function sumOf(answers: readonly Promise<MarkAnswer>[]): Promise<number> {
  await Promise.allSettled(answers);
  let sum = 0;
  for (const answer of answers) sum += (await answer).affected;
  return sum;
}

/** A command that can be taken back at any time. */
export function command(affected: Promise<number>, undo: () => Promise<void>): Command {
  return Object.assign(
    affected.then((sum) => ({ affected: sum, undo })),
    { undo },
  );
}

/** Refuses a time that no calendar has; in development, everything else that a query cannot mean. */
export function checkQuery({ tools }: Pick<Desk, 'tools'>, query: Query): void {
  tools.checkQuery(query);
  checkTime({ tools }, query.since ?? null);
  checkTime({ tools }, query.until ?? null);
}

export function checkTime({ tools }: Pick<Desk, 'tools'>, ms: number | null): void {
  if (ms !== null && Number.isNaN(new Date(ms).getTime()))
    throw new tools.NotifError('bad-option', `no time: ${ms}`);
}
