import type { CommandResult, Targets } from '../model/client.js';
import { inverse, mark, type MarkOp } from '../model/mark.js';
import type { MarkAnswer } from '../wire/backend.js';
import { changeOf, optimistic, take, type Desk } from './context.js';
import { newKey } from './key.js';
import type { PendingChange } from './overlay.js';

/** How many items one request may name (contract B.2, `limits.bulk_max`). */
const BULK_MAX = 100;

/** How long after its answer a change's own frame may come; later, the list is read again instead. */
const OWN_MS = 10_000;

export const idsOf = (targets: Targets): readonly string[] =>
  typeof targets === 'string' ? [targets] : [...new Set(targets)];

/** Asks for a bulk change, of some items or up to the watermark, and shows it meanwhile. */
function bulk(
  desk: Desk,
  op: MarkOp,
  ids: readonly string[] | null,
  upTo: string | null,
  change: PendingChange,
  after?: Promise<unknown>,
): Promise<MarkAnswer> {
  const { own, store, overlays, writes } = desk;
  const what = desk.tools.bulkKey(op, ids, upTo);
  return optimistic(desk, change, async () => {
    await after;
    // At its place in the stream, whether or not the answer came: frames that an answer overtook may have undone it here.
    own.set(what, (rev) => overlays.settle(change, rev, true));
    try {
      const answer = await writes.bulk(op, ids, upTo, newKey());
      store.bulkRev = Math.max(store.bulkRev, answer.rev ?? -1);
      take(desk, answer);
      return answer;
    } finally {
      desk.clock.setTimeout(() => own.delete(what), OWN_MS);
    }
  });
}

/** Marks some items. Many are asked for in parts of 100, one after another. */
export async function markItems(desk: Desk, op: MarkOp, targets: Targets): Promise<CommandResult> {
  const ids = idsOf(targets);
  const at = desk.clock.now();
  let affected = 0;
  let last: Promise<unknown> | undefined;
  // All are shown at once; each is asked for, and settled, by itself.
  for (let from = 0; from < ids.length; from += BULK_MAX) {
    const some = ids.slice(from, from + BULK_MAX);
    const change = changeOf(desk, some, (item) => mark(op, item, at));
    last = bulk(desk, op, some, null, change, last).then((answer) => {
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

/** Marks everything up to where this client stands; what arrives meanwhile is not touched (contract U6). */
export async function markAll(desk: Desk, op: 'read' | 'read_archive'): Promise<CommandResult> {
  const position = desk.sync.position();
  if (!position) throw desk.tools.fault('not-loaded', op);
  const at = desk.clock.now();
  const change: PendingChange = { ids: null, upToRev: position.rev, patch: (item) => mark(op, item, at) };
  const { affected, rev } = await bulk(desk, op, null, position.cursor, change);
  desk.nudge();
  return {
    affected,
    async undo() {
      if (rev === null) throw desk.tools.fault('rejected', `no undo: ${op}`);
      take(desk, await desk.writes.undo(rev, newKey()));
      // What each item was, only the server knows.
      await desk.sync.refresh();
    },
  };
}
