import { NotifError } from './model/errors.js';
import { SECRET, type ClientOptions } from './options.js';
import type { Transport } from './transport/transport.js';

const TYPES = {
  url: 'string',
  transports: 'object',
  user: 'string',
  auth: 'function',
  credentials: 'string',
  headers: 'object',
  cache: 'object',
  storage: 'object',
  tabs: 'object',
  pageSize: 'number',
  timeoutMs: 'number',
  fetch: 'function',
  clock: 'object',
  random: 'function',
  ambient: 'object',
} satisfies Record<keyof ClientOptions, string>;

function bad(what: string): never {
  throw new NotifError('bad-option', what);
}

function checkType(name: string, value: unknown): void {
  const type: string | undefined = TYPES[name as keyof ClientOptions];
  if (!type) bad(`There is no option '${name}'. There are: ${Object.keys(TYPES).join(', ')}.`);
  if (value !== undefined && typeof value !== type)
    bad(`The option '${name}' must be of type ${type}, not ${typeof value}.`);
}

function checkTransports(transports: readonly (Transport | undefined)[] | undefined): void {
  if (!Array.isArray(transports) || transports.length === 0)
    bad("The option 'transports' is missing: write transports: [sse()], or several, best first.");
  const given = transports as readonly (Transport | undefined)[];
  if (given.some((transport) => typeof transport?.open !== 'function'))
    bad("The option 'transports' takes what sse() and polling() return. Did you write sse for sse()?");
  const names = given.map((transport) => transport?.name);
  if (new Set(names).size < names.length)
    bad(`The option 'transports' names one twice: ${names.join(', ')}.`);
}

/** Says of every wrong option what to write instead. */
export function checkOptions(options: ClientOptions): void {
  if (typeof options !== 'object' || options === null)
    bad("createClient() takes an object: createClient({ url: '/api/v1', transports: [sse()] }).");
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    const words: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [value];
    if (words.some((word) => typeof word === 'string' && SECRET.test(word)))
      throw new NotifError(
        'secret-in-browser',
        `The option '${name}' looks like a secret key, and everyone can read what a browser has. Give a token of this person: auth: () => fetchToken().`,
      );
    checkType(name, value);
  }
  const { url, pageSize = 10, timeoutMs = 15_000 } = options;
  if (!url) bad("The option 'url' is missing: write the base URL of your backend, like url: '/api/v1'.");
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(url))
    bad(`The option 'url' must be an http(s) URL or a path, like '/api/v1', not '${url}'.`);
  checkTransports(options.transports);
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100)
    bad(`The option 'pageSize' must be a whole number from 1 to 100, not ${pageSize}.`);
  if (!(timeoutMs > 0)) bad(`The option 'timeoutMs' must be more than 0, not ${timeoutMs}.`);
}
