import type { BulkOp } from '../model/change.js';
import type { MarkAnswer, Writes } from './backend.js';
import { contractFilter, contractParams } from './filter.js';
import type { Http } from './request.js';

/** What one item is patched with (contract U5), for the operations that have such a patch. */
const PATCHES: Partial<Record<BulkOp, object>> = {
  read: { read: true },
  unread: { read: false },
  seen: { seen: true },
  archive: { archived: true },
  unarchive: { archived: false },
};

/** The contract's routes below `list` that change something (U5 to U7, U13). */
export function contractWrites({ json }: Http, list: string, decode: (body: unknown) => MarkAnswer): Writes {
  const itemPath = (id: string): string => `${list}/${encodeURIComponent(id)}`;
  const write = async (path: string, method: string, body: unknown, key: string): Promise<MarkAnswer> =>
    decode((await json(path, { method, json: body, headers: { 'idempotency-key': key } })).body);

  return {
    filter: contractParams,
    bulkFilter: contractFilter,
    bulk(op, targets, key) {
      const { ids } = targets;
      const patch = PATCHES[op];
      if (ids?.length === 1 && patch) return write(itemPath(ids[0] ?? ''), 'PATCH', patch, key);
      const what = ids
        ? { ids }
        : { all: true, up_to: targets.upTo, ...(targets.filter && { filter: targets.filter }) };
      return write(`${list}/bulk`, 'POST', { op, ...what }, key);
    },
    snooze: (id, until, key) =>
      write(
        itemPath(id),
        'PATCH',
        { snoozed_until: until === null ? null : new Date(until).toISOString() },
        key,
      ),
    undo: (rev, key) => write(`${list}/bulk`, 'POST', { op: 'undo', rev }, key),
    async remove(id, key) {
      await json(itemPath(id), { method: 'DELETE', headers: { 'idempotency-key': key }, accept: 404 });
    },
    act: (id, actionId, input = null, key) =>
      write(`${itemPath(id)}/actions/${encodeURIComponent(actionId)}`, 'POST', { input }, key),
  };
}
