import { beforeAll, describe, expect, test } from 'vitest';
import type { WireContent, WirePage } from '../../src/wire/contract.generated.js';
import { mount, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';

let server: Mounted;
let ana: Person;
beforeAll(async () => {
  server = await mount();
  ana = await server.person();
});

describe('the list', () => {
  test('is newest first, with strictly falling seq, counts and a subject', async () => {
    await server.producer.createMany(ana.name, 3);
    const page = await ana.list();
    expect(page.items.map((item) => item.title)).toEqual(['t3', 't2', 't1']);
    expect(page.items.map((item) => item.seq)).toEqual([3, 2, 1]);
    expect(page).toMatchObject({
      next: null,
      total: 3,
      counts: { unread: 3, unseen: 3, capped: false, rev: 3 },
    });
    expect(page.subject).not.toContain(ana.name);
    expect((await (await server.person()).list()).subject).not.toBe(page.subject);
  });

  test('leaves out read ones for status=unread', async () => {
    const ben = await server.person();
    const [first] = await server.producer.createMany(ben.name, 3);
    await ben.patch(first?.id ?? '', { read: true });
    const page = await ben.list('status=unread');
    expect(page.items.map((item) => item.title)).toEqual(['t3', 't2']);
    expect(page.total).toBe(page.counts.unread);
    expect((await ben.list('status=read')).items).toHaveLength(1);
  });

  test('walks 57 items in pages of 10 without loss or repetition, while others arrive', async () => {
    const ben = await server.person();
    const made = await server.producer.createMany(ben.name, 57);
    const seen: string[] = [];
    let pages = 0;
    for (let before = ''; pages < 20;) {
      const page = await ben.list(`limit=10${before}`);
      seen.push(...page.items.map((item) => item.id));
      if (++pages === 3) await server.producer.createMany(ben.name, 5);
      if (page.next === null) break;
      before = `&before=${page.next}`;
    }
    expect(pages).toBe(6);
    expect(seen).toEqual(made.map((item) => item.id).reverse());
  });

  test.each([
    ['limit=0', 'invalid-request'],
    ['limit=101', 'invalid-request'],
    ['limit=abc', 'invalid-request'],
    ['view=attic', 'invalid-request'],
    ['status=maybe', 'invalid-request'],
    ['priority=loud', 'invalid-request'],
    ['type=UPPER', 'invalid-request'],
    ['since=yesterday', 'invalid-request'],
    ['until=2026-02-31T99:00:00Z', 'invalid-request'],
    ['q=%00', 'invalid-request'],
    ['before=garbage', 'invalid-cursor'],
    ['before=eyJzIjo0MTJ9', 'invalid-cursor'],
  ])('refuses ?%s with 400', async (query, code) => {
    const { status, body } = await ana.ask('GET', `/notifications?${query}`);
    expect({ status, body }).toMatchObject({ status: 400, body: { code } });
  });

  test("refuses another user's page cursor", async () => {
    const ben = await server.person();
    await server.producer.createMany(ben.name, 3);
    const { next } = await ben.list('limit=1');
    const { status, body } = await ana.ask('GET', `/notifications?before=${next}`);
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'invalid-cursor' } });
  });

  test('ignores parameters that it does not know', async () => {
    expect((await ana.list('user_id=somebody&colour=red')).items).toHaveLength(3);
  });

  test('filters by type, priority, tag, data and text at once', async () => {
    const ben = await server.person();
    const wanted: Partial<WireContent> = {
      type: 'mail.in',
      title: 'Größe 100%',
      priority: 'high',
      tags: ['vip'],
      data: { box: 'a' },
    };
    const { id } = await server.producer.create(ben.name, wanted);
    for (const other of [
      { type: 'mailer.in' },
      { priority: 'low' },
      { tags: [] },
      { data: { box: 'b' } },
      { title: 'x' },
    ] satisfies Partial<WireContent>[]) {
      await server.producer.create(ben.name, { ...wanted, ...other });
    }
    const query = new URLSearchParams({
      type: 'mail.*,job.done',
      priority: 'high,urgent',
      tag: 'vip',
      'data.box': 'a',
      q: '100%',
    });
    const page = await ben.list(String(query));
    expect(page.items.map((item) => item.id)).toEqual([id]);
    expect(page.total).toBe(1);
  });
});

describe('a conditional poll', () => {
  const tagOf = async (person: Person, path: string): Promise<string> =>
    (await person.ask('GET', path)).headers.get('etag') ?? '';

  test.each(['/notifications?status=unread', '/counts'])(
    'of %s is told 304 until something changes',
    async (path) => {
      const ben = await server.person();
      const { id } = await server.producer.create(ben.name);
      const steps: [string, () => Promise<unknown>][] = [
        ['create', () => server.producer.create(ben.name)],
        ['read', () => ben.patch(id, { read: true })],
        ['archive', () => ben.patch(id, { archived: true })],
        ['delete', () => ben.ask('DELETE', `/notifications/${id}`)],
      ];
      for (const [what, step] of steps) {
        const tag = await tagOf(ben, path);
        const same = await ben.ask('GET', path, { headers: { 'if-none-match': tag } });
        expect(same, what).toMatchObject({ status: 304, body: null });
        expect(same.headers.get('etag')).toBe(tag);
        await step();
        expect((await ben.ask('GET', path, { headers: { 'if-none-match': tag } })).status, what).toBe(200);
      }
    },
  );

  test('is not told 304 for another query', async () => {
    const tag = await tagOf(ana, '/notifications?status=unread');
    expect((await ana.ask('GET', '/notifications', { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  test('sees an expiry, though nothing else happened', async () => {
    const ben = await server.person();
    const soon = new Date(Date.now() + 90_000).toISOString();
    await server.producer.create(ben.name, { expires_at: soon });
    const tag = await tagOf(ben, '/notifications');
    server.pass(100_000);
    await server.app.sweep();
    const { status, body } = await ben.ask<WirePage>('GET', '/notifications', {
      headers: { 'if-none-match': tag },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ items: [], counts: { unread: 0 } });
  });

  test('is asked to come back after Poll-Interval, and may not be kept by shared caches', async () => {
    const { headers } = await ana.ask('GET', '/notifications');
    expect(headers.get('poll-interval')).toBe('15');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toContain('Authorization');
  });
});
