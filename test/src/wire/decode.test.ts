import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotifError } from '../../../src/index.js';
import { decodeChanges } from '../../../src/wire/changes.js';
import { decodeItem } from '../../../src/wire/decode-item.js';
import { decodeFrame } from '../../../src/wire/decode-frame.js';
import { decodeCounts } from '../../../src/wire/decode.js';
import { parseRetryAfter } from '../../../src/wire/retry-after.js';
import { safeUrl } from '../../../src/wire/safe-url.js';
import { property } from '../support/random.js';

const silent = () => {};

test.each([
  ['/jobs/1', '/jobs/1'],
  ['jobs/1', 'jobs/1'],
  ['?page=2', '?page=2'],
  ['#part', '#part'],
  ['https://example.com/a:b', 'https://example.com/a:b'],
  ['http://example.com', 'http://example.com'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
  ['/search?q=a:b', '/search?q=a:b'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  [' java\nscript:alert(1)', null],
  ['\u0001javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['vbscript:x', null],
  ['blob:x', null],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['\\\\evil.example', null],
  ['/\t/evil.example', null],
  ['', null],
  [7, null],
  [null, null],
])('of the URL %j it makes %j', (url, safe) => {
  expect(safeUrl(url)).toBe(safe);
});

test.each([
  [undefined, null],
  ['loud', null],
  [{}, { toast: true, sound: false, held: null }],
  [
    { toast: false, sound: true, reason: 'quiet_hours' },
    { toast: false, sound: true, held: null },
  ],
  [
    { toast: true, summary: { count: 12 } },
    { toast: true, sound: false, held: 12 },
  ],
  [
    { toast: 0, sound: 1, reason: 7, summary: { count: 1.5 } },
    { toast: true, sound: false, held: null },
  ],
])('of the delivery %j it makes %j', (delivery, expected) => {
  const data = JSON.stringify({ notification: { id: 'a', rev: 1 }, delivery });
  expect(decodeFrame({ event: 'notification', data, id: '' }, silent)).toMatchObject({ delivery: expected });
});

test('an item with only an id has a default for everything', () => {
  expect(decodeItem({ id: 'a' }, silent)).toEqual({
    id: 'a',
    seq: 0,
    rev: 0,
    type: 'other',
    category: 'other',
    title: '',
    body: '',
    priority: 'normal',
    action: null,
    actions: [],
    tags: [],
    dedupKey: null,
    imageUrl: null,
    icon: null,
    actor: null,
    refs: [],
    groupKey: null,
    groupCount: 1,
    data: null,
    locale: null,
    createdAt: null,
    updatedAt: null,
    seenAt: null,
    readAt: null,
    archivedAt: null,
    snoozedUntil: null,
    expiresAt: null,
  });
});

test('a full item comes through', () => {
  const item = decodeItem(
    {
      id: 'a',
      seq: 3,
      rev: 5,
      type: 'job.done',
      title: 'T',
      body: 'B',
      priority: 'urgent',
      mystery: true,
      action: { url: '/x', label: 'Open', target: 'blank' },
      actions: [
        { id: 'ok', label: 'Approve', style: 'primary', state: 'done', outcome: 'Approved' },
        { id: 'bad', label: 'Bad', url: 'javascript:1' },
        { label: 'no id' },
      ],
      tags: ['x', 1],
      actor: { id: 'u', name: 'Ana', avatar_url: 'data:x' },
      refs: [{ type: 'job', id: '9' }, {}],
      created_at: '2026-11-20T12:00:00.000Z',
      read_at: 'yesterday',
      group_count: 4,
    },
    silent,
  );
  expect(item).toMatchObject({
    seq: 3,
    rev: 5,
    category: 'job',
    priority: 'urgent',
    action: { url: '/x', label: 'Open', target: 'blank' },
    actions: [
      { id: 'ok', label: 'Approve', url: null, style: 'primary', state: 'done', outcome: 'Approved' },
    ],
    tags: ['x'],
    actor: { id: 'u', name: 'Ana', avatarUrl: null },
    refs: [{ type: 'job', id: '9' }],
    createdAt: Date.UTC(2026, 10, 20, 12),
    readAt: null,
    groupCount: 4,
  });
  expect(item).not.toHaveProperty('mystery');
});

test('an item without an id is reported and left out', () => {
  const errors: string[] = [];
  expect(decodeItem({ title: 'x' }, ({ code }) => errors.push(code))).toBeNull();
  expect(errors).toEqual(['bad-item']);
});

test('counts that cannot be true are none', () => {
  expect(decodeCounts({ unread: -1, rev: 3 })).toBeNull();
  expect(decodeCounts({ unread: 1.5 })).toBeNull();
  expect(decodeCounts(null)).toBeNull();
  expect(decodeCounts({ unread: 2, rev: 3 })).toEqual({ unread: 2, unseen: 2, capped: false, rev: 3 });
});

test('another major version of the contract ends the connection', () => {
  expect(() => decodeFrame({ event: 'hello', data: '{"contract":"2"}', id: '' }, silent)).toThrow(
    expect.objectContaining({ code: 'protocol' }),
  );
});

test('a cursor that is not printable ASCII of at most 200 characters is none', () => {
  const frame = (id: string) => decodeFrame({ event: 'remove', data: '{"rev":1,"id":"a"}', id }, silent);
  expect(frame('e1.4')).toMatchObject({ cursor: 'e1.4' });
  expect(frame('é')).toMatchObject({ cursor: null });
  expect(frame('x'.repeat(201))).toMatchObject({ cursor: null });
});

const names = fc.constantFrom(
  'hello',
  'notification',
  'update',
  'remove',
  'bulk',
  'reset',
  'bye',
  'ping',
  'preferences',
  'mystery',
);
const words = fc.constantFrom(
  'id',
  'rev',
  'prev',
  'seq',
  'notification',
  'counts',
  'title',
  'action',
  'actions',
  'url',
  'label',
  'unread',
  'tags',
  'refs',
  'actor',
  'name',
  'changes',
  'sync',
  'more',
  'op',
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  object: fc.dictionary(words, tie('value'), { maxKeys: 6 }),
})).object;

test(
  'whatever a server sends becomes a change or a coded error',
  property(
    'decode',
    fc.tuple(
      names,
      fc.oneof(
        fc.string(),
        anything.map((value) => JSON.stringify(value)),
      ),
      fc.string(),
    ),
    ([event, data, id]) => {
      try {
        expect(decodeFrame({ event, data, id }, silent)).toHaveProperty('kind');
      } catch (error) {
        expect(error).toBeInstanceOf(NotifError);
        expect(['bad-frame', 'protocol']).toContain((error as NotifError).code);
      }
    },
    { runs: 3000 },
  ),
);

test(
  'a frame means the same as text and as what that text was read to',
  property(
    'decode, parsed',
    fc.tuple(names, fc.dictionary(words, anything, { maxKeys: 6 }), fc.string()),
    ([event, raw, id]) => {
      const meant = (data: unknown): unknown => {
        try {
          return decodeFrame({ event, data, id }, silent);
        } catch (error) {
          return (error as NotifError).code;
        }
      };
      const text = JSON.stringify(raw);
      expect(meant(JSON.parse(text))).toEqual(meant(text));
    },
    { runs: 1000 },
  ),
);

test(
  'whatever a server answers is a page of changes or none',
  property('changes', anything, (raw) => void decodeChanges(raw, silent)),
);

test.each([
  ['30', 30_000],
  [' 5 ', 5000],
  ['Fri, 20 Nov 2026 12:00:10 GMT', 10_000],
  ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ['999999999', 3_600_000],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j means %j ms', (value, ms) => {
  expect(parseRetryAfter(value, Date.UTC(2026, 10, 20, 12))).toBe(ms);
});
