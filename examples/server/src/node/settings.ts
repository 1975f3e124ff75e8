import { resolve } from 'node:path';
import type { CategoryRule, PreferenceRules } from '../preferences/document.js';
import { StartError } from './start-error.js';

export interface ServerSettings {
  /** 0: any free one. @default 4010 */
  readonly port: number;
  /** @default '127.0.0.1' */
  readonly host: string;
  /** Folder of the database, the signing secret and the lock; made where there is none. @default '.data' */
  readonly dataDir: string;
  /** Longest silence of a stream, in seconds. @default 20 */
  readonly heartbeatS: number;
  /** What `Poll-Interval` says, in seconds. @default 15 */
  readonly pollIntervalS: number;
  /** How often expired items are removed, snoozed ones woken, and what was held is told of, in seconds; the contract allows 60. @default 5 */
  readonly sweepS: number;
  /** @default 5 */
  readonly streamsPerUser: number;
  /** Tickets that one user is given in a minute. @default 10 */
  readonly ticketsPerMinute: number;
  /** How long tombstones and cursors are kept, in seconds. @default 2592000 (30 days) */
  readonly syncHorizonS: number;
  /** Other origins whose pages may use this server, cookies included. @default [] */
  readonly corsOrigins: readonly string[];
  /** Whether `/api/dev/login` signs in without a password. @default true on a loopback host, else false */
  readonly devLogin: boolean;
  /** File that one line is appended to for each committed change; null: none. @default null */
  readonly commitLog: string | null;
  /** Categories that are known, mandatory or opt-in, and whether all of it is opt-in. @default none; opt-out */
  readonly preferences: PreferenceRules;
  /** Whether who replaces preferences must say which ones (428 without `If-Match`). @default false */
  readonly preferencesIfMatch: boolean;
  /** Who is answered at `/metrics`. @default 'local' on a loopback host, else 'off' */
  readonly metrics: 'off' | 'local' | 'open';
  /** Signs and verifies tokens (HS256), at least 32 characters; null: one that is made and kept in `dataDir`. @default null */
  readonly jwtSecret: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

function wrong(name: string, value: string, wanted: string): StartError {
  return new StartError(`${name} is "${value}", which is not ${wanted}. Correct it or leave it out.`);
}

function integer(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw wrong(name, text, `a whole number from ${min} to ${max}`);
}

function flag(env: Environment, name: string, fallback: boolean): boolean {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  throw wrong(name, text, '1 or 0');
}

function origins(env: Environment, name: string): string[] {
  const list = (env[name] ?? '').split(',').map((part) => part.trim());
  return list.filter(Boolean).map((text) => {
    // An origin as a browser sends it: scheme, host and port, and nothing after them.
    if (/^https?:\/\/[^/\s]+$/.test(text) && URL.canParse(text)) return new URL(text).origin;
    throw wrong(name, text, 'an origin such as https://app.example.com');
  });
}

/** `CATEGORIES=job,marketing:opt_in,security:mandatory`. */
function categories(env: Environment, name: string): Record<string, CategoryRule> {
  const list = (env[name] ?? '').split(',').map((part) => part.trim());
  return Object.fromEntries(
    list.filter(Boolean).map((text) => {
      const [, category = '', , kind] = /^([^:]{1,64})(:(mandatory|opt_in))?$/.exec(text) ?? [];
      if (!category) throw wrong(name, text, 'a list such as job,marketing:opt_in,security:mandatory');
      return [
        category,
        { ...(kind === 'mandatory' && { mandatory: true }), ...(kind === 'opt_in' && { optIn: true }) },
      ];
    }),
  );
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

function readMetrics(env: Environment, host: string): ServerSettings['metrics'] {
  if (env['METRICS']) return flag(env, 'METRICS', false) ? 'open' : 'off';
  return isLoopback(host) ? 'local' : 'off';
}

/** Reads and checks all settings. Throws a `StartError` that names the first wrong one. */
export function readSettings(env: Environment): ServerSettings {
  const host = env['HOST'] || '127.0.0.1';
  const jwtSecret = env['JWT_SECRET'] || null;
  if (jwtSecret !== null && jwtSecret.length < 32) {
    throw new StartError(
      'JWT_SECRET has fewer than 32 characters, too few for HS256. Take a longer one or leave it out.',
    );
  }
  return {
    port: integer(env, 'PORT', 4010, 0, 65_535),
    host,
    dataDir: resolve(env['DATA_DIR'] || '.data'),
    heartbeatS: integer(env, 'HEARTBEAT_S', 20, 1, 300),
    pollIntervalS: integer(env, 'POLL_INTERVAL_S', 15, 1, 3600),
    sweepS: integer(env, 'SWEEP_S', 5, 1, 60),
    streamsPerUser: integer(env, 'STREAMS_PER_USER', 5, 1, 1000),
    ticketsPerMinute: integer(env, 'TICKETS_PER_MINUTE', 10, 1, 1_000_000),
    syncHorizonS: integer(env, 'SYNC_HORIZON_S', 30 * 86_400, 60, 3650 * 86_400),
    corsOrigins: origins(env, 'CORS_ORIGINS'),
    devLogin: flag(env, 'DEV_LOGIN', isLoopback(host)),
    metrics: readMetrics(env, host),
    preferences: { categories: categories(env, 'CATEGORIES'), optIn: flag(env, 'OPT_IN', false) },
    preferencesIfMatch: flag(env, 'PREFERENCES_IF_MATCH', false),
    commitLog: env['COMMIT_LOG'] ? resolve(env['COMMIT_LOG']) : null,
    jwtSecret,
  };
}
