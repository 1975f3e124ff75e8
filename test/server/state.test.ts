import { beforeAll, describe, expect, test } from 'vitest';
import { mount, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';

let server: Mounted;
beforeAll(async () => {
  server = await mount();
});

/** Someone new, with items `t1` … `tn`; their ids in that order. */
async function withItems(n: number): Promise<{ ana: Person; ids: string[]; id: string }> {
  const ana = await server.person();
  const ids = (await server.producer.createMany(ana.name, n)).map((item) => item.id);
  return { ana, ids, id: ids[0] ?? '' };
}

describe('one item', () => {
  test('is seen without being read', async () => {
    const { ana, id } = await withItems(1);
    const { notification, counts } = await ana.patch(id, { seen: true });
    expect(notification.seen_at).toBeTruthy();
    expect(notification.read_at).toBeNull();
    expect(counts).toMatchObject({ unread: 1, unseen: 0 });
  });

  test('is seen once it is read, keeps its first time, and moves no counter twice', async () => {
    const { ana, id } = await withItems(1);
    const first = await ana.patch(id, { read: true });
    expect(first.notification.seen_at).toBe(first.notification.read_at);
    expect(first.counts).toMatchObject({ unread: 0, unseen: 0 });
    server.pass(1000);
    expect(await ana.patch(id, { read: true })).toEqual(first);
  });

  test('is unread again, and still seen', async () => {
    const { ana, id } = await withItems(1);
    await ana.patch(id, { read: true });
    const { notification, counts } = await ana.patch(id, { read: false });
    expect(notification).toMatchObject({ read_at: null, seen_at: expect.any(String) });
    expect(counts).toMatchObject({ unread: 1, unseen: 0 });
  });

  test('leaves the inbox for the archive, uncounted and unread, and comes back', async () => {
    const { ana, id } = await withItems(1);
    const { notification, counts } = await ana.patch(id, { archived: true });
    expect(notification.read_at).toBeNull();
    expect(counts.unread).toBe(0);
    expect((await ana.list()).items).toEqual([]);
    expect((await ana.list('view=archived')).items).toEqual([notification]);
    expect((await ana.patch(id, { archived: false })).counts.unread).toBe(1);
    expect((await ana.list()).items).toHaveLength(1);
  });

  test('is the same by its id as in the list', async () => {
    const { ana, id } = await withItems(1);
    expect(await ana.get(id)).toEqual((await ana.list()).items[0]);
    expect((await ana.ask('GET', `/notifications/${id}`)).headers.get('etag')).toBe('"r1"');
  });

  test('is gone once deleted; deleting it again is as good', async () => {
    const { ana, id } = await withItems(1);
    const path = `/notifications/${id}`;
    expect((await ana.ask('DELETE', path)).status).toBe(204);
    expect((await ana.ask('GET', path)).status).toBe(404);
    expect((await ana.ask('PATCH', path, { body: { read: true } })).status).toBe(404);
    expect((await ana.ask('DELETE', path)).status).toBe(204);
    expect((await ana.counts()).unread).toBe(0);
  });

  test('changes only while it is as If-Match says', async () => {
    const { ana, id } = await withItems(1);
    const patch = (tag: string) =>
      ana.ask('PATCH', `/notifications/${id}`, { body: { read: true }, headers: { 'if-match': tag } });
    expect(await patch('"r7"')).toMatchObject({ status: 412, body: { code: 'precondition-failed' } });
    expect((await patch('"r1"')).status).toBe(200);
  });

  test.each([[{}], [{ colour: 'red' }], [{ read: 'yes' }], [{ seen: false }], [[]], [null]])(
    'does not take %j',
    async (body) => {
      const { ana, id } = await withItems(1);
      const { status, body: problem } = await ana.ask('PATCH', `/notifications/${id}`, { body });
      expect({ status, problem }).toMatchObject({ status: 422, problem: { code: 'validation-failed' } });
    },
  );

  test('takes a state beside fields that it does not know', async () => {
    const { ana, id } = await withItems(1);
    expect((await ana.patch(id, { read: true, colour: 'red' })).counts.unread).toBe(0);
  });
});

describe('a bulk change', () => {
  test('by ids touches those that are there and names those that are not', async () => {
    const { ana, ids } = await withItems(95);
    const { ids: others } = await withItems(2);
    const answer = await ana.bulk({ op: 'read', ids: [...ids, ...others, 'x', 'y', 'z'] });
    expect(answer).toMatchObject({
      affected: 95,
      not_found: [...others, 'x', 'y', 'z'],
      counts: { unread: 0 },
    });
    expect(new Set((await ana.list('limit=100')).items.map((item) => item.rev))).toEqual(
      new Set([answer.counts.rev]),
    );
  });

  test('up to a cursor leaves alone what came after it', async () => {
    const { ana } = await withItems(3);
    const { sync } = await ana.list();
    await server.producer.create(ana.name, { title: 'late' });
    expect(await ana.bulk({ op: 'read', all: true, up_to: sync })).toMatchObject({
      affected: 3,
      counts: { unread: 1 },
    });
    expect((await ana.list('status=unread')).items.map((item) => item.title)).toEqual(['late']);
    expect((await ana.bulk({ op: 'read', all: true, up_to: sync })).affected).toBe(0);
  });

  test('keeps to its filter', async () => {
    const { ana } = await withItems(2);
    await server.producer.create(ana.name, { type: 'mail.in' });
    const { sync } = await ana.list();
    const filter = { type: ['mail.*'] };
    expect(await ana.bulk({ op: 'archive', all: true, up_to: sync, filter })).toMatchObject({
      affected: 1,
      counts: { unread: 2 },
    });
  });

  test.each([
    ['read', 'unread', 3],
    ['seen', null, 3],
    ['archive', 'unarchive', 3],
    ['read_archive', 'unarchive', 3],
    ['delete', null, 3],
  ])('%s is done to all, once, and taken back by undo within 60 s', async (op, opposite, affected) => {
    const { ana, ids } = await withItems(3);
    const before = await ana.list();
    const done = await ana.bulk({ op, all: true, up_to: before.sync });
    expect(done.affected).toBe(affected);
    const away = op === 'delete' || op.includes('archive');
    expect((await ana.list()).items).toHaveLength(away ? 0 : 3);
    server.pass(59_000);
    expect(await ana.bulk({ op: 'undo', rev: done.counts.rev })).toMatchObject({
      affected: 3,
      counts: { unread: 3, unseen: 3 },
    });
    const state = (page: typeof before) =>
      page.items.map(({ id, seq, read_at, seen_at, archived_at }) => ({
        id,
        seq,
        read_at,
        seen_at,
        archived_at,
      }));
    expect(state(await ana.list())).toEqual(state(before));
    expect((await ana.bulk({ op: 'undo', rev: done.counts.rev })).affected).toBe(0);
    if (opposite === null) return;
    await ana.bulk({ op, ids });
    expect((await ana.bulk({ op: opposite, ids })).affected).toBe(3);
  });

  test('cannot be undone after 60 s, and not where an item changed since', async () => {
    const { ana, ids, id } = await withItems(2);
    const late = await ana.bulk({ op: 'read', ids });
    server.pass(61_000);
    const refused = await ana.ask('POST', '/notifications/bulk', {
      body: { op: 'undo', rev: late.counts.rev },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const { counts } = await ana.bulk({ op: 'archive', ids });
    await ana.patch(id, { read: false });
    expect((await ana.bulk({ op: 'undo', rev: counts.rev })).affected).toBe(1);
    expect((await ana.get(id)).archived_at).not.toBeNull();
  });

  test('undoes nothing at a revision that was no bulk change', async () => {
    const { ana, id } = await withItems(1);
    const { counts } = await ana.patch(id, { read: true });
    expect((await ana.bulk({ op: 'undo', rev: counts.rev })).affected).toBe(0);
    expect((await ana.bulk({ op: 'undo', rev: 99 })).counts).toEqual(counts);
  });

  test.each([
    ['no ids', { op: 'read', ids: [] }, '/ids'],
    ['101 ids', { op: 'read', ids: Array.from({ length: 101 }, (_, i) => `id${i}`) }, '/ids'],
    ['both ids and all', { op: 'read', ids: ['a'], all: true, up_to: 'a.1' }, ''],
    ['neither', { op: 'read' }, ''],
    ['all without up_to', { op: 'read', all: true }, '/up_to'],
    ['an operation that is none', { op: 'explode', ids: ['a'] }, '/op'],
    [
      'an unknown filter',
      { op: 'read', all: true, up_to: 'a.1', filter: { colour: 'red' } },
      '/filter/colour',
    ],
    ['a cursor that is none', { op: 'read', all: true, up_to: 'nonsense' }, '/up_to'],
  ])('is refused with %s', async (_what, body, pointer) => {
    const { ana } = await withItems(1);
    const answer = await ana.ask('POST', '/notifications/bulk', { body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(
      pointer,
    );
  });

  test('is refused with 410 for a cursor of another history', async () => {
    const { ana } = await withItems(1);
    const answer = await ana.ask('POST', '/notifications/bulk', {
      body: { op: 'read', all: true, up_to: 'other.1' },
    });
    expect(answer).toMatchObject({ status: 410, body: { code: 'cursor-expired', restart: 'full' } });
  });
});

describe('counts', () => {
  test('are right after 20 marks of one item and a mark-all at once', async () => {
    const { ana, id } = await withItems(10);
    const { sync } = await ana.list();
    const marks = Array.from({ length: 20 }, () => ana.patch(id, { read: true }));
    const [answers] = await Promise.all([
      Promise.all(marks),
      ana.bulk({ op: 'read', all: true, up_to: sync }),
    ]);
    expect(new Set(answers.map((answer) => answer.notification.read_at)).size).toBe(1);
    expect(await ana.counts()).toMatchObject({ unread: 0, unseen: 0 });
  });

  test('never go back in revision', async () => {
    const { ana, ids, id } = await withItems(3);
    const revs = [
      (await ana.patch(id, { read: true })).counts.rev,
      (await ana.bulk({ op: 'seen', ids })).counts.rev,
      (await ana.patch(id, { read: true })).counts.rev,
      (await ana.bulk({ op: 'archive', ids })).counts.rev,
      (await ana.counts()).rev,
    ];
    expect(revs).toEqual([...revs].sort((a, b) => a - b));
  });
});

describe('an Idempotency-Key', () => {
  test('makes a resent change a repetition of the answer, for 48 h', async () => {
    const { ana, id } = await withItems(1);
    const send = (body: unknown) =>
      ana.ask('PATCH', `/notifications/${id}`, { body, headers: { 'idempotency-key': `k-${id}` } });
    const first = await send({ read: true });
    await ana.patch(id, { read: false });
    const again = await send({ read: true });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect((await ana.get(id)).read_at).toBeNull();
    expect(await send({ read: false })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    server.pass(49 * 3_600_000);
    const late = await mountedToken(ana.name);
    const anew = await late.ask('PATCH', `/notifications/${id}`, {
      body: { read: true },
      headers: { 'idempotency-key': `k-${id}` },
    });
    expect(anew.headers.get('idempotent-replayed')).toBeNull();
  });

  test('is each user’s own', async () => {
    const one = await withItems(1);
    const two = await withItems(1);
    const headers = { 'idempotency-key': 'shared' };
    expect((await one.ana.ask('DELETE', `/notifications/${one.id}`, { headers })).status).toBe(204);
    expect((await two.ana.ask('DELETE', `/notifications/${two.id}`, { headers })).status).toBe(204);
    expect((await two.ana.list()).items).toEqual([]);
  });

  test('must be printable', async () => {
    const { ana, id } = await withItems(1);
    const answer = await ana.ask('DELETE', `/notifications/${id}`, {
      headers: { 'idempotency-key': 'x'.repeat(256) },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  const mountedToken = (name: string): Promise<Person> => server.person(name);
});
