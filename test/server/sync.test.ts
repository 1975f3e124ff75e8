import { beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { WireChanges, WireNotification } from '../../src/wire/contract.generated.js';
import { mount, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';

let server: Mounted;
beforeAll(async () => {
  server = await mount();
});

/** All changes after a cursor, page by page, and where to go on from. */
async function follow(
  person: Person,
  after: string,
  limit = 100,
): Promise<{ changes: WireChanges['changes']; sync: string; pages: number }> {
  const all: WireChanges['changes'] = [];
  let sync = after;
  for (let pages = 1; ; pages++) {
    const page = await person.changes(sync, limit);
    all.push(...page.changes);
    sync = page.sync;
    if (!page.more) return { changes: all, sync, pages };
  }
}

const idOf = (change: WireChanges['changes'][number]): string =>
  change.op === 'upsert' ? change.notification.id : change.id;

describe('changes', () => {
  test('are none when nothing is new, and the cursor stays', async () => {
    const ana = await server.person();
    await server.producer.create(ana.name);
    const { sync } = await ana.list();
    expect(await ana.changes(sync)).toMatchObject({ changes: [], sync, more: false, counts: { unread: 1 } });
    const { headers } = await ana.ask('GET', `/notifications/changes?after=${sync}`);
    const again = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
    expect((await ana.ask('GET', `/notifications/changes?after=${sync}`, again)).status).toBe(304);
  });

  test('come in the order of their revisions, a deletion as a removal', async () => {
    const ana = await server.person();
    const [a, b, c] = await server.producer.createMany(ana.name, 3);
    const { sync } = await ana.list();
    await server.producer.create(ana.name, { title: 'new' });
    await ana.patch(a?.id ?? '', { read: true });
    await ana.patch(b?.id ?? '', { archived: true });
    await ana.ask('DELETE', `/notifications/${c?.id}`);
    const { changes } = await ana.changes(sync);
    expect(changes.map((change) => change.op)).toEqual(['upsert', 'upsert', 'upsert', 'remove']);
    expect(changes.slice(1).map(idOf)).toEqual([a?.id, b?.id, c?.id]);
    expect(changes[3]).toMatchObject({ rev: 7 });
  });

  test('have an item that changed five times once', async () => {
    const ana = await server.person();
    const { id } = await server.producer.create(ana.name);
    const { sync } = await ana.list();
    for (const read of [true, false, true, false, true]) await ana.patch(id, { read });
    const { changes } = await ana.changes(sync);
    expect(changes).toMatchObject([{ op: 'upsert', notification: { id, rev: 6 } }]);
  });

  test('of 250 come in three pages, none lost and none twice', async () => {
    const ana = await server.person();
    const { sync } = await ana.list();
    const made = await server.producer.createMany(ana.name, 250);
    const { changes, pages } = await follow(ana, sync);
    expect(pages).toBe(3);
    expect(changes.map(idOf)).toEqual(made.map((item) => item.id));
  });

  test('of one bulk change of 150 are split between pages without loss', async () => {
    const ana = await server.person();
    const made = await server.producer.createMany(ana.name, 150);
    const { sync } = await ana.list();
    await ana.bulk({ op: 'read', all: true, up_to: sync });
    const { changes, pages } = await follow(ana, sync, 40);
    expect(pages).toBe(4);
    expect(changes.map(idOf)).toEqual(made.map((item) => item.id));
  });

  test('leave no hole between a list and what comes right after it', async () => {
    const ana = await server.person();
    const [page] = await Promise.all([ana.list(), server.producer.createMany(ana.name, 20)]);
    const { changes } = await follow(ana, page.sync);
    expect(
      page.items.length +
        changes.filter((change) => !page.items.some((item) => item.id === idOf(change))).length,
    ).toBe(20);
  });

  test.each([
    ['another history', 'zzzzzzzz.1', 410, 'cursor-expired'],
    ['garbage', 'garbage', 400, 'invalid-cursor'],
    ['a number too large', 'aaaaaaaa.9999999999999999', 400, 'invalid-cursor'],
    ['nothing', '', 400, 'invalid-request'],
  ])('after %s are refused, and a new list goes on', async (_what, cursor, status, code) => {
    const ana = await server.person();
    await server.producer.create(ana.name);
    expect(await ana.ask('GET', `/notifications/changes?after=${cursor}`)).toMatchObject({
      status,
      body: { code },
    });
    const { sync } = await ana.list();
    expect((await ana.changes(sync)).changes).toEqual([]);
  });

  test("after another user's cursor are refused", async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    await server.producer.create(ben.name);
    const { sync } = await ben.list();
    expect((await ana.ask('GET', `/notifications/changes?after=${sync}`)).status).toBe(410);
  });

  test('rebuild, after any operations, what the list shows', async () => {
    const operation = fc.record({
      kind: fc.constantFrom(
        'create',
        'update',
        'read',
        'unread',
        'archive',
        'unarchive',
        'delete',
        'all',
        'undo',
      ),
      which: fc.nat(7),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 30 }), async (operations) => {
        const ana = await server.person();
        const known = new Map<string, WireNotification>();
        let { sync } = await ana.list();
        const catchUp = async (): Promise<void> => {
          const got = await follow(ana, sync, 3);
          sync = got.sync;
          for (const change of got.changes) {
            if (change.op === 'upsert') known.set(change.notification.id, change.notification);
            else known.delete(change.id);
          }
        };
        let lastBulk = 0;
        for (const [i, { kind, which }] of operations.entries()) {
          const id = [...known.keys()][which % Math.max(1, known.size)];
          const sent = { dedup_key: `k${which}`, on_duplicate: 'update' };
          if (kind === 'create') await server.producer.create(ana.name);
          else if (kind === 'update') await server.producer.create(ana.name, { title: `u${i}` }, sent);
          else if (kind === 'all')
            lastBulk = (await ana.bulk({ op: 'read_archive', all: true, up_to: sync })).counts.rev;
          else if (kind === 'undo') await ana.bulk({ op: 'undo', rev: Math.max(1, lastBulk) });
          else if (id !== undefined) await ana.bulk({ op: kind, ids: [id] });
          if (which % 3 === 0) await catchUp();
        }
        await catchUp();
        const page = await ana.list('view=all&limit=100');
        expect([...known.values()].sort((a, b) => b.seq - a.seq)).toEqual(page.items);
        const unread = page.items.filter((item) => item.read_at === null && item.archived_at === null);
        expect(page.counts.unread).toBe(unread.length);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
