import type { All, Command, Ids, Targets } from '../model/client.js';
import { inverse, type MarkOp } from '../model/mark.js';
import type { MarkAnswer } from '../model/op.js';
import type { Query } from '../model/query.js';
import { asked, checkQuery, command, sumOf, type Desk } from './context.js';

/** How many items one request may name (contract B.2, `limits.bulk_max`). */
const BULK_MAX = 100;

export const idsOf = (ids: Ids): readonly string[] => (typeof ids === 'string' ? [ids] : [...new Set(ids)]);

export const isAll = (targets: Targets): targets is All =>
  typeof targets === 'object' && !Array.isArray(targets);

/** Marks what is meant: some items, or all that match. */
export const markTargets = (desk: Desk, op: MarkOp, targets: Targets): Command =>
  isAll(targets) ? markAll(desk, op, targets.all) : markItems(desk, op, targets);

/** Marks some items. All are shown at once; many are asked for, and taken back, in parts of 100. */
function markItems(desk: Desk, op: MarkOp, targets: Ids): Command {
  const all = idsOf(targets);
  const answers: Promise<MarkAnswer>[] = [];
  for (let from = 0; from < all.length; from += BULK_MAX) {
    const ids = all.slice(from, from + BULK_MAX);
    answers.push(desk.run({ ...asked(desk, ids), kind: 'mark', op, ids }));
  }
  return command(sumOf(answers), async () => {
    const back = inverse(op);
    if (!back) throw new desk.tools.NotifError('rejected', `no undo: ${op}`);
    await markItems(desk, back, all);
  });
}

/** Marks all that match, up to where this client stands; what arrives meanwhile is not touched (contract U6). */
export function markAll(desk: Desk, op: MarkOp, meant: Query = {}): Command {
  const { tools, sync, run } = desk;
  checkQuery(desk, meant);
  const position = sync.position();
  if (!position) throw new tools.NotifError('not-loaded', op);
  // As the server reads it: only what is archived can be brought back.
  const query: Query = op === 'unarchive' ? { view: 'archived', ...meant } : meant;
  const { rev: upToRev, cursor: upTo } = position;
  const what = { ...asked(desk, []), upToRev, kind: 'all', op, ids: null, upTo, query } as const;
  let rev: number | null | undefined;
  const answer = run(what).then((said) => {
    ({ rev } = said);
    desk.stream()?.hurry();
    return said;
  });
  return command(sumOf([answer]), async () => {
    if (rev === null) throw new tools.NotifError('rejected', `no undo: ${op}`);
    const undone = await run({ ...asked(desk, []), kind: 'undo', ids: null, of: what.id, rev: rev ?? null });
    // What each item was, only the server knows; where it never heard of it, there is nothing to ask.
    if (undone.rev !== null) await sync.refresh();
  });
}
