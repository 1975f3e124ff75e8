import type { Front } from './backend.js';
import {
  byOffset,
  escaped,
  is,
  marksEverybody,
  oneAtOnce,
  stampsAnew,
  tagOfNewest,
  theirs,
} from './faults.js';
import * as front from './fronts.js';

/** A backend with one fault, and the checks that must see it: those and no others. */
export interface Broken {
  readonly fault: string;
  readonly front: Front;
  readonly fails: readonly string[];
  readonly warns?: readonly string[];
  readonly leavesOut?: readonly string[];
}

export const brokenBackends: readonly Broken[] = [
  {
    fault: 'leaves the body out of items',
    front: front.itemsBy(({ body: _, ...item }) => item),
    fails: ['P-01', 'P-20'],
  },
  {
    fault: 'says 401 without WWW-Authenticate',
    front: front.headersBy((headers) => headers.delete('www-authenticate')),
    fails: ['P-02'],
  },
  {
    fault: 'lists the oldest of a page first',
    front: front.bodiesBy(front.isList, (page) => ({
      ...page,
      items: (page['items'] as unknown[]).reverse(),
    })),
    fails: ['P-03'],
  },
  {
    fault: 'ignores status=unread',
    front: front.asksBy((request) =>
      front.query(request, 'status') ? front.changed(request, { params: { status: null } }) : null,
    ),
    fails: ['P-04', 'P-09'],
  },
  {
    fault: 'ignores limit=10',
    front: front.asksBy((request) =>
      front.query(request, 'limit') === '10' ? front.changed(request, { params: { limit: null } }) : null,
    ),
    fails: ['P-05'],
  },
  { fault: 'pages by offset', front: byOffset, fails: ['P-06'] },
  {
    fault: 'fails with 500 on limit=abc',
    front: front.insteadBy((request) => (front.query(request, 'limit') === 'abc' ? front.answer(500) : null)),
    fails: ['P-07'],
  },
  {
    fault: 'takes a cursor that is none for the first page',
    front: front.asksBy((request) =>
      front.query(request, 'before') === 'garbage'
        ? front.changed(request, { params: { before: null } })
        : null,
    ),
    fails: ['P-08'],
  },
  {
    fault: 'counts one too many',
    front: front.bodiesBy(
      (request) => is(request, 'GET', /\/counts$/),
      (counts) => ({ ...counts, unread: Number(counts['unread']) + 1 }),
    ),
    fails: ['P-09', 'P-13'],
  },
  {
    fault: 'answers a mark with ok',
    front: front.bodiesBy(
      ({ method }) => method === 'PATCH',
      () => ({ ok: true }),
    ),
    fails: ['P-10'],
  },
  { fault: 'sets read_at at each mark', front: stampsAnew, fails: ['P-11'] },
  {
    fault: 'is content with a mark of nothing',
    front: async (request, next) => {
      const response = await next(request);
      return request.method === 'PATCH' && response.status === 404 ? front.answer(204) : response;
    },
    fails: ['P-12', 'A-02', 'A-06'],
  },
  {
    fault: 'says that marking all affected 3, always',
    front: front.bodiesBy(front.isBulk, (body) => ({ ...body, affected: 3 })),
    fails: ['P-13'],
  },
  {
    fault: 'has no ETag',
    front: front.headersBy((headers) => headers.delete('etag')),
    fails: [],
    warns: ['P-15'],
    leavesOut: ['P-16', 'P-17'],
  },
  { fault: 'has one ETag for as long as the newest item is the same', front: tagOfNewest, fails: ['P-16'] },
  {
    fault: 'never has another ETag',
    front: async (request, next) =>
      front.isList(request) && request.headers.has('if-none-match')
        ? new Response(null, { status: 304, headers: { etag: '"1"' } })
        : front.withHeaders(await next(request), (headers) => headers.set('etag', '"1"')),
    fails: ['P-16', 'P-17'],
  },
  {
    fault: 'says "soon" as Poll-Interval',
    front: front.headersBy((headers) => headers.set('poll-interval', 'soon')),
    fails: [],
    warns: ['P-19'],
  },
  {
    fault: 'escapes titles as HTML',
    front: front.itemsBy((item) => ({ ...item, title: escaped(item['title']) })),
    fails: ['P-20'],
  },
  {
    fault: 'lets caches share',
    front: front.headersBy((headers) => headers.set('cache-control', 'public, max-age=60')),
    fails: ['P-21'],
  },
  {
    fault: 'lets a browser mix its users',
    front: front.headersBy((headers) => headers.delete('vary')),
    fails: ['P-21'],
  },
  {
    fault: 'is an hour ahead',
    front: front.itemsBy((item) => ({
      ...item,
      created_at: new Date(Date.parse(String(item['created_at'])) + 3_600_000).toISOString(),
    })),
    fails: ['P-22'],
  },
  {
    fault: 'refuses a parameter it does not know',
    front: front.insteadBy((request) =>
      front.query(request, 'conformance_unknown') ? front.answer(400) : null,
    ),
    fails: ['P-23'],
  },
  { fault: 'fails with 503 for whoever asks meanwhile', front: oneAtOnce(), fails: ['P-24'] },
  {
    fault: "shows everybody's items by view=all",
    front: front.asksBy((request, { tokenB }) =>
      front.query(request, 'view') === 'all' ? front.changed(request, { token: tokenB }) : null,
    ),
    fails: ['A-01'],
  },
  { fault: "shows another user's item by its id", front: theirs, fails: ['A-02'] },
  { fault: "marks everybody's items", front: marksEverybody, fails: ['A-03', 'A-06'] },
  {
    fault: 'lets users create',
    front: async (request, next, { producerToken }) =>
      is(request, 'POST', /\/notifications$/)
        ? next(front.changed(request, { token: producerToken, text: await request.text() }))
        : next(request),
    fails: ['A-04'],
  },
  {
    fault: 'takes the user from user_id',
    front: front.asksBy((request, { tokenB }) =>
      front.isList(request) && front.query(request, 'user_id')
        ? front.changed(request, { token: tokenB })
        : null,
    ),
    fails: ['A-06'],
  },
];
