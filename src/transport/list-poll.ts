import { isRecord } from '../wire/decode-item.js';
import type { Answer } from '../wire/request.js';
import { LIST } from '../wire/routes.js';
import type { TransportLink } from './transport.js';

/** Asks a backend that tells of no changes whether its list is still the same. */
export interface ListPoll {
  /** True where something is new, and at the first time, when nobody can tell. */
  ask(): Promise<{ readonly response: Response; readonly isNew: boolean }>;
}

/** Items asked for: what lies deeper changes without a word until the list is read anew. */
const LIMIT = 50;
/** With `sinceId`, which tells of what is new alone, the whole list is asked for each so many times. */
const FULL_EVERY = 8;

/**
 * By `ETag` (RFC 9110 13.1.2) and `Last-Modified` (13.1.3) where the answers have them; a list without either is held against
 * the last one. Neither is a cursor: a second is long, so whatever differs means that the list is read anew.
 * `sinceId`: the name of the parameter after which the backend gives only what is newer than an id.
 */
export function createListPoll({ backend, signal }: TransportLink, sinceId?: string): ListPoll {
  let tags: Record<string, string> = {};
  let newest: string | undefined;
  let last: string | undefined;
  let asked = 0;

  const get = (query: Record<string, string | number>, headers: Record<string, string>): Promise<Answer> =>
    backend.json(LIST, { query, headers, accept: 304, signal });
  function itemsOf(body: unknown): readonly unknown[] {
    const items = isRecord(body) ? body['items'] : body;
    return Array.isArray(items) ? items : [];
  }

  async function whole(): Promise<{ response: Response; isNew: boolean }> {
    const { response, body } = await get({ limit: LIMIT }, tags);
    if (response.status === 304) return { response, isNew: false };
    const tag = (name: string, from: string): object => {
      const value = response.headers.get(from);
      return value ? { [name]: value } : {};
    };
    tags = { ...tag('if-none-match', 'etag'), ...tag('if-modified-since', 'last-modified') };
    const items = itemsOf(body);
    const [first] = items;
    newest = isRecord(first) ? String(first['id']) : undefined;
    const before = last;
    last = JSON.stringify(items);
    return { response, isNew: last !== before };
  }

  return {
    async ask() {
      if (!sinceId || newest === undefined || asked++ % FULL_EVERY === FULL_EVERY - 1) return whole();
      const { response, body } = await get({ limit: LIMIT, [sinceId]: newest }, {});
      return itemsOf(body).length ? { ...(await whole()), response } : { response, isNew: false };
    },
  };
}
