import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSelection, selectionOf } from '../../../examples/server/src/http/list-query.js';
import { toWire, type Item } from '../../../examples/server/src/inbox/item.js';
import { selects } from '../../../examples/server/src/inbox/selection.js';
import { matcher, queryKey, type Query } from '../../../src/model/query.js';
import { decodeItem } from '../../../src/wire/decode-item.js';
import { contractFilter, contractParams } from '../../../src/wire/filter.js';
import { property } from '../support/random.js';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');
const iso = (ms: number): string => new Date(ms).toISOString();
/** Few values, so that they meet. */
const time = fc.integer({ min: -3, max: 3 }).map((hours) => NOW + hours * 3_600_000);
const done = fc.option(time.map(iso));
const later = fc.integer({ min: 1, max: 5 }).map((hours) => NOW + hours * 3_600_000);
const type = fc.constantFrom('job', 'job.done', 'job.done.late', 'jobs.done', 'mail.in');
const priority = fc.constantFrom('low', 'normal', 'high', 'urgent');
const words = fc.constantFrom('', 'Straße', 'CAFÉ', 'a, b', 'plain text', '50% & more');
const value = fc.constantFrom('1', 'x', 1, true, null, { a: [1, '2'] }, 'a,b');
const key = fc.constantFrom('n', 'a.b', 'constructor', '__proto__', 'x y');
const tag = fc.constantFrom('new', 'old', 'a,b');

const item: fc.Arbitrary<Item> = fc
  .record({
    type,
    priority,
    category: fc.constantFrom('job', 'mail'),
    title: words,
    body: words,
    actor: fc.option(words.map((name) => ({ id: 'u', name, avatar_url: null }))),
    tags: fc.uniqueArray(tag),
    data: fc.option(
      fc.uniqueArray(fc.tuple(key, value), { selector: ([one]) => one }).map(Object.fromEntries),
    ),
    created_at: time.map(iso),
    read_at: done,
    archived_at: done,
    // One that is over is the wake frame's to tell (decision 7), so the clocks have nothing to compare.
    snoozed_until: fc.option(later.map(iso)),
  })
  .map(
    (some) =>
      ({
        user_id: 'ana',
        id: 'i',
        seq: 1,
        rev: 1,
        action: null,
        actions: [],
        dedup_key: null,
        image_url: null,
        icon: null,
        refs: [],
        group_key: null,
        group_count: 1,
        locale: null,
        occurred_at: null,
        updated_at: some.created_at,
        seen_at: null,
        deleted_at: null,
        expires_at: null,
        undo: null,
        ...some,
      }) as Item,
  );

const oneOrMany = <T>(one: fc.Arbitrary<T>) => fc.oneof(one, fc.array(one, { maxLength: 3 }));
const query = fc.record(
  {
    view: fc.constantFrom('inbox', 'archived', 'snoozed', 'all'),
    status: fc.constantFrom('all', 'unread', 'read'),
    type: oneOrMany(fc.oneof(type, fc.constantFrom('job.*', 'job.done.*', '*'))),
    priority: oneOrMany(priority),
    category: fc.constantFrom('job', 'mail'),
    tag,
    data: fc
      .uniqueArray(fc.tuple(key, fc.constantFrom('1', 'x', 1, true, '{"a":[1,"2"]}', 'a,b', 'null')), {
        selector: ([one]) => one,
        maxLength: 2,
      })
      .map(Object.fromEntries),
    since: time,
    until: time,
    search: fc.constantFrom('', 'STRASSE', 'straße', 'café', 'CAFE\u0301', 'ain te', '50%', ', '),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Query>;

const here = (asked: Query, one: Item): boolean => {
  const decoded = decodeItem(JSON.parse(JSON.stringify(toWire(one))), () => {});
  return matcher(asked)(decoded!);
};

test(
  'an item is in a list here when, and only when, the server would list it',
  property(
    'matching',
    fc.tuple(query, item),
    ([asked, one]) => {
      const params = new URLSearchParams(contractParams(asked) as Record<string, string>);
      expect(here(asked, one)).toBe(selects(readSelection(params), one, iso(NOW)));
    },
    { runs: 5000 },
  ),
);

test(
  'a bulk change by filter is for what the same list shows',
  property(
    'bulk filter',
    fc.tuple(query, item),
    ([asked, one]) => {
      const filter = JSON.parse(JSON.stringify(contractFilter(asked) ?? {}));
      expect(here(asked, one)).toBe(selects(selectionOf(filter, 'inbox'), one, iso(NOW)));
    },
    { runs: 2000 },
  ),
);

test(
  'two queries with one key list the same items',
  property(
    'keys',
    fc.tuple(query, query, item),
    ([a, b, one]) => {
      if (queryKey(a) === queryKey(b)) expect(here(a, one)).toBe(here(b, one));
    },
    { runs: 5000 },
  ),
);

describe('the key of a query', () => {
  test('is the same however the query is written', () => {
    const same: [Query, Query][] = [
      [{}, { view: 'inbox', status: 'all', type: [], priority: [], data: {}, search: '', category: '' }],
      [{ type: 'a' }, { type: ['a', 'a'] }],
      [{ type: ['a', '*'] }, {}],
      [
        { type: ['b', 'a'], status: 'read' },
        { status: 'read', type: ['a', 'b'] },
      ],
      [{ data: { a: 1, b: '2' } }, { data: { b: 2, a: '1' } }],
      [{ search: 'é' }, { search: 'e\u0301' }],
    ];
    for (const [a, b] of same) expect(queryKey(a)).toBe(queryKey(b));
  });

  test('differs where the queries do', () => {
    const all: Query[] = [
      {},
      { view: 'all' },
      { status: 'unread' },
      { type: 'a' },
      { type: 'a.*' },
      { category: 'a' },
      { tag: 'a' },
      { search: 'a' },
      { since: 0 },
      { until: 0 },
      { data: { a: 'b' } },
      { data: { 'a","b': '' } },
      { priority: 'low' },
    ];
    expect(new Set(all.map(queryKey)).size).toBe(all.length);
  });
});
