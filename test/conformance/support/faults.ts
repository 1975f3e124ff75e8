import { setTimeout as sleep } from 'node:timers/promises';
import type { Front } from './backend.js';
import * as front from './fronts.js';

/** Whether it is such a request. */
export const is = (request: Request, method: string, path: RegExp): boolean =>
  request.method === method && path.test(new URL(request.url).pathname);

/** Pages by offset, as `LIMIT 10 OFFSET n` makes them. */
export const byOffset: Front = async (request, next) => {
  if (!front.isList(request) || front.query(request, 'limit') !== '10') return next(request);
  const all: unknown[] = [];
  let before: string | null = null;
  let page: { items: unknown[]; next: string | null };
  do {
    const response = await next(front.changed(request, { params: { limit: '100', before } }));
    page = (await response.json()) as typeof page;
    all.push(...page.items);
    before = page.next;
  } while (before !== null);
  const from = Number(front.query(request, 'before') ?? 0);
  const more = all.length > from + 10;
  return front.answer(200, {
    ...page,
    items: all.slice(from, from + 10),
    next: more ? String(from + 10) : null,
  });
};

/** A tag of the newest id alone. */
export const tagOfNewest: Front = async (request, next) => {
  if (!front.isList(request)) return next(request);
  const headers = new Headers(request.headers);
  headers.delete('if-none-match');
  const response = await next(new Request(request.url, { headers }));
  const text = await response.text();
  const tag = `"${/"id":"([^"]+)"/.exec(text)?.[1] ?? 'empty'}"`;
  const same = request.headers.get('if-none-match') === tag;
  const tagged = new Response(same ? null : text, {
    status: same ? 304 : response.status,
    headers: response.headers,
  });
  return front.withHeaders(tagged, (set) => set.set('etag', tag));
};

/** Each read is a new one. */
export const stampsAnew: Front = async (request, next) => {
  if (request.method !== 'PATCH') return next(request);
  const text = await request.text();
  if (text.includes('"read":true')) await next(front.changed(request, { text: '{"read":false}' }));
  await sleep(2);
  return next(front.changed(request, { text }));
};

/** One statement without its WHERE. */
export const marksEverybody: Front = async (request, next, { tokenB }) => {
  if (!front.isBulk(request)) return next(request);
  const text = await request.text();
  if (text.includes('"all":true')) {
    const list = await next(
      new Request(request.url.replace(/\/bulk.*/, ''), { headers: { authorization: `Bearer ${tokenB}` } }),
    );
    const { sync } = (await list.json()) as { sync: string };
    await next(
      front.changed(request, { token: tokenB, text: JSON.stringify({ op: 'read', all: true, up_to: sync }) }),
    );
  }
  return next(front.changed(request, { text }));
};

/** Finds by id alone. */
export const theirs: Front = async (request, next, { tokenB }) => {
  const response = await next(request);
  const blind = is(request, 'GET', /\/notifications\/[^/]+$/) && response.status === 404;
  return blind ? next(front.changed(request, { token: tokenB })) : response;
};

/** Fails for whoever comes while a list is being read. */
export function oneAtOnce(): Front {
  let busy = false;
  return async (request, next) => {
    if (busy) return front.answer(503);
    if (!front.isList(request) || new URL(request.url).search !== '') return next(request);
    busy = true;
    await sleep(10);
    return next(request).finally(() => (busy = false));
  };
}

export const escaped = (text: unknown): string =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
