import type { Check, Context } from '../../check.js';
import { must, mustAnswer, mustBe, mustRefuse } from '../../expect.js';
import type { Page } from '../../inbox.js';

const list = 'openapi.yaml: listNotifications';

/** 57 items of A, made once for the checks that walk. */
const walked = new WeakMap<Context, Promise<string[]>>();
function items57(kit: Context): Promise<string[]> {
  const made = walked.get(kit) ?? kit.a.seed(57);
  walked.set(kit, made);
  return made;
}

function mustHoldEachOnce(pages: readonly Page[], mine: readonly string[]): void {
  const last = pages.at(-1)?.exchange ?? null;
  const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  must(twice === undefined, `Item "${twice}" came twice in one walk.`, last);
  const lost = mine.filter((id) => !ids.includes(id));
  must(lost.length === 0, `Of ${mine.length} items, the walk lost ${lost.length}: ${lost.join(', ')}.`, last);
}

export const listChecks: readonly Check[] = [
  {
    id: 'P-01',
    title: 'the list is a page of valid notifications',
    level: 'must',
    clause: 'schemas/page.json: Page',
    seeds: true,
    async run({ a }) {
      await a.seed(1);
      const exchange = await a.ask();
      mustAnswer(exchange, 200);
      mustBe('page', exchange);
    },
  },
  {
    id: 'P-03',
    title: 'the newest comes first, by a seq that strictly decreases',
    level: 'must',
    clause: list,
    seeds: true,
    async run({ a }) {
      const made = await a.seed(3);
      const { items, exchange } = await a.list();
      const mine = items.map(({ id }) => id).filter((id) => made.includes(id));
      const expected = [...made].reverse().join(', ');
      must(mine.join(', ') === expected, `Expected the order ${expected}, got ${mine.join(', ')}.`, exchange);
      const seqs = items.map(({ seq }) => seq ?? NaN);
      const falling = seqs.every((seq, i) => i === 0 || seq < (seqs[i - 1] ?? NaN));
      must(falling, `"seq" must decrease from item to item, got ${seqs.join(', ')}.`, exchange);
    },
  },
  {
    id: 'P-05',
    title: 'a walk by pages of 10 has each of 57 items once, and ends',
    level: 'must',
    clause: list,
    seeds: true,
    async run(kit) {
      const mine = await items57(kit);
      const pages = await kit.a.walk({ limit: 10 });
      for (const { items, next, exchange } of pages)
        must(
          items.length === 10 || (next === null && items.length < 10),
          `Expected pages of 10 with fewer on the last alone, got one of ${items.length}.`,
          exchange,
        );
      mustHoldEachOnce(pages, mine);
    },
  },
  {
    id: 'P-06',
    title: 'items that arrive during a walk make it lose or repeat none',
    level: 'must',
    clause: 'schemas/page.json: next',
    seeds: true,
    async run(kit) {
      const mine = await items57(kit);
      const pages = await kit.a.walk({ limit: 10 }, async (read) => {
        if (read === 2) await kit.a.seed(5);
      });
      mustHoldEachOnce(pages, mine);
    },
  },
  {
    id: 'P-07',
    title: 'a limit that is none is refused, one over 100 refused or cut',
    level: 'must',
    clause: list,
    seeds: false,
    async run({ a }) {
      for (const limit of ['0', 'abc']) mustRefuse(await a.ask({ limit }), [400]);
      const over = await a.ask({ limit: 101 });
      if (over.status !== 200) return mustRefuse(over, [400]);
      const { items } = await a.list({ limit: 101 });
      must(items.length <= 100, `limit=101 gave ${items.length} items; 100 is the most.`, over);
    },
  },
  {
    id: 'P-08',
    title: "a cursor that is none is refused, another user's shows nothing of theirs",
    level: 'must',
    clause: 'schemas/problem.json: invalid-cursor',
    seeds: true,
    async run({ a, b }) {
      mustRefuse(await a.ask({ before: 'garbage' }), [400], 'invalid-cursor');
      const theirs = await b.seed(2);
      const { next, exchange } = await b.list({ limit: 1 });
      must(typeof next === 'string', 'With more items than the limit, "next" must be a cursor.', exchange);
      const foreign = await a.ask({ before: next, limit: 100 });
      if (foreign.status !== 200) return mustRefuse(foreign, [400], 'invalid-cursor');
      const leaked = theirs.find((id) => foreign.text.includes(id));
      must(leaked === undefined, `A was shown item "${leaked}" of B.`, foreign);
    },
  },
  {
    id: 'P-23',
    title: 'a query parameter that is not known is ignored',
    level: 'must',
    clause: 'openapi.yaml: Unknown query parameters are ignored',
    seeds: false,
    async run({ a }) {
      const ids = ({ items }: Page): string => items.map(({ id }) => id).join(', ');
      const plain = await a.list();
      const asked = await a.list({ conformance_unknown: 'x' });
      must(ids(asked) === ids(plain), 'An unknown parameter changed the list.', asked.exchange);
    },
  },
];
