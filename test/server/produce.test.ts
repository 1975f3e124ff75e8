import { beforeAll, describe, expect, test } from 'vitest';
import type { WireBatchAnswer, WireContent, WireCreateResult } from '../../src/wire/contract.generated.js';
import { conforms } from './support/contract.js';
import { mount, type Mounted } from './support/mounted.js';
import type { Person, Reply } from './support/person.js';

let server: Mounted;
let producer: Person;
let ana: Person;
beforeAll(async () => {
  server = await mount();
  ({ producer } = server);
  ana = await server.person();
});

const post = <T = WireCreateResult>(content: unknown, rest: object = {}, headers = {}): Promise<Reply<T>> =>
  producer.ask('POST', '/notifications', {
    body: {
      to: { users: [ana.name] },
      notification: { type: 'job.done', title: 'Done', ...(content as object) },
      ...rest,
    },
    headers,
  });

describe('creating', () => {
  test('answers 201 with a Location, and the item is in the list at once', async () => {
    const { status, body, headers } = await post({ body: 'a\nb', priority: 'high' });
    conforms('create-answer', body);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/notifications/${body.id}`);
    const [item] = (await ana.list()).items;
    expect(item).toMatchObject({
      id: body.id,
      title: 'Done',
      body: 'a\nb',
      priority: 'high',
      category: 'job',
      read_at: null,
    });
    expect(Math.abs(Date.parse(item?.created_at ?? '') - Date.now())).toBeLessThan(5000);
  });

  test('keeps text as it is: emoji, right-to-left, markup; and counts code points', async () => {
    const title = '😀'.repeat(480) + ' <script>مرحبا';
    const { body } = await post({ title, body: '\u2028&amp;' });
    expect(await ana.get(body.id)).toMatchObject({ title, body: '\u2028&amp;' });
    expect((await post({ title: '😀'.repeat(501) })).status).toBe(422);
  });

  test('stores composed text (NFC)', async () => {
    const { body } = await post({ title: 'u\u0308'.repeat(500), data: { 'u\u0308': 'u\u0308' } });
    expect(await ana.get(body.id)).toMatchObject({ title: 'ü'.repeat(500), data: { 'u\u0308': 'u\u0308' } });
  });

  const long = (n: number): string => 'x'.repeat(n);
  const nested = (levels: number): object => (levels === 1 ? {} : { in: nested(levels - 1) });
  const dataOf = (bytes: number): object => ({ d: long(bytes - '{"d":""}'.length) });
  test.each<[string, (over: boolean) => object, string]>([
    ['title', (over) => ({ title: long(over ? 501 : 500) }), '/notification/title'],
    ['body', (over) => ({ body: long(over ? 4001 : 4000) }), '/notification/body'],
    ['type', (over) => ({ type: long(over ? 65 : 64) }), '/notification/type'],
    ['segments of type', (over) => ({ type: over ? 'a.b.c.d.e.f.g' : 'a.b.c.d.e.f' }), '/notification/type'],
    ['bytes of data', (over) => ({ data: dataOf(over ? 8193 : 8192) }), '/notification/data'],
    ['levels of data', (over) => ({ data: nested(over ? 6 : 5) }), '/notification/data'],
    [
      'refs',
      (over) => ({ refs: Array.from({ length: over ? 9 : 8 }, () => ({ type: 'job', id: '1' })) }),
      '/notification/refs',
    ],
    [
      'tags',
      (over) => ({ tags: Array.from({ length: over ? 9 : 8 }, (_, i) => `t${i}`) }),
      '/notification/tags',
    ],
    ['a tag', (over) => ({ tags: [long(over ? 33 : 32)] }), '/notification/tags/0'],
    [
      'actions',
      (over) => ({ actions: Array.from({ length: over ? 4 : 3 }, (_, i) => ({ id: `a${i}`, label: 'A' })) }),
      '/notification/actions',
    ],
    ['group_key', (over) => ({ group_key: long(over ? 129 : 128) }), '/notification/group_key'],
    [
      'the name of the actor',
      (over) => ({ actor: { name: long(over ? 101 : 100) } }),
      '/notification/actor/name',
    ],
    [
      'the length of a URL',
      (over) => ({ action: { url: `/${long(over ? 2048 : 2047)}` } }),
      '/notification/action/url',
    ],
  ])('takes %s at its limit and refuses one more, with a pointer', async (_field, content, pointer) => {
    expect((await post(content(false))).status).toBe(201);
    const { status, body } = await post<{ errors: { pointer: string }[] }>(content(true));
    expect(status).toBe(422);
    expect(body.errors[0]?.pointer).toBe(pointer);
  });

  test.each([
    ['https://example.com/a?b#c', 201],
    ['/documents/1', 201],
    ['http://127.0.0.1:4010/x', 201],
    ['http://elsewhere.example/x', 422],
    ['javascript:alert(1)', 422],
    ['JaVaScRiPt:alert(1)', 422],
    [' javascript:alert(1)', 422],
    ['data:text/html,x', 422],
    ['//evil.example', 422],
    ['/\\evil.example', 422],
    ['/a\tb', 422],
    ['/a b', 422],
    ['/a\\b', 422],
    ['https:evil.example', 422],
    ['vbscript:x', 422],
    ['relative/path', 422],
    ['', 422],
    ['https://', 422],
  ])('answers a link to "%s" with %i, in each place that takes one', async (url, expected) => {
    const places: Partial<WireContent>[] = [
      { action: { url } },
      { actions: [{ id: 'go', label: 'Go', url }] },
      { image_url: url },
      { actor: { name: 'Ben', avatar_url: url } },
    ];
    for (const place of places) expect((await post(place)).status, JSON.stringify(place)).toBe(expected);
  });

  test.each<[string, object, string]>([
    [
      'a field that it does not know',
      { notification: { type: 'a', title: 'b', colour: 'red' } },
      '/notification/colour',
    ],
    ['no title', { notification: { type: 'a' } }, '/notification/title'],
    ['an empty title', { notification: { type: 'a', title: '' } }, '/notification/title'],
    ['a line break in the title', { notification: { type: 'a', title: 'a\nb' } }, '/notification/title'],
    [
      'a control character',
      { notification: { type: 'a', title: 'b', body: 'c\u0007' } },
      '/notification/body',
    ],
    ['NUL in data', { notification: { type: 'a', title: 'b', data: { c: '\0' } } }, '/notification/data/c'],
    ['half a surrogate pair', { notification: { type: 'a', title: '\ud83d' } }, '/notification/title'],
    [
      'an unknown priority',
      { notification: { type: 'a', title: 'b', priority: 'loud' } },
      '/notification/priority',
    ],
    [
      'two buttons of one id',
      {
        notification: {
          type: 'a',
          title: 'b',
          actions: [
            { id: 'x', label: 'X' },
            { id: 'x', label: 'Y' },
          ],
        },
      },
      '/notification/actions/1/id',
    ],
    [
      'a button that says it is done',
      { notification: { type: 'a', title: 'b', actions: [{ id: 'x', label: 'X', state: 'done' }] } },
      '/notification/actions/0/state',
    ],
    [
      'an expiry in the past',
      { notification: { type: 'a', title: 'b', expires_at: '2020-01-01T00:00:00Z' } },
      '/notification/expires_at',
    ],
    ['nobody to send it to', { to: {} }, '/to'],
    ['no recipients', { to: { users: [] } }, '/to/users'],
    ['roles, which are another level', { to: { roles: ['editor'] } }, '/to'],
    [
      '101 recipients, which are another level',
      { to: { users: Array.from({ length: 101 }, (_, i) => `u${i}`) } },
      '/to/users',
    ],
    ['a time of delivery, which is another level', { deliver_at: '2030-01-01T00:00:00.000Z' }, '/deliver_at'],
    ['a dedup_key of 129', { dedup_key: long(129) }, '/dedup_key'],
  ])('refuses %s, with a pointer', async (_what, over, pointer) => {
    const body = { to: { users: [ana.name] }, notification: { type: 'a', title: 'b' }, ...over };
    const answer = await producer.ask<{ errors: { pointer: string }[] }>('POST', '/notifications', { body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
  });

  test('for several users gives each an item of their own', async () => {
    const [ben, cem] = [await server.person(), await server.person()];
    const body = { to: { users: [cem.name, ben.name, cem.name] }, notification: { type: 'a', title: 'b' } };
    const { status, body: answer } = await producer.ask<{ results: WireCreateResult[] }>(
      'POST',
      '/notifications',
      { body },
    );
    conforms('create-answer', answer);
    expect(status).toBe(201);
    expect(answer.results.map((result) => result.user)).toEqual([cem.name, ben.name]);
    expect((await ben.list()).items).toHaveLength(1);
    expect((await cem.list()).items[0]?.id).toBe(answer.results[0]?.id);
  });
});

describe('a dedup_key', () => {
  test('sent 20 times at once makes one item', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post({}, { dedup_key: 'job:1:done' })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 200),
      201,
    ]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.filter((answer) => !answer.body.deduplicated)).toHaveLength(1);
  });

  test('is each user’s own', async () => {
    const ben = await server.person();
    const { id } = await producer.create(ben.name, {}, { dedup_key: 'same' });
    expect((await producer.create(ana.name, {}, { dedup_key: 'same' })).id).not.toBe(id);
  });

  test('with update consolidates: one item, on top, unread, counting its events', async () => {
    const ben = await server.person();
    const rest = { dedup_key: 'digest', on_duplicate: 'update' };
    const { id } = await producer.create(ben.name, { title: '1 file' }, rest);
    await producer.create(ben.name, { title: 'between' });
    await ben.patch(id, { read: true });
    await producer.create(ben.name, { title: '2 files' }, rest);
    const third = await producer.create(ben.name, { title: '3 files' }, rest);
    expect(third).toMatchObject({ id, deduplicated: true });
    const { items, counts } = await ben.list();
    expect(items.map((item) => item.title)).toEqual(['3 files', 'between']);
    expect(items[0]).toMatchObject({ group_count: 3, read_at: null, seen_at: null, seq: third.rev });
    expect(counts.unread).toBe(2);
  });

  test('with error is refused', async () => {
    const rest = { dedup_key: 'once', on_duplicate: 'error' };
    expect((await post({}, rest)).status).toBe(201);
    expect(await post({}, rest)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  test('outlives the item; with update it makes a new one, not a deleted one come back', async () => {
    const ben = await server.person();
    const { id } = await producer.create(ben.name, {}, { dedup_key: 'k' });
    await ben.ask('DELETE', `/notifications/${id}`);
    expect(await producer.create(ben.name, {}, { dedup_key: 'k' })).toMatchObject({ id, deduplicated: true });
    expect((await ben.list()).items).toEqual([]);
    const anew = await producer.create(ben.name, {}, { dedup_key: 'k', on_duplicate: 'update' });
    expect(anew).toMatchObject({ deduplicated: false });
    expect(anew.id).not.toBe(id);
    expect((await ben.list()).items.map((item) => item.id)).toEqual([anew.id]);
  });
});

describe('an Idempotency-Key of a producer', () => {
  test('gives the stored answer for the same body, 422 for another', async () => {
    const key = { 'idempotency-key': 'create-1' };
    const first = await post({ title: 'once' }, {}, key);
    const again = await post({ title: 'once' }, {}, key);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await post({ title: 'other' }, {}, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect((await ana.list('q=once')).items).toHaveLength(1);
  });

  test('of a request that is still running is refused with 409', async () => {
    const key = { 'idempotency-key': 'create-2' };
    const answers = await Promise.all([post({}, {}, key), post({}, {}, key)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 409]);
    expect(answers[1]?.body).toMatchObject({ code: 'idempotency-in-progress' });
  });

  test('of a refused request may be used again', async () => {
    const key = { 'idempotency-key': 'create-3' };
    expect((await post({ title: '' }, {}, key)).status).toBe(422);
    expect((await post({ title: 'right' }, {}, key)).status).toBe(201);
  });
});

describe('a batch', () => {
  const entry = (title: string): object => ({
    to: { users: [ana.name] },
    notification: { type: 'a', title },
  });

  test('answers for each entry by itself, as an array or a line each', async () => {
    const list = [entry('one'), entry(''), entry('three')];
    const asArray = await producer.ask<WireBatchAnswer>('POST', '/notifications/batch', { body: list });
    const asLines = await producer.ask<WireBatchAnswer>('POST', '/notifications/batch', {
      raw: list.map((line) => JSON.stringify(line)).join('\n') + '\n',
      headers: { 'content-type': 'application/x-ndjson' },
    });
    for (const { status, body } of [asArray, asLines]) {
      expect(status).toBe(200);
      conforms('batch-answer', body);
      expect(body.results.map((result) => result.status)).toEqual([201, 422, 201]);
      expect(body.results[1]?.problem).toMatchObject({ code: 'validation-failed' });
    }
    expect((await ana.list('q=three')).items).toHaveLength(2);
  });

  test('takes 1000 entries, and no more', async () => {
    const list = Array.from({ length: 1000 }, (_, i) => entry(`bulk ${i}`));
    const { body } = await producer.ask<WireBatchAnswer>('POST', '/notifications/batch', { body: list });
    expect(body.results.every((result) => result.status === 201)).toBe(true);
    expect((await producer.ask('POST', '/notifications/batch', { body: [...list, entry('x')] })).status).toBe(
      422,
    );
    expect((await producer.ask('POST', '/notifications/batch', { body: [] })).status).toBe(422);
    expect((await producer.ask('POST', '/notifications/batch', { body: entry('x') })).status).toBe(400);
  });
});

describe('notify() in process', () => {
  test('creates by the same rules as over HTTP', async () => {
    const ben = await server.person();
    const [made] = await server.app.notify(ben.name, { type: 'a.b', title: 'From a job' }, { dedupKey: 'j' });
    expect(
      await server.app.notify([ben.name], { type: 'a.b', title: 'Again' }, { dedupKey: 'j' }),
    ).toMatchObject([{ ...made, user: ben.name, deduplicated: true }]);
    expect((await ben.list()).items.map((item) => item.title)).toEqual(['From a job']);
    await expect(server.app.notify(ben.name, { type: 'a.b', title: '' })).rejects.toMatchObject({
      status: 422,
    });
    await expect(
      server.app.notify(ben.name, { type: 'a', title: 'b', action: { url: 'http://x.example' } }),
    ).rejects.toThrow('/notification/action/url');
  });
});
