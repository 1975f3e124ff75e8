import { elapsed, type Clock } from '../model/clock.js';

/** What a request needs to be let in. */
export interface AuthResult {
  /** For example `{ authorization: 'Bearer …' }`, or a CSRF header beside a cookie. */
  headers?: Record<string, string>;
  /** When it ends, milliseconds since 1970; it is asked for anew about a minute before. */
  expiresAt?: number;
}

/**
 * Asked before the first request, when what it gave is about to end, and after a 401. A string is sent as a bearer token
 * (RFC 6750). Rejecting with a `NotifError` of code `unauthorized` means: the person must sign in; any other error is
 * tried again later.
 */
export type Auth = (request: {
  reason: 'start' | 'expires' | 'refused';
}) => AuthResult | string | Promise<AuthResult | string>;

type Headers = Record<string, string>;

/** Keeps one answer of `auth`, and asks once however many requests wait for it. */
export interface KeptAuth {
  /** Given the headers that were refused, it asks for new ones, unless someone else already did. */
  headers(refused?: Headers): Promise<Headers>;
  /** Whether these were just given in place of others that were refused, and have let nobody in: refused too, they are for good. */
  isLast(headers: Headers): boolean;
  /** Somebody was let in with these. */
  worked(headers: Headers): void;
  /** Milliseconds until a stream should be opened anew with what `auth` then gives; Infinity where nobody knows. */
  renewIn(): number;
}

/** How long before its end it is asked for anew: a minute, or a fifth of its time where that is less. */
const LEAD_MS = 60_000;
/** An answer that has ended already must not be asked for without end. */
const MIN_RENEW_MS = 10_000;
/** So long after it was asked for, an answer that is refused may have ended since. */
const NEW_MS = 60_000;

export function keepAuth(auth: Auth | undefined, clock: Clock, random: () => number): KeptAuth {
  let held: Promise<Headers> | undefined;
  let renewAt = Infinity;
  let last: { headers: Headers; until: number } | undefined;

  async function askAgain(): Promise<Headers> {
    const headers = await ask('refused');
    last = { headers, until: elapsed(clock) + NEW_MS };
    return headers;
  }
  async function ask(reason: 'start' | 'expires' | 'refused'): Promise<Headers> {
    renewAt = Infinity;
    const result = await auth?.({ reason });
    if (typeof result === 'string') return { authorization: `Bearer ${result}` };
    const { headers = {}, expiresAt = Infinity } = result ?? {};
    const lasts = Math.max(0, expiresAt - clock.now());
    // Not all clients at once.
    const lead = Math.min(LEAD_MS, lasts / 5) * (0.85 + random() * 0.3);
    renewAt = clock.now() + Math.max(MIN_RENEW_MS, lasts - lead);
    return headers;
  }

  return {
    headers: (refused) =>
      (held = held
        ? held.then(
            (now) =>
              now === refused ? askAgain() : clock.now() >= renewAt && !refused ? ask('expires') : now,
            () => ask('start'),
          )
        : ask('start')),
    isLast: (headers) => headers === last?.headers && elapsed(clock) < last.until,
    worked(headers) {
      if (headers === last?.headers) last = undefined;
    },
    renewIn: () => Math.max(0, renewAt - clock.now()),
  };
}
