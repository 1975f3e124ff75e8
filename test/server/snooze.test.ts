import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../examples/server/src/web.js';
import { mount, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';
import { stores } from './support/stores.js';

const HOUR = 3_600_000;

describe.each(stores)('snoozing, over the store %s', (_name, open) => {
  let store: Store;
  let server: Mounted;
  let offset = 0;
  const pass = (ms: number): void => {
    offset += ms;
    server.pass(ms);
  };
  const inMs = (ms: number): string => new Date(Date.now() + offset + ms).toISOString();
  beforeAll(async () => {
    store = await open();
    server = await mount({ store });
  }, 60_000);
  afterAll(() => store.close());

  async function withOne(more = {}): Promise<{ ana: Person; id: string }> {
    const ana = await server.person();
    const { id } = await server.producer.create(ana.name, more);
    return { ana, id };
  }
  const idsOf = async (ana: Person, view: string): Promise<string[]> =>
    (await ana.list(`view=${view}`)).items.map((item) => item.id);

  test('takes an item out of the inbox and the counts, and into its own view', async () => {
    const { ana, id } = await withOne();
    const until = inMs(HOUR);
    const { notification, counts } = await ana.patch(id, { snoozed_until: until });
    expect(notification).toMatchObject({ snoozed_until: until, read_at: null, rev: 2, seq: 1 });
    expect(counts).toMatchObject({ unread: 0, unseen: 0, rev: 2 });
    expect(await idsOf(ana, 'inbox')).toEqual([]);
    expect(await idsOf(ana, 'snoozed')).toEqual([id]);
    expect(await idsOf(ana, 'all')).toEqual([id]);
    expect((await ana.patch(id, { snoozed_until: until })).notification.rev).toBe(2);
  });

  test('ends by itself: the item arrives anew, on top, with a delivery', async () => {
    const { ana, id } = await withOne({ priority: 'high' });
    await ana.patch(id, { snoozed_until: inMs(HOUR) });
    await server.producer.create(ana.name);
    const tag = (await ana.ask('GET', '/notifications')).headers.get('etag') ?? '';
    pass(HOUR - 1000);
    await server.app.sweep();
    expect(await idsOf(ana, 'snoozed')).toEqual([id]);
    const late = await server.person(ana.name);
    const { sync } = await late.list();
    const frames = await late.stream();
    await frames.next();
    pass(2000);
    await server.app.sweep();
    const frame = await frames.next();
    expect(frame).toMatchObject({
      event: 'notification',
      data: {
        rev: 4,
        prev: 3,
        notification: { id, seq: 4, rev: 4, snoozed_until: null },
        counts: { unread: 2, unseen: 2 },
        delivery: { toast: true, sound: true },
      },
    });
    expect((await idsOf(late, 'inbox'))[0]).toBe(id);
    const again = await late.ask('GET', '/notifications', { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(200);
    // One who was away is told of the arrival too.
    const missed = await late.stream(sync);
    expect((await missed.take(2))[1]).toMatchObject({ event: 'notification', data: { rev: 4 } });
    await server.app.sweep();
    expect(await late.counts()).toMatchObject({ rev: 4 });
    frames.close();
    missed.close();
  });

  test('away from the stream is no arrival for one who comes back: it will be one when it ends', async () => {
    const { ana, id } = await withOne();
    await ana.patch(id, { snoozed_until: inMs(HOUR) });
    const frames = await ana.stream(undefined, '?after=earliest');
    expect((await frames.take(2))[1]).toMatchObject({
      event: 'notification',
      data: { notification: { id }, delivery: { toast: false, sound: false } },
    });
    frames.close();
  });

  test('that is over counts at once, before the sweeper comes', async () => {
    const { ana, id } = await withOne();
    await ana.patch(id, { snoozed_until: inMs(1000) });
    pass(1500);
    expect((await ana.list()).counts).toMatchObject({ unread: 1 });
    expect(await idsOf(ana, 'inbox')).toEqual([id]);
    expect(await idsOf(ana, 'snoozed')).toEqual([]);
  });

  test('is ended by hand where the item was, without an arrival', async () => {
    const { ana, id } = await withOne();
    await server.producer.create(ana.name);
    await ana.patch(id, { snoozed_until: inMs(HOUR) });
    const frames = await ana.stream(undefined, '?after=latest');
    await frames.next();
    const { notification, counts } = await ana.patch(id, { snoozed_until: null });
    expect(notification).toMatchObject({ snoozed_until: null, seq: 1, rev: 4 });
    expect(counts.unread).toBe(2);
    expect(await frames.next()).toMatchObject({ event: 'update' });
    pass(2 * HOUR);
    await server.app.sweep();
    expect(await (await server.person(ana.name)).get(id)).toMatchObject({ seq: 1, rev: 4 });
    frames.close();
  });

  test.each([
    ['reading', (ana: Person, id: string) => ana.patch(id, { read: true })],
    ['archiving', (ana: Person, id: string) => ana.patch(id, { archived: true })],
    ['reading in bulk', (ana: Person, id: string) => ana.bulk({ op: 'read', ids: [id] })],
    ['archiving in bulk', (ana: Person, id: string) => ana.bulk({ op: 'archive', ids: [id] })],
    [
      'a duplicate',
      (ana: Person) => server.producer.create(ana.name, {}, { dedup_key: 'k', on_duplicate: 'update' }),
    ],
  ])('is ended by %s', async (_what, end) => {
    const ana = await server.person();
    const { id } = await server.producer.create(ana.name, {}, { dedup_key: 'k' });
    await ana.patch(id, { snoozed_until: inMs(HOUR) });
    await end(ana, id);
    expect(await ana.get(id)).toMatchObject({ snoozed_until: null });
    pass(2 * HOUR);
    await server.app.sweep();
    expect(await (await server.person(ana.name)).counts()).toMatchObject({ rev: 3 });
  });

  test('comes back with the undoing of what ended it', async () => {
    const { ana, id } = await withOne();
    const until = inMs(HOUR);
    await ana.patch(id, { snoozed_until: until });
    const { counts } = await ana.bulk({ op: 'archive', ids: [id] });
    await ana.bulk({ op: 'undo', rev: counts.rev });
    expect(await ana.get(id)).toMatchObject({ snoozed_until: until, archived_at: null });
  });

  test('does not outlive the item: what expires or is deleted meanwhile never wakes', async () => {
    const { ana, id } = await withOne({ expires_at: inMs(1000) });
    const { id: deleted } = await server.producer.create(ana.name);
    for (const one of [id, deleted]) await ana.patch(one, { snoozed_until: inMs(2000) });
    await ana.ask('DELETE', `/notifications/${deleted}`);
    pass(3000);
    await server.app.sweep();
    const { changes } = await ana.changes((await ana.list()).sync.replace(/\d+$/, '0'));
    expect(changes.map(({ op }) => op)).toEqual(['remove', 'remove']);
  });

  test('wakes a read one too, and what was dealt with interrupts nobody', async () => {
    const { ana, id } = await withOne();
    await ana.patch(id, { read: true });
    await ana.patch(id, { snoozed_until: inMs(1000) });
    const frames = await ana.stream(undefined, '?after=latest');
    await frames.next();
    pass(1500);
    await server.app.sweep();
    expect((await frames.next()).data).toMatchObject({
      notification: { seq: 4 },
      delivery: { toast: false, sound: false },
    });
    frames.close();
  });

  test('of 600 items at once wakes them all, each at a revision of its own', async () => {
    const ana = await server.person();
    const until = inMs(1000);
    for (let i = 0; i < 600; i++) {
      const [made] = await server.app.notify(ana.name, { type: 'a', title: `t${i}` });
      await store.transaction(async (tx) => {
        const inbox = await tx.lock(ana.name);
        const item = await inbox.get(made && 'id' in made ? made.id : '');
        if (item) await inbox.put({ ...item, rev: inbox.nextRev(), snoozed_until: until });
      });
    }
    pass(1500);
    await server.app.sweep();
    const { items, counts } = await ana.list('limit=100');
    expect(counts).toMatchObject({ unread: 600, rev: 1800 });
    expect(items.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, i) => 1800 - i));
  }, 30_000);

  test.each([
    ['now', () => inMs(-1)],
    ['more than a year ahead', () => inMs(367 * 24 * HOUR)],
    ['a time that no calendar has', () => '2027-02-30T25:00:00.000Z'],
    ['a time of elsewhere', () => '2027-02-03T05:00:00.000+02:00'],
    ['a number', () => 5],
  ])('does not take %s', async (_what, until) => {
    const { ana, id } = await withOne();
    const answer = await ana.ask('PATCH', `/notifications/${id}`, { body: { snoozed_until: until() } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    expect(JSON.stringify(answer.body)).toContain('/snoozed_until');
  });
});

test('snoozing is named by capabilities', async () => {
  const { levels } = (
    await (await (await mount()).person()).ask<{ levels: string[] }>('GET', '/capabilities')
  ).body;
  expect(levels).toContain('snooze');
});
