import type { BulkOp } from '../model/change.js';
import type { MarkAnswer, Writes } from './backend.js';
import { decodeItem, integer, isRecord, type Report } from './decode-item.js';
import { decodeCounts } from './decode.js';
import type { Http } from './request.js';
import { LIST } from './routes.js';

/** What one item is patched with (contract U5), for the operations that have such a patch. */
const PATCHES: Partial<Record<BulkOp, object>> = {
  read: { read: true },
  unread: { read: false },
  seen: { seen: true },
  archive: { archived: true },
  unarchive: { archived: false },
};

const itemPath = (id: string): string => `${LIST}/${encodeURIComponent(id)}`;

/** The contract's routes that change something (U5 to U7, U13). */
export function contractWrites({ json }: Http, report: Report): Writes {
  async function write(path: string, method: string, body: unknown, key: string): Promise<MarkAnswer> {
    const answer = await json(path, { method, json: body, headers: { 'idempotency-key': key } });
    const raw = isRecord(answer.body) ? answer.body : {};
    const counts = decodeCounts(raw['counts']);
    return {
      item: raw['notification'] ? decodeItem(raw['notification'], report) : null,
      affected: integer(raw['affected']) ?? 1,
      counts,
      rev: integer(raw['rev']) ?? counts?.rev ?? null,
    };
  }

  return {
    bulk(op, ids, upTo, key) {
      const patch = PATCHES[op];
      if (ids && ids.length === 1 && patch) return write(itemPath(ids[0] ?? ''), 'PATCH', patch, key);
      return write(`${LIST}/bulk`, 'POST', ids ? { op, ids } : { op, all: true, up_to: upTo }, key);
    },
    undo: (rev, key) => write(`${LIST}/bulk`, 'POST', { op: 'undo', rev }, key),
    async remove(id, key) {
      await json(itemPath(id), { method: 'DELETE', headers: { 'idempotency-key': key }, accept: 404 });
    },
    act: (id, actionId, input = null, key) =>
      write(`${itemPath(id)}/actions/${encodeURIComponent(actionId)}`, 'POST', { input }, key),
  };
}
