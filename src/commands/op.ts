import type { OutboxFact } from '../model/debug.js';
import type { MarkAnswer, Op, Outcome } from '../model/op.js';
import { mark, type MarkOp } from '../model/mark.js';
import { matcher, type Query } from '../model/query.js';
import type { Writes } from '../wire/backend.js';
import type { CountedState, PendingChange } from './overlay.js';

/** States that a change of the whole inbox leaves nothing without. */
const FILLS: Partial<Record<MarkOp, readonly CountedState[]>> = {
  read: ['readAt', 'seenAt'],
  read_archive: ['readAt', 'seenAt'],
  archive: ['readAt', 'seenAt'],
  delete: ['readAt', 'seenAt'],
  seen: ['seenAt'],
};

/** Whether no list can come to show what is not loaded: all of them are of the inbox, and only lose by the change. */
export const onlyLeaves = (op: MarkOp, open: Iterable<Query>): boolean =>
  op in FILLS && [...open].every(({ view = 'inbox', status }) => view === 'inbox' && status !== 'read');

/** What an operation lays over the server's word until it is through. */
export function changeOf(op: Op, writes: Writes): PendingChange {
  const { ids, upToRev, at } = op;
  const change = { ids: ids && new Set(ids), upToRev };
  switch (op.kind) {
    case 'mark':
      return { ...change, patch: (item) => mark(op.op, item, at) };
    case 'all':
      return {
        ...change,
        matches: matcher(op.query),
        fills: writes.bulkFilter(op.query) ? [] : (FILLS[op.op] ?? []),
        patch: (item) => mark(op.op, item, at),
      };
    case 'remove':
      return { ...change, patch: () => null };
    case 'snooze':
      return {
        ...change,
        patch: (item) => (item.snoozedUntil === op.until ? item : { ...item, snoozedUntil: op.until }),
      };
    case 'act':
      // What comes of it only the server knows; that it is on its way can be shown.
      return { ...change, patch: (item) => ({ ...item }) };
    case 'undo':
      return { ids: new Set(), upToRev, patch: (item) => item };
  }
}

/** Where there is nothing to say. */
export const NOTHING: MarkAnswer = { item: null, affected: 0, counts: null, rev: null };

/** Asks the server for it: the same request each time. */
export async function send(op: Op, writes: Writes): Promise<MarkAnswer> {
  const { id } = op;
  switch (op.kind) {
    case 'mark':
      return writes.bulk(op.op, { ids: op.ids }, id);
    case 'all':
      return writes.bulk(op.op, { ids: null, upTo: op.upTo, filter: writes.bulkFilter(op.query) }, id);
    case 'remove':
      await writes.remove(op.ids[0], id);
      return NOTHING;
    case 'snooze':
      return writes.snooze(op.ids[0], op.until, id);
    case 'act':
      return writes.act(op.ids[0], op.actionId, op.input, id);
    case 'undo':
      return writes.undo(op.rev ?? -1, id);
  }
}

/** What of an item an operation sets: of two in a row that set the same, the later is enough. */
export function fieldOf(op: Op): string | null {
  if (op.kind === 'snooze') return op.kind;
  if (op.kind !== 'mark') return null;
  if (op.op === 'read' || op.op === 'unread') return 'read';
  return op.op === 'archive' || op.op === 'unarchive' ? 'archive' : op.op;
}

/** What is noted of one that begins to wait. */
export const queued = (op: Op, from: 'here' | 'kept'): OutboxFact => ({
  ...{ area: 'outbox', event: 'queued', key: shortKey(op), kind: op.kind, from },
  op: 'op' in op ? op.op : null,
  targets: op.ids && op.ids.length,
});

/** And of one that is through, refused or given up. */
export const ended = (
  op: Op,
  { answer, skipped, code }: Pick<Outcome, 'answer' | 'skipped' | 'code'>,
  status: number | null = null,
): OutboxFact => ({
  ...{ area: 'outbox', event: 'done', key: shortKey(op), skipped, code, status },
  affected: answer && answer.affected,
});

/** Names an operation where it is written down: enough to find it in the server's log. */
export const shortKey = ({ id }: Pick<Op, 'id'>): string => id.slice(0, 8);
