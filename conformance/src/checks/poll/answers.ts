import type { Check } from '../../check.js';
import type { Exchange } from '../../exchange.js';
import { must, mustAnswer, mustRefuse } from '../../expect.js';
import { createItem } from '../../seeder.js';

function directives(exchange: Exchange, header: string): string[] {
  return (exchange.headers.get(header) ?? '').toLowerCase().split(/\s*,\s*/);
}

/** Emoji of several code points, right to left, markup, and what an escape would change. All in NFC. */
const TEXT = '👩‍💻 שלום & مرحبا <script>alert("1")</script> \'&amp;\' é \\n';

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/;

export const answerChecks: readonly Check[] = [
  {
    id: 'P-02',
    title: 'without a good token there is a 401 that says what is missing',
    level: 'must',
    clause: 'openapi.yaml: Unauthenticated',
    seeds: false,
    async run(kit) {
      if (kit.expiredToken === null) kit.note('No expired token was tried: give one by --expired-token.');
      const tokens = [null, 'garbage', ...(kit.expiredToken === null ? [] : [kit.expiredToken])];
      for (const token of tokens) {
        const exchange = await kit.as(token).send('GET', '/notifications');
        mustRefuse(exchange, [401]);
        must(exchange.headers.has('www-authenticate'), 'A 401 must have WWW-Authenticate.', exchange);
      }
    },
  },
  {
    id: 'P-20',
    title: 'text comes back as it was sent; NUL is refused',
    level: 'must',
    clause: 'openapi.yaml: Lengths count Unicode code points',
    seeds: true,
    async run({ a, producer, titleMax }) {
      const long = '😀'.repeat(titleMax);
      for (const content of [
        { title: TEXT, body: `${TEXT}\n2` },
        { title: 'x'.repeat(200) },
        { title: long },
      ]) {
        const [id = ''] = await a.seed(1, content);
        const { items, exchange } = await a.list();
        const item = items.find((one) => one.id === id);
        must(item !== undefined, `The list has no item "${id}".`, exchange);
        for (const [field, sent] of Object.entries(content)) {
          const got = item[field as 'title' | 'body'];
          must(got === sent, `Sent as "${field}": ${sent}\nCame back: ${got}`, exchange);
        }
      }
      mustRefuse(await createItem(producer, a.user, 'conformance.nul', { title: 'a\u0000b' }), [422]);
    },
  },
  {
    id: 'P-21',
    title: "no shared cache may keep a user's data",
    level: 'must',
    clause: 'openapi.yaml: Cache-Control',
    seeds: false,
    async run({ a }) {
      for (const path of ['/notifications', '/counts']) {
        const exchange = await a.caller.send('GET', path);
        mustAnswer(exchange, 200);
        const cache = directives(exchange, 'cache-control');
        const own = cache.includes('private') || cache.includes('no-store');
        must(
          own && !cache.includes('public'),
          'Cache-Control must be private or no-store, not public.',
          exchange,
        );
        const vary = directives(exchange, 'vary');
        const kept = !cache.includes('no-store') && !vary.includes('authorization') && !vary.includes('*');
        must(
          !kept,
          'What a cache may keep must Vary by Authorization, or users of one browser mix.',
          exchange,
        );
      }
    },
  },
  {
    id: 'P-22',
    title: 'times are RFC 3339 with zone and milliseconds, and right',
    level: 'must',
    clause: 'schemas/primitives.json: timestamp',
    seeds: true,
    async run({ a }) {
      const [id = ''] = await a.seed(1);
      await a.markRead(id);
      const { items, exchange } = await a.list();
      const item = items.find((one) => one.id === id);
      must(item !== undefined, `The list has no item "${id}".`, exchange);
      for (const [field, value] of Object.entries(item)) {
        if (!field.endsWith('_at') || value === null) continue;
        must(RFC3339.test(String(value)), `"${field}" is ${JSON.stringify(value)}.`, exchange);
      }
      // Date has whole seconds, cut off.
      const date = Date.parse(exchange.headers.get('date') ?? '');
      const off = Date.parse(item.created_at ?? '') - date;
      must(
        Math.abs(off) <= 5000,
        `"created_at" and the Date header are ${off} ms apart; 5000 at most.`,
        exchange,
      );
    },
  },
  {
    id: 'P-24',
    title: '30 lists at once are all answered, or told when to ask again',
    level: 'must',
    clause: 'openapi.yaml: RetryLater',
    seeds: false,
    async run({ a, note }) {
      const asked = Array.from({ length: 30 }, () => a.ask({}, { once: true }));
      const all = (await Promise.all(asked)).sort((x, y) => x.ms - y.ms);
      for (const exchange of all) {
        mustAnswer(exchange, 200, 304, 429);
        must(
          exchange.status !== 429 || exchange.headers.has('retry-after'),
          'A 429 must have Retry-After.',
          exchange,
        );
      }
      const slowest = all.at(-1)?.ms ?? 0;
      const limited = all.filter(({ status }) => status === 429).length;
      note(`p99 ${slowest.toFixed(0)} ms, ${limited} of 30 with 429`);
    },
  },
];
