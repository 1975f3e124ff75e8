import { expect, test } from 'vitest';
import { createClient, polling, sse, type ClientOptions } from '../../src/index.development.js';

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
