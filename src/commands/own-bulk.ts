import type { Op } from '../model/op.js';
import type { Desk } from './context.js';
import { onlyLeaves } from './op.js';
import type { PendingChange } from './overlay.js';

/** Bulk changes of ours, by what the stream calls them: it need not be asked what they were. */
export interface OwnBulk {
  /** This one is on its way. */
  expect(op: Op, change: PendingChange): void;
  /** It is through; its own frame may still come. */
  through(op: Op): void;
  /** The stream has come to it, at revision `rev`: it is shown. Whether it was one, and nothing needs reading again. */
  apply(what: string, rev: number): boolean;
}

/** How long after its answer a change's own frame may come; later, the list is read again instead. */
const OWN_MS = 10_000;

export function createOwnBulk(desk: Omit<Desk, 'run'>): OwnBulk {
  const { clock, overlays, store, tools, writes } = desk;
  const own = new Map<string, (rev: number) => boolean>();

  const keyOf = (op: Op): string | null =>
    op.kind === 'mark'
      ? tools.bulkKey(op.op, op.ids, null, null)
      : op.kind === 'all'
        ? tools.bulkKey(op.op, null, op.upTo, writes.bulkFilter(op.query))
        : null;

  return {
    expect(op, change) {
      const key = keyOf(op);
      const allLoaded = !!op.ids?.every((id) => store.items.server.has(id));
      // At its place in the stream, whether or not the answer came: frames that an answer overtook may have undone it here.
      if (key !== null)
        own.set(key, (rev) => {
          const isKnown = op.kind === 'all' ? onlyLeaves(op.op, [op.query, ...desk.queries()]) : allLoaded;
          if (isKnown) overlays.settle(change, rev, true);
          return isKnown;
        });
    },
    through(op) {
      const key = keyOf(op);
      if (key !== null) clock.setTimeout(() => own.delete(key), OWN_MS);
    },
    apply: (what, rev) => own.get(what)?.(rev) ?? false,
  };
}
