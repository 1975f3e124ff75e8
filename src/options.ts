import type { Cache } from './cache/cache.js';
import { systemClock, type Clock } from './model/clock.js';
import { NotifError } from './model/errors.js';
import { pageAmbient, type Ambient } from './transport/ambient.js';
import type { Transport } from './transport/transport.js';
import type { Auth } from './wire/auth.js';

export interface ClientOptions {
  /** Base URL of the contract, absolute or relative to the page: `https://api.example.com/v1`, `/api/v1`. */
  url: string;
  /** Ways to hear from the backend, best first: `[sse(), polling()]`. */
  transports: readonly Transport[];
  /**
   * Who this is, in your words; names what the device keeps. Without it nothing is kept: with cookies,
   * nobody could tell whose it is.
   */
  user?: string;
  /** How to be let in; see {@link Auth}. Leave it out with cookies. */
  auth?: Auth;
  /** As for `fetch`. @default 'same-origin' */
  credentials?: RequestCredentials;
  /** Sent with every request, for example a CSRF header. */
  headers?: Record<string, string>;
  /** Where the last list is kept: `idbCache()`. @default nothing is kept */
  cache?: Cache;
  /** Where the panel's collapsed state is kept. @default localStorage, where there is one; null: nowhere */
  storage?: Storage | null;
  /** Items a page has, 1 to 100. @default 10 */
  pageSize?: number;
  /** Longest wait for an answer, in milliseconds. @default 15000 */
  timeoutMs?: number;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch;
  /** Time and timers. @default the system's */
  clock?: Clock;
  /** Chance, in [0, 1). @default Math.random */
  random?: () => number;
  /** Network and visibility. @default the page's */
  ambient?: Ambient;
}

export type ResolvedOptions = Required<Omit<ClientOptions, 'user' | 'auth' | 'cache'>> &
  Pick<ClientOptions, 'user' | 'auth' | 'cache'>;

/** Starts of keys that must never reach a browser. */
const SECRET = /^(sk|rk|secret|whsec|service_role)[_-]|^-----BEGIN /i;

const TYPES = {
  url: 'string',
  transports: 'object',
  user: 'string',
  auth: 'function',
  credentials: 'string',
  headers: 'object',
  cache: 'object',
  storage: 'object',
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

/** Where storage is forbidden, even asking for it throws. */
function localStorageOrNull(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The only place where an option is checked. Throws a `NotifError` that says what to write instead. */
export function resolveOptions(options: ClientOptions): ResolvedOptions {
  if (typeof options !== 'object' || options === null)
    bad("createClient() takes an object: createClient({ url: '/api/v1', transports: [sse()] }).");
  for (const [name, value] of Object.entries(options)) {
    const type: string | undefined = TYPES[name as keyof ClientOptions];
    const words = [value, ...Object.values(typeof value === 'object' && value !== null ? value : {})];
    if (words.some((word) => typeof word === 'string' && SECRET.test(word.replace(/^Bearer /i, ''))))
      throw new NotifError(
        'secret-in-browser',
        `The option '${name}' looks like a secret key, which everyone could read here. Give a token of this person by \`auth\`.`,
      );
    if (!type) bad(`There is no option '${name}'. There are: ${Object.keys(TYPES).join(', ')}.`);
    if (value !== undefined && typeof value !== type)
      bad(`The option '${name}' must be of type ${type}, not ${typeof value}.`);
  }
  const { url, transports, pageSize = 10, timeoutMs = 15_000 } = options;
  if (!url) bad("The option 'url' is missing: write the base URL of your backend, like url: '/api/v1'.");
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(url))
    bad(`The option 'url' must be an http(s) URL or a path, not '${url}'.`);
  if (!Array.isArray(transports) || transports.length === 0)
    bad(
      "The option 'transports' is missing: write transports: [sse()], or several in the order of preference.",
    );
  const names = transports.map((transport: Transport | undefined) => transport?.name);
  if (transports.some((transport: Transport | undefined) => typeof transport?.open !== 'function'))
    bad("The option 'transports' takes what sse() and polling() return: did you write sse for sse()?");
  if (new Set(names).size < names.length)
    bad(`The option 'transports' names one twice: ${names.join(', ')}.`);
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100)
    bad("The option 'pageSize' must be 1 to 100.");
  if (!(timeoutMs > 0)) bad("The option 'timeoutMs' must be more than 0.");
  return {
    credentials: 'same-origin',
    headers: {},
    storage: options.storage === undefined ? localStorageOrNull() : options.storage,
    clock: systemClock,
    random: Math.random,
    ambient: pageAmbient,
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    // Browsers refuse a fetch that is called as somebody's method.
    fetch: options.fetch ?? ((...args) => globalThis.fetch(...args)),
    url: url.replace(/\/+$/, ''),
    pageSize,
    timeoutMs,
  } as ResolvedOptions;
}
