import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WireContent, WireFilter } from '../../src/wire/contract.generated.js';
import type { Store } from '../../examples/server/src/web.js';
import { mount, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';
import { stores } from './support/stores.js';

const START = Date.now();
const at = (second: number): string => new Date(START + second * 1000).toISOString();

/** A filter as the query of U2. */
function queryOf({ data, ...rest }: WireFilter): URLSearchParams {
  const query = new URLSearchParams({ limit: '1' });
  for (const [name, value] of Object.entries(rest)) query.set(name, String(value));
  for (const [key, value] of Object.entries(data ?? {})) query.set(`data.${key}`, value);
  return query;
}

describe.each(stores)('a filter, over the store %s,', (_name, open) => {
  let store: Store;
  let server: Mounted;
  let now = START;
  beforeAll(async () => {
    store = await open();
    server = await mount({ store, clock: () => now });
  }, 60_000);
  afterAll(() => store.close());

  /** Seven items, a second apart; `f` is archived, `g` snoozed, `b` read. */
  async function seven(): Promise<{ ana: Person; named: (ids: readonly string[]) => string[] }> {
    const ana = await server.person();
    const contents: Partial<WireContent>[] = [
      { type: 'mail.in', priority: 'high', tags: ['vip', 'x'], data: { box: 'a', n: 7 } },
      { type: 'mail.out', priority: 'urgent', title: 'Quarterly 100% report' },
      { type: 'mailer.in', title: 'Größe', category: 'Größe', tags: ['vi'], data: { box: 'b' } },
      { body: 'the 100 % of it', data: { box: null } },
      { actor: { name: 'Carol Quart' }, tags: ['vip'] },
      { type: 'mail.in', priority: 'high', tags: ['vip'], data: { box: 'a' } },
      { type: 'mail.in', priority: 'high', tags: ['vip'], data: { box: 'a' } },
    ];
    const names = new Map<string, string>();
    for (const [i, content] of contents.entries()) {
      now = START + i * 1000;
      names.set((await server.producer.create(ana.name, content)).id, 'abcdefg'[i] ?? '');
    }
    const [, b, , , , f, g] = [...names.keys()] as string[];
    await ana.patch(b ?? '', { read: true });
    await ana.patch(f ?? '', { archived: true });
    await ana.patch(g ?? '', { snoozed_until: at(3600) });
    return { ana, named: (ids) => ids.map((id) => names.get(id) ?? id).sort() };
  }

  const cases: [string, WireFilter, string][] = [
    ['nothing', {}, 'abcde'],
    ['the archive', { view: 'archived' }, 'f'],
    ['what is snoozed', { view: 'snoozed' }, 'g'],
    ['everything', { view: 'all' }, 'abcdefg'],
    ['unread ones', { status: 'unread' }, 'acde'],
    ['read ones', { status: 'read' }, 'b'],
    ['a type', { type: ['mail.in'] }, 'a'],
    ['types by prefix', { type: ['mail.*'] }, 'ab'],
    ['several types', { type: ['mail.out', 'job.*'] }, 'bde'],
    ['priorities', { priority: ['high', 'urgent'] }, 'ab'],
    ['a category', { category: 'mail' }, 'ab'],
    ['a category in other letters', { category: 'Größe' }, 'c'],
    ['a tag, the whole of it', { tag: 'vip' }, 'ae'],
    ['a text, also of the actor', { q: 'quart' }, 'be'],
    ['a text with wildcards of SQL in it', { q: '100%' }, 'b'],
    ['a text in other letters, in any case', { q: 'GRÖ' }, 'c'],
    ['a value of data', { data: { box: 'a' } }, 'a'],
    ['two values of data, a number too', { data: { box: 'a', n: '7' } }, 'a'],
    ['what came since', { since: at(3) }, 'de'],
    ['what came before', { until: at(3) }, 'abc'],
    ['several at once', { type: ['mail.*'], view: 'all', tag: 'vip', until: at(6) }, 'af'],
  ];

  test.each(cases)(
    'for %s: the list says how many there are on all pages',
    async (_what, filter, expected) => {
      const { ana, named } = await seven();
      const query = queryOf(filter);
      const ids: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page = await ana.list(`${query}${next && `&before=${next}`}`);
        expect(page.total).toBe(expected.length);
        expect(page.counts.unread).toBe(4);
        ids.push(...page.items.map(({ id }) => id));
        next = page.next;
      }
      expect(named(ids).join('')).toBe(expected);
    },
  );

  test.each(cases)(
    'for %s: a bulk change of all touches those and no other',
    async (_what, filter, expected) => {
      const { ana, named } = await seven();
      const { sync } = await ana.list();
      const frames = await ana.stream(undefined, '?after=latest');
      await frames.next();
      const { id: late } = await server.producer.create(ana.name, { type: 'mail.in', tags: ['vip'] });
      await frames.next();
      const deleted = await ana.bulk({ op: 'delete', all: true, up_to: sync, filter });
      expect(deleted.affected).toBe(expected.length);
      const left = (await ana.list('view=all')).items.map(({ id }) => id);
      expect(named(left.filter((id) => id !== late)).join('')).toBe(
        [...'abcdefg'].filter((name) => !expected.includes(name)).join(''),
      );
      expect(left).toContain(late);
      const { data } = await frames.next();
      expect(data).toMatchObject({ op: 'delete', up_to: sync, ids: null, affected: expected.length, filter });
      frames.close();
    },
  );
});

test('the total is told up to 1000 and is null beyond, with a filter too', async () => {
  const server = await mount();
  const ana = await server.person();
  for (let i = 0; i < 1000; i++) await server.app.notify(ana.name, { type: 'a', title: 'x' });
  await server.app.notify(ana.name, { type: 'b', title: 'x' });
  expect((await ana.list('type=a&limit=1')).total).toBe(1000);
  expect((await ana.list('limit=1')).total).toBeNull();
  expect((await ana.list('type=b')).total).toBe(1);
});
