import type { All, CommandResult, Ids, Targets } from '../model/client.js';
import { inverse, mark, type MarkOp } from '../model/mark.js';
import { matcher, type Query } from '../model/query.js';
import type { BulkTargets, MarkAnswer } from '../wire/backend.js';
import { changeOf, checkQuery, optimistic, take, type Desk } from './context.js';
import { newKey } from './key.js';
import type { CountedState, PendingChange } from './overlay.js';

/** How many items one request may name (contract B.2, `limits.bulk_max`). */
const BULK_MAX = 100;

/** How long after its answer a change's own frame may come; later, the list is read again instead. */
const OWN_MS = 10_000;

export const idsOf = (ids: Ids): readonly string[] => (typeof ids === 'string' ? [ids] : [...new Set(ids)]);

export const isAll = (targets: Targets): targets is All =>
  typeof targets === 'object' && !Array.isArray(targets);

/** Asks for a bulk change and shows it meanwhile. `isKnown`: what it does to the open lists can be told here. */
function bulk(
  desk: Desk,
  op: MarkOp,
  targets: BulkTargets,
  change: PendingChange,
  isKnown: boolean,
  after?: Promise<unknown>,
): Promise<MarkAnswer> {
  const { own, store, overlays, writes } = desk;
  const { ids, upTo = null, filter = null } = { upTo: undefined, filter: undefined, ...targets };
  const what = desk.tools.bulkKey(op, ids, upTo, filter);
  return optimistic(desk, change, async () => {
    await after;
    // At its place in the stream, whether or not the answer came: frames that an answer overtook may have undone it here.
    if (isKnown) own.set(what, (rev) => overlays.settle(change, rev, true));
    try {
      const answer = await writes.bulk(op, targets, newKey());
      store.bulkRev = Math.max(store.bulkRev, answer.rev ?? -1);
      take(desk, answer);
      return answer;
    } finally {
      desk.clock.setTimeout(() => own.delete(what), OWN_MS);
    }
  });
}

/** Marks what is meant: some items, or all that match. */
export const markTargets = (desk: Desk, op: MarkOp, targets: Targets): Promise<CommandResult> =>
  isAll(targets) ? markAll(desk, op, targets.all) : markItems(desk, op, targets);

/** Marks some items. Many are asked for in parts of 100, one after another. */
async function markItems(desk: Desk, op: MarkOp, targets: Ids): Promise<CommandResult> {
  const ids = idsOf(targets);
  const at = desk.clock.now();
  let affected = 0;
  let last: Promise<unknown> | undefined;
  // All are shown at once; each is asked for, and settled, by itself.
  for (let from = 0; from < ids.length; from += BULK_MAX) {
    const some = ids.slice(from, from + BULK_MAX);
    const change = changeOf(desk, some, (item) => mark(op, item, at));
    const isKnown = some.every((id) => desk.store.items.server.has(id));
    last = bulk(desk, op, { ids: some }, change, isKnown, last).then((answer) => {
      affected += answer.affected;
    });
  }
  await last;
  return {
    affected,
    async undo() {
      const back = inverse(op);
      if (!back) throw desk.tools.fault('rejected', `no undo: ${op}`);
      await markItems(desk, back, ids);
    },
  };
}

/** States that a change of the whole inbox leaves nothing without. */
const FILLS: Partial<Record<MarkOp, readonly CountedState[]>> = {
  read: ['readAt', 'seenAt'],
  read_archive: ['readAt', 'seenAt'],
  archive: ['readAt', 'seenAt'],
  delete: ['readAt', 'seenAt'],
  seen: ['seenAt'],
};

/** Whether no list can come to show what is not loaded: all of them are of the inbox, and only lose by the change. */
const onlyLeaves = (op: MarkOp, open: Iterable<Query>): boolean =>
  op in FILLS && [...open].every(({ view = 'inbox', status }) => view === 'inbox' && status !== 'read');

/** Marks all that match, up to where this client stands; what arrives meanwhile is not touched (contract U6). */
export async function markAll(desk: Desk, op: MarkOp, asked: Query = {}): Promise<CommandResult> {
  const { tools, sync, writes } = desk;
  checkQuery(desk, asked);
  const position = sync.position();
  if (!position) throw tools.fault('not-loaded', op);
  const at = desk.clock.now();
  // As the server reads it: only what is archived can be brought back.
  const query: Query = op === 'unarchive' ? { view: 'archived', ...asked } : asked;
  const filter = writes.bulkFilter(query);
  const change: PendingChange = {
    ids: null,
    upToRev: position.rev,
    matches: matcher(query),
    fills: filter ? [] : (FILLS[op] ?? []),
    patch: (item) => mark(op, item, at),
  };
  const isKnown = onlyLeaves(op, [query, ...desk.queries()]);
  const { affected, rev } = await bulk(
    desk,
    op,
    { ids: null, upTo: position.cursor, filter },
    change,
    isKnown,
  );
  desk.nudge();
  return {
    affected,
    async undo() {
      if (rev === null) throw tools.fault('rejected', `no undo: ${op}`);
      take(desk, await writes.undo(rev, newKey()));
      // What each item was, only the server knows.
      await sync.refresh();
    },
  };
}
