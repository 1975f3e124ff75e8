import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../examples/server/src/web.js';
import { property } from '../src/support/random.js';
import { mount, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';
import { stores } from './support/stores.js';

/** What a person does, or what happens to the inbox; items are named by the order of their creation. */
type Act =
  | { kind: 'create' }
  | { kind: 'patch'; item: number; body: Record<string, boolean> }
  | { kind: 'snooze'; item: number; ms: number | null }
  | { kind: 'delete'; item: number }
  | { kind: 'bulk'; op: string; items: readonly number[] | null; view: string }
  | { kind: 'undo' }
  | { kind: 'pass'; ms: number };

const item = fc.nat(7);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Act>({ kind: 'create' }) },
  fc.record({
    kind: fc.constant('patch' as const),
    item,
    body: fc.constantFrom<Record<string, boolean>>(
      { read: true },
      { read: false },
      { seen: true },
      { archived: true },
      { archived: false },
    ),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('snooze' as const),
      item,
      ms: fc.option(fc.integer({ min: 1, max: 5000 })),
    }),
  },
  fc.record({ kind: fc.constant('delete' as const), item }),
  fc.record({
    kind: fc.constant('bulk' as const),
    op: fc.constantFrom('read', 'unread', 'seen', 'archive', 'read_archive', 'unarchive', 'delete'),
    items: fc.option(fc.uniqueArray(item, { minLength: 1 })),
    view: fc.constantFrom('inbox', 'snoozed', 'archived', 'all'),
  }),
  fc.constant<Act>({ kind: 'undo' }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.nat(4000) }) },
);

const START = Date.now();
let now = START;
let opened: Store[] = [];
let servers: Mounted[] = [];
beforeAll(async () => {
  opened = await Promise.all(stores.map(([, open]) => open()));
  servers = await Promise.all(opened.map((store) => mount({ store, clock: () => now })));
}, 60_000);
afterAll(() => Promise.all(opened.map((store) => store.close())));

/** One person before one server, and the ids of what was created. */
class Life {
  readonly ids: string[] = [];
  readonly ana: Person;
  readonly #server: Mounted;
  #lastBulk = 0;

  constructor(server: Mounted, ana: Person) {
    this.#server = server;
    this.ana = ana;
  }

  #id(n: number): string {
    return this.ids[n] ?? 'none';
  }

  async do(one: Act): Promise<void> {
    const { ana } = this;
    if (one.kind === 'create') this.ids.push((await this.#server.producer.create(ana.name)).id);
    if (one.kind === 'patch')
      await ana.ask('PATCH', `/notifications/${this.#id(one.item)}`, { body: one.body });
    if (one.kind === 'snooze') {
      const snoozed_until = one.ms === null ? null : new Date(now + one.ms).toISOString();
      await ana.ask('PATCH', `/notifications/${this.#id(one.item)}`, { body: { snoozed_until } });
    }
    if (one.kind === 'delete') await ana.ask('DELETE', `/notifications/${this.#id(one.item)}`);
    if (one.kind === 'bulk') {
      const { sync } = await ana.list();
      const which = one.items
        ? { ids: one.items.map((n) => this.#id(n)) }
        : { all: true, up_to: sync, filter: { view: one.view } };
      this.#lastBulk = (await ana.bulk({ op: one.op, ...which })).counts.rev;
    }
    if (one.kind === 'undo' && this.#lastBulk > 0) await ana.bulk({ op: 'undo', rev: this.#lastBulk });
    if (one.kind === 'pass') await this.#server.app.sweep();
  }

  /** All that can be seen, in the words of any store: ids by number, cursors without their epoch. */
  async look(): Promise<unknown> {
    const views: unknown[] = [];
    for (const view of ['inbox', 'archived', 'snoozed', 'all']) {
      const { items, total, counts } = await this.ana.list(`view=${view}&limit=100`);
      views.push({ view, items, total, counts });
    }
    const { sync } = await this.ana.list();
    const { changes } = await this.ana.changes(sync.replace(/\d+$/, '0'));
    let text = JSON.stringify({ views, changes });
    this.ids.forEach((id, n) => (text = text.replaceAll(id, `item ${n}`)));
    return JSON.parse(text);
  }
}

test(
  'both stores keep the same inbox, whatever is done; what is snoozed is counted nowhere, and nothing sleeps too long',
  property(
    'stores',
    fc.array(act, { minLength: 5, maxLength: 25 }),
    async (acts) => {
      const lives = await Promise.all(servers.map(async (server) => new Life(server, await server.person())));
      const [a, b] = lives as [Life, Life];
      for (const one of acts) {
        now += one.kind === 'pass' ? one.ms : 1;
        for (const life of lives) await life.do(one);
      }
      expect(await a.look()).toEqual(await b.look());
      const { items, counts, total } = await a.ana.list('limit=100');
      expect(total).toBe(items.length);
      expect(counts).toMatchObject({
        unread: items.filter((one) => one.read_at === null).length,
        unseen: items.filter((one) => one.seen_at === null).length,
      });
      for (const { server, life } of servers.map((server, i) => ({ server, life: lives[i] }))) {
        await server.app.sweep();
        const at = new Date(now).toISOString();
        for (const one of (await life?.ana.list('view=all&limit=100'))?.items ?? [])
          expect(one.snoozed_until ?? '9').toSatisfy((until: string) => until > at);
      }
    },
    { runs: 40 },
  ),
  120_000,
);
