import type { BulkOp } from '../model/change.js';
import { NotifError } from '../model/errors.js';
import { decodeItem, integer, isRecord, text, type Report } from './decode-item.js';
import { decodeChanges, decodeCounts } from './decode.js';
import type { Backend, MarkAnswer } from './backend.js';
import type { Http } from './request.js';

const LIST = '/notifications';

/** What one item is patched with (contract U5), for the operations that have such a patch. */
const PATCHES: Partial<Record<BulkOp, object>> = {
  read: { read: true },
  unread: { read: false },
  seen: { seen: true },
  archive: { archived: true },
  unarchive: { archived: false },
};

const itemPath = (id: string): string => `${LIST}/${encodeURIComponent(id)}`;

/** The contract's own routes (docs/contract/openapi.yaml) over HTTP. */
export function contractBackend({ json, open, forgetAuth }: Http, report: Report): Backend {
  const lacking = (path: string): NotifError =>
    new NotifError('bad-response', `${path}: not of the contract`);

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
    async list({ view, status }, { limit, before }, signal) {
      const { body } = await json(LIST, { query: { view, status, limit, before }, signal });
      if (!isRecord(body) || !Array.isArray(body['items'])) throw lacking(LIST);
      return {
        items: body['items'].flatMap((raw: unknown) => decodeItem(raw, report) ?? []),
        next: text(body['next']),
        cursor: text(body['sync']),
        counts: decodeCounts(body['counts']),
        total: integer(body['total']),
        subject: text(body['subject']),
      };
    },

    async changes(after, { etag, signal }) {
      const path = `${LIST}/changes`;
      const { body, response } = await json(path, {
        query: { after, limit: 100 },
        headers: etag ? { 'if-none-match': etag } : {},
        accept: 304,
        signal,
      });
      if (response.status === 304) return null;
      const change = decodeChanges(body, report);
      if (!change) throw lacking(path);
      const { headers } = response;
      return {
        change,
        etag: headers.get('etag') ?? undefined,
        pollMs: Number(headers.get('poll-interval') ?? headers.get('x-poll-interval')) * 1000 || 0,
      };
    },

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

    stream: (cursor, signal) =>
      open('/stream', {
        headers: { accept: 'text/event-stream', ...(cursor && { 'last-event-id': cursor }) },
        signal,
      }),

    forgetAuth,
  };
}
