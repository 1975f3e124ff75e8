import type { Clock } from '../model/clock.js';
import type { NotifError, NotifErrorCode } from '../model/errors.js';
import type { Notification } from '../model/notification.js';
import type { Query } from '../model/query.js';
import type { FeedStore } from '../store/feed-store.js';
import type { Lists } from '../sync/lists.js';
import type { Sync } from '../sync/sync.js';
import type { Backend, MarkAnswer, Writes } from '../wire/backend.js';
import type { Overlays, PendingChange } from './overlay.js';

/** What the client hands to the commands. */
export interface CommandContext {
  readonly backend: Backend;
  readonly store: FeedStore;
  readonly clock: Clock;
  /** Items a page has. */
  readonly pageSize: number;
  readonly tools: Tools;
}

/**
 * What the core has in hand anyway, handed over rather than imported: a bundler would put whatever both parts import into
 * a third file, which the first paint would have to wait for too.
 */
export interface Tools {
  fault(code: NotifErrorCode, what: string): NotifError;
  bulkKey(op: unknown, ids: unknown, upTo: unknown, filter?: unknown): string;
  checkQuery(query: Query): void;
  isUnread(item: Notification): boolean;
}

/**
 * Bulk changes that were asked for here, by their `bulkKey`: told the revision at which the stream has come to one, they
 * show it, and nothing needs reading again.
 */
export type OwnChanges = Map<string, (rev: number) => void>;

/** What the commands share among themselves. */
export interface Desk extends CommandContext {
  readonly lists: Lists;
  readonly sync: Sync;
  readonly writes: Writes;
  readonly overlays: Overlays;
  /** The server changed something that only the stream tells of: ask now where nothing pushes. */
  readonly nudge: () => void;
  readonly own: OwnChanges;
  /** Queries of the open lists, but for the inbox. */
  queries(): readonly Query[];
}

/** Shows a change at once, asks for it, and takes it back where it is refused. */
export async function optimistic<T extends { readonly rev: number | null } | undefined>(
  { overlays }: Desk,
  change: PendingChange,
  ask: () => Promise<T>,
): Promise<T> {
  overlays.begin(change);
  try {
    const answer = await ask();
    // What the server did not spell out is as we showed it, until its own word comes.
    overlays.settle(change, answer?.rev ?? change.upToRev);
    return answer;
  } finally {
    overlays.end(change);
  }
}

/** A change of some items as they are known now. */
export function changeOf(
  { store }: Desk,
  ids: readonly string[],
  patch: PendingChange['patch'],
): PendingChange {
  // Revisions rise per user, so whatever comes later than the latest of these is the server's newer word.
  const upToRev = Math.max(0, ...ids.map((id) => store.items.get(id)?.rev ?? 0));
  return { ids: new Set(ids), upToRev, patch };
}

/** Takes what the server said in answer to a change. */
export function take({ store }: Desk, { item, counts }: MarkAnswer): void {
  store.change(() => {
    // Not loaded: which lists it was in, nobody here can tell.
    if (item && !store.items.server.has(item.id)) store.doubt(item.rev);
    if (item) store.items.put(item);
    store.count(counts);
  });
}

/** Refuses a time that no calendar has; in development, everything else that a query cannot mean. */
export function checkQuery({ tools }: Pick<Desk, 'tools'>, query: Query): void {
  tools.checkQuery(query);
  checkTime({ tools }, query.since ?? null);
  checkTime({ tools }, query.until ?? null);
}

export function checkTime({ tools }: Pick<Desk, 'tools'>, ms: number | null): void {
  if (ms !== null && Number.isNaN(new Date(ms).getTime())) throw tools.fault('bad-option', `no time: ${ms}`);
}
