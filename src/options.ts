import type { Cache } from './cache/cache.js';
import { systemClock, type Clock } from './model/clock.js';
import { NotifError } from './model/errors.js';
import type { Query } from './model/query.js';
import type { Tabs } from './tabs/platform.js';
import type { Ambient } from './transport/ambient.js';
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
  /**
   * How the tabs of one browser share one stream, with `user`; null: each opens its own. Without locks each that is seen does.
   * @default the browser's locks and channels
   */
  tabs?: Tabs | null;
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

export type ResolvedOptions = ClientOptions & {
  [K in 'credentials' | 'headers' | 'pageSize' | 'timeoutMs' | 'fetch' | 'clock' | 'random']-?: NonNullable<
    ClientOptions[K]
  >;
};

/** Says what is wrong with what a developer wrote. */
export interface Checks {
  options(options: ClientOptions): void;
  query(query: Query): void;
}

let checks: Checks | undefined;

/** Installs the full checks; done by the `development` build of the front door alone. */
export function checkWith(full: Checks): void {
  checks = full;
}

/** Throws `bad-option` for what no query can mean; in production nothing. */
export const checkQuery = (query: Query): void => checks?.query(query);

/** Starts of keys that must never reach a browser. */
export const SECRET = /^(Bearer )?((sk|rk|secret|whsec|service_role)[_-]|-----BEGIN )/i;

/** Throws where there is no transport to begin with. */
export function requireTransports(transports: readonly Transport[] | undefined): void {
  if (!transports?.[0]?.open) throw new NotifError('bad-option', 'transports');
}

/** The only place where an option is checked. Throws a `NotifError` that names the option. */
export function resolveOptions(options: ClientOptions): ResolvedOptions {
  checks?.options(options);
  const secret = Object.entries(options).find(([, value]) => typeof value === 'string' && SECRET.test(value));
  if (secret) throw new NotifError('secret-in-browser', secret[0]);
  if (typeof options.url !== 'string' || !options.url) throw new NotifError('bad-option', 'url');
  requireTransports(options.transports);
  return {
    credentials: 'same-origin',
    headers: {},
    pageSize: 10,
    timeoutMs: 15_000,
    clock: systemClock,
    random: Math.random,
    ...options,
    // Browsers refuse a fetch that is called as somebody's method.
    fetch: options.fetch ?? ((...args) => fetch(...args)),
    url: options.url.replace(/\/+$/, ''),
  };
}
