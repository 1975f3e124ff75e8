import { NotifError } from '../model/errors.js';
import { asCursor } from '../model/position.js';
import type { Backend, MarkAnswer } from './backend.js';
import { decodeItem, integer, isRecord, text, type Report } from './decode-item.js';
import { decodeCounts } from './decode.js';
import type { Http } from './request.js';

export const LIST = '/notifications';

/** What a state change came to, in the contract's words. */
export function decodeAnswer(body: unknown, report: Report): MarkAnswer {
  const raw = isRecord(body) ? body : {};
  const counts = decodeCounts(raw['counts']);
  return {
    item: raw['notification'] ? decodeItem(raw['notification'], report) : null,
    affected: integer(raw['affected']) ?? 1,
    counts,
    rev: integer(raw['rev']) ?? counts?.rev ?? null,
  };
}

/** The contract's own routes (docs/contract/openapi.yaml) over HTTP. */
export function contractBackend(http: Http, report: Report): Backend {
  const { json } = http;
  return {
    ...http,
    async list(filter, { limit, before }, signal) {
      const { body } = await json(LIST, { query: { ...filter, limit, before }, signal });
      if (!isRecord(body) || !Array.isArray(body['items'])) throw new NotifError('bad-response', LIST);
      return {
        items: body['items'].flatMap((raw: unknown) => decodeItem(raw, report) ?? []),
        next: text(body['next']),
        cursor: asCursor(body['sync']),
        counts: decodeCounts(body['counts']),
        total: integer(body['total']),
        subject: text(body['subject']),
      };
    },
    stream: (cursor, signal) =>
      http.open('/stream', {
        headers: { accept: 'text/event-stream', ...(cursor && { 'last-event-id': cursor }) },
        signal,
      }),
    // A small backend has no capabilities to tell of; that it says so is answer enough. A portal answers with a page.
    probe: (signal) =>
      json('/capabilities', { signal }).then(
        ({ body }) => isRecord(body),
        ({ status }: NotifError) => status === 404,
      ),
  };
}
