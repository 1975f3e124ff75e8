import type { BulkOp } from '../model/change.js';
import { NotifError } from '../model/errors.js';
import { decodeItem, integer, isRecord, text, type Report } from './decode-item.js';
import { decodeChanges, decodeCounts } from './decode.js';
import type { Backend, MarkAnswer } from './backend.js';
import type { Http } from './request.js';

const LIST = '/notifications';

/** What one item is patched with (contract U5) for the operations that have such a patch. */
const PATCHES: Partial<Record<BulkOp, Record<string, boolean>>> = {
  read: { read: true },
  unread: { read: false },
  seen: { seen: true },
  archive: { archived: true },
  unarchive: { archived: false },
};

/** The contract's own routes (docs/contract/openapi.yaml) over HTTP. */
export function contractBackend(http: Http, report: Report): Backend {
  const path = (id: string): string => `${LIST}/${encodeURIComponent(id)}`;
  const missing = (where: string): NotifError =>
    new NotifError('bad-response', `${where} answered without what the contract asks for.`);

  async function write(route: string, method: string, json: unknown, key: string): Promise<MarkAnswer> {
    const { body } = await http.json(route, { method, json, headers: { 'idempotency-key': key } });
    const answer = isRecord(body) ? body : {};
    const counts = decodeCounts(answer['counts']);
    return {
      item: isRecord(answer['notification']) ? decodeItem(answer['notification'], report) : null,
      affected: integer(answer['affected']) ?? 1,
      counts,
      rev: integer(answer['rev']) ?? counts?.rev ?? null,
    };
  }

  return {
    async list(query, { limit, before }, signal) {
      const { body } = await http.json(LIST, {
        query: { view: query.view, status: query.status, limit, before },
        signal,
      });
      if (!isRecord(body) || !Array.isArray(body['items'])) throw missing(LIST);
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
      const { body, response } = await http.json(`${LIST}/changes`, {
        query: { after, limit: 100 },
        headers: etag ? { 'if-none-match': etag } : {},
        accept: [304],
        signal,
      });
      if (response.status === 304) return null;
      const change = decodeChanges(body, report);
      if (!change) throw missing(`${LIST}/changes`);
      const seconds = Number(
        response.headers.get('poll-interval') ?? response.headers.get('x-poll-interval'),
      );
      return {
        change,
        etag: response.headers.get('etag') ?? undefined,
        pollMs: seconds > 0 ? seconds * 1000 : undefined,
      };
    },

    bulk(op, targets, key) {
      if ('upTo' in targets)
        return write(`${LIST}/bulk`, 'POST', { op, all: true, up_to: targets.upTo }, key);
      const [only, ...others] = targets.ids;
      const patch = PATCHES[op];
      return only !== undefined && others.length === 0 && patch
        ? write(path(only), 'PATCH', patch, key)
        : write(`${LIST}/bulk`, 'POST', { op, ids: targets.ids }, key);
    },

    undo: (rev, key) => write(`${LIST}/bulk`, 'POST', { op: 'undo', rev }, key),

    async remove(id, key) {
      await http.send(path(id), { method: 'DELETE', headers: { 'idempotency-key': key }, accept: [404] });
    },

    act: (id, actionId, input, key) =>
      write(`${path(id)}/actions/${encodeURIComponent(actionId)}`, 'POST', { input: input ?? null }, key),

    stream: (cursor, signal) =>
      http.send('/stream', {
        headers: { accept: 'text/event-stream', ...(cursor && { 'last-event-id': cursor }) },
        signal,
      }),

    forgetAuth: () => http.forgetAuth(),
  };
}
