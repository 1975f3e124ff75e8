import { expect, test } from 'vitest';
import { createClient, polling, sse, type ClientOptions, type Query } from '../../src/index.development.js';

const made = (options: unknown) => () => createClient(options as ClientOptions);
const good = { url: '/api/v1', transports: [sse()] };

test.each([
  ['nothing', undefined, 'takes an object'],
  ['no base URL', {}, "url: '/api/v1'"],
  ['no transport', { url: '/api/v1' }, 'transports: [sse()]'],
  ['a transport that was not called', { url: '/x', transports: [sse] }, 'Did you write sse for sse()?'],
  [
    'the same transport twice',
    { url: '/x', transports: [sse(), polling(), sse()] },
    'names one twice: sse, polling, sse',
  ],
  ['a URL of another kind', { ...good, url: 'ws://example.com' }, 'must be an http(s) URL or a path'],
  ['a wrong type', { ...good, user: 7 }, "'user' must be of type string, not number"],
  [
    'an option that does not exist',
    { ...good, baseUrl: '/x' },
    "There is no option 'baseUrl'. There are: url, transports",
  ],
  ['a page that is too long', { ...good, pageSize: 1000 }, '1 to 100'],
  ['a deadline of nothing', { ...good, timeoutMs: 0 }, 'more than 0'],
])('of %s it says what to write instead', (_, options, words) => {
  expect(made(options)).toThrow(expect.objectContaining({ name: 'NotifError', code: 'bad-option' }));
  expect(made(options)).toThrow(words);
  expect(made(options)).toThrow('docs/guide/errors.md#bad-option');
});

test.each([
  ['nothing', undefined, 'open({}) for the inbox'],
  ['a view that there is not', { view: 'trash' }, 'one of inbox, archived, snoozed, all'],
  ['a state that there is not', { status: 'new' }, 'one of all, unread, read'],
  ['an empty type', { type: '' }, "like 'job.failed', 'job.*' or '*'"],
  ['an empty type among others', { type: ['job.*', ''] }, "like 'job.failed'"],
  ['a wildcard in the middle', { type: 'job.*.late' }, "like 'job.failed'"],
  ['a priority that there is not', { priority: ['high', 'higher'] }, 'one of low, normal, high, urgent'],
  ['a field that does not exist', { tags: ['a'] }, "A query has no 'tags'. It has: view, status"],
  ['a wrong type', { search: 7 }, "'search' must be of type string, not number"],
  ['several categories', { category: ['a'] }, "'category' must be of type string, not object"],
  ['a date', { since: new Date() }, "'since' must be of type number, not object"],
  ['a time that is none', { until: NaN }, 'milliseconds since 1970, not NaN'],
  ['no data', { data: null }, 'must be of type object, not null'],
  ['an end before its begin', { since: 2, until: 1 }, "'since' (2) is later than its 'until' (1)"],
])('of a query with %s it says what to write instead', (_, query, words) => {
  const opened = () => createClient(good).open(query as Query);
  expect(opened).toThrow(expect.objectContaining({ name: 'NotifError', code: 'bad-option' }));
  expect(opened).toThrow(words);
});

test('takes good queries, and says of a bad one in a command and in a search too', async () => {
  const client = createClient(good);
  const all: Query = {
    view: 'all',
    status: 'unread',
    type: ['job.*', 'a_1', '*'],
    priority: [],
    category: 'c',
    tag: 't',
    data: { a: 1 },
    since: 1,
    until: 1,
    search: 'x',
  };
  client.open(all).close();
  client.open({ type: [], view: undefined } as never).close();
  expect(() => client.search('x', { status: 'new' as never })).toThrow('one of all, unread, read');
  await expect(client.clearAll({ type: '' })).rejects.toMatchObject({ code: 'bad-option' });
});

test.each([
  ['as a header', { ...good, headers: { authorization: 'Bearer sk_live_123' } }],
  ['as a user', { ...good, user: 'sk-abc' }],
  ['as auth', { ...good, auth: 'secret_abc' }],
])('refuses a secret key given %s', (_, options) => {
  expect(made(options)).toThrow(expect.objectContaining({ code: 'secret-in-browser' }));
  expect(made(options)).toThrow('Give a token of this person');
});

test('takes good options', () => {
  expect(made({ ...good, user: 'ana', pageSize: 25, storage: null })).not.toThrow();
});
