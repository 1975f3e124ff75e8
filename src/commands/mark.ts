import type { BulkOp } from '../model/change.js';
import type { CommandResult, Targets } from '../model/client.js';
import type { Clock } from '../model/clock.js';
import { NotifError } from '../model/errors.js';
import { inverse, mark } from '../model/mark.js';
import type { Position } from '../model/position.js';
import type { FeedStore } from '../store/feed-store.js';
import type { PendingChange } from '../store/items.js';
import type { Backend, MarkAnswer } from '../wire/backend.js';
import { newKey } from './key.js';

export interface CommandContext {
  readonly backend: Backend;
  readonly store: FeedStore;
  readonly clock: Clock;
  position(): Position | null;
  /** The server changed something that only the stream tells of: ask now where nothing pushes. */
  nudge(): void;
}

/** How many items one request may name (contract B.2, `limits.bulk_max`). */
const BULK_MAX = 100;

export const idsOf = (targets: Targets): readonly string[] =>
  typeof targets === 'string' ? [targets] : [...new Set(targets)];

/** Shows a change at once, asks for it, and takes it back where it is refused. */
export async function optimistic<T>(
  { store }: CommandContext,
  change: PendingChange,
  ask: () => Promise<T>,
): Promise<T> {
  store.lay('begin', change);
  try {
    const answer = await ask();
    // What the server did not spell out is as we showed it, until its own word comes.
    store.lay('settle', change);
    return answer;
  } catch (error) {
    store.lay('end', change);
    throw error;
  }
}

/** A change of some items as they are known now. */
export function changeOf(
  { store }: CommandContext,
  ids: readonly string[],
  patch: PendingChange['patch'],
): PendingChange {
  // Revisions rise per user, so whatever comes later than the latest of these is the server's newer word.
  const upToRev = Math.max(0, ...ids.map((id) => store.items.get(id)?.rev ?? 0));
  return { ids: new Set(ids), upToRev, patch };
}

export function take({ store }: CommandContext, { item, counts }: MarkAnswer): void {
  store.change(() => {
    if (item) store.items.put(item);
    store.counts.put(counts);
  });
}

/** Marks some items. Many are asked for in parts of 100, one after another. */
export async function markItems(
  context: CommandContext,
  op: BulkOp,
  targets: Targets,
): Promise<CommandResult> {
  const ids = idsOf(targets);
  const at = context.clock.now();
  let affected = 0;
  const change = changeOf(context, ids, (item) => mark(op, item, at));
  await optimistic(context, change, async () => {
    for (let from = 0; from < ids.length; from += BULK_MAX) {
      const answer = await context.backend.bulk(op, ids.slice(from, from + BULK_MAX), null, newKey());
      affected += answer.affected;
      take(context, answer);
    }
  });
  return {
    affected,
    async undo() {
      const back = inverse[op];
      if (!back) throw new NotifError('rejected', `no undo: ${op}`);
      await markItems(context, back, ids);
    },
  };
}

/** Marks everything up to where this client stands; what arrives meanwhile is not touched (contract U6). */
export async function markAll(context: CommandContext, op: 'read' | 'read_archive'): Promise<CommandResult> {
  const { backend, clock } = context;
  const position = context.position();
  if (!position) throw new NotifError('not-loaded', op);
  const at = clock.now();
  const change: PendingChange = { ids: null, upToRev: position.rev, patch: (item) => mark(op, item, at) };
  const { affected, rev } = await optimistic(context, change, async () => {
    const answer = await backend.bulk(op, null, position.cursor, newKey());
    take(context, answer);
    return answer;
  });
  context.nudge();
  return {
    affected,
    async undo() {
      if (rev === null) throw new NotifError('rejected', `no undo: ${op}`);
      take(context, await backend.undo(rev, newKey()));
      context.nudge();
    },
  };
}
