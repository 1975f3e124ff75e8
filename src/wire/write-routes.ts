import type { BulkOp } from '../model/change.js';
import type { NotifError } from '../model/errors.js';
import type { MarkAnswer, Writes } from './backend.js';
import { contractFilter, contractParams } from './filter.js';
import type { Answer, Http, HttpInit } from './request.js';

/** Longest body, in characters, of a request that outlives the page: Fetch allows 64 KiB for all, and there may be four. */
const MAX_KEEPALIVE = 15_000;

/** What one item is patched with (contract U5), for the operations that have such a patch. */
const PATCHES: Partial<Record<BulkOp, object>> = {
  read: { read: true },
  unread: { read: false },
  seen: { seen: true },
  archive: { archived: true },
  unarchive: { archived: false },
};

/** The contract's routes below `list` that change something (U5 to U7, U13). */
export function contractWrites(
  { json }: Pick<Http, 'json'>,
  list: string,
  decode: (body: unknown) => MarkAnswer,
): Writes {
  /** Keys of what did not come through: a browser may have had no room for it among what outlives the page. */
  const failed = new Set<string>();
  async function ask(path: string, init: HttpInit, key: string): Promise<Answer> {
    const isSmall = (JSON.stringify(init.json) ?? '').length < MAX_KEEPALIVE;
    // What is on its way outlives the page.
    const keepalive = isSmall && !failed.delete(key);
    try {
      return await json(path, { ...init, headers: { 'idempotency-key': key }, keepalive });
    } catch (error) {
      if (keepalive && (error as NotifError).code === 'network') failed.add(key);
      throw error;
    }
  }
  const itemPath = (id: string): string => `${list}/${encodeURIComponent(id)}`;
  const write = async (path: string, method: string, body: unknown, key: string): Promise<MarkAnswer> =>
    decode((await ask(path, { method, json: body }, key)).body);

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
      await ask(itemPath(id), { method: 'DELETE', accept: 404 }, key);
    },
    act: (id, actionId, input = null, key) =>
      write(`${itemPath(id)}/actions/${encodeURIComponent(actionId)}`, 'POST', { input }, key),
  };
}
