import { elapsed, type Clock } from '../model/clock.js';
import { asNotifError, NotifError, type NotifErrorCode } from '../model/errors.js';
import { keepAuth, type Auth } from './auth.js';
import { pageUrl } from './page-url.js';
import { parseRetryAfter } from './retry-after.js';

export interface HttpOptions {
  /** Base URL of the contract, absolute or relative to the page, without a slash at the end. */
  url: string;
  fetch: typeof globalThis.fetch;
  credentials: RequestCredentials;
  headers: Record<string, string>;
  auth?: Auth;
  clock: Clock;
  /** In [0, 1). */
  random: () => number;
  /** Longest wait for an answer, in milliseconds; of a stream, for its head. */
  timeoutMs: number;
}

export interface HttpInit {
  method?: string;
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Whether it outlives the page; for short ones alone. @default false */
  keepalive?: boolean;
  /** A status that is an answer rather than an error; 2xx always are. */
  accept?: number;
  signal?: AbortSignal | undefined;
}

/** An answer whose status is fine, and its JSON; undefined where there was no body. */
export interface Answer {
  readonly response: Response;
  readonly body: unknown;
}

/**
 * One request: base URL, sign-in, deadline, and statuses turned into `NotifError`s. A 401 is tried once more with what `auth`
 * gives then; after a second one nothing is sent until `forgetAuth()`. Nothing is sent either while the server wants to be
 * left alone (Retry-After), whichever request it said that to. An answer of another origin than the base's, whereto a
 * redirect led, is none.
 */
export interface Http {
  /** As in the options. */
  readonly url: string;
  readonly credentials: RequestCredentials;
  json(path: string, init?: HttpInit): Promise<Answer>;
  /** The head alone: `init.signal` goes on ruling the body. */
  open(path: string, init?: HttpInit): Promise<Response>;
  /**
   * The headers that let a request in, for what is no request of ours: none where cookies do it. Given those that were
   * refused, it asks for others.
   */
  authorize(refused?: Record<string, string>): Promise<Record<string, string>>;
  /** Asks `auth` anew before the next request, also after it was refused. */
  forgetAuth(): void;
  /** Milliseconds until a stream should sign in anew. */
  renewIn(): number;
}

const CODES: Record<number, NotifErrorCode> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'cursor-expired',
  429: 'rate-limited',
};

export function createHttp(options: HttpOptions): Http {
  const { url, fetch, credentials, headers, auth, clock, random, timeoutMs } = options;
  let kept = keepAuth(auth, clock, random);
  let lockedOut: NotifError | null = null;
  let quietUntil = -Infinity;

  /** What the server refused, in its own words (RFC 9457 `detail` or `title`) where it gave some. */
  async function refusal(path: string, response: Response): Promise<NotifError> {
    const { status } = response;
    const problem = (await response.json().catch(() => null)) as { detail?: string; title?: string } | null;
    // By the server's own clock, where it tells: ours may be a day off.
    const now = Date.parse(response.headers.get('date') ?? '') || clock.now();
    const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), now);
    if (retryAfterMs) quietUntil = Math.max(quietUntil, elapsed(clock) + retryAfterMs);
    const error = new NotifError(
      CODES[status] ?? (status < 500 ? 'rejected' : 'server'),
      `${path}: ${status} ${String(problem?.detail ?? problem?.title ?? '').slice(0, 200)}`,
      { status, retryAfterMs, cause: problem },
    );
    return error;
  }

  /** Rejects what need not be sent. */
  function guard(path: string): void {
    if (lockedOut) throw lockedOut;
    const retryAfterMs = quietUntil - elapsed(clock);
    if (retryAfterMs > 0) throw new NotifError('rate-limited', `${path}: not yet`, { retryAfterMs });
  }

  async function attempt(path: string, init: HttpInit, signal: AbortSignal): Promise<Response> {
    const { method = 'GET', query = {}, json, accept } = init;
    const search = new URLSearchParams();
    for (const key in query) if (query[key] !== undefined) search.set(key, `${query[key]}`);
    const body = json === undefined ? undefined : JSON.stringify(json);
    async function send(signedIn: Record<string, string>): Promise<Response> {
      const response = await fetch(`${url}${path}${search.size ? '?' : ''}${search}`, {
        method,
        credentials,
        signal,
        cache: 'no-store',
        keepalive: !!init.keepalive,
        headers: {
          accept: 'application/json',
          ...headers,
          ...signedIn,
          ...(body && { 'content-type': 'application/json' }),
          ...init.headers,
        },
        ...(body && { body }),
      });
      // `Response.error()`, of a `fetch` that was patched: nobody answered.
      if (!response.status) throw new NotifError('network', `${path}: no answer`);
      if (!response.redirected) return response;
      // Alone: what a sign-in page is told in its address is not for a log.
      const { origin } = pageUrl(response.url);
      if (origin === pageUrl(url).origin) return response;
      void response.body?.cancel();
      throw new NotifError('redirected', `${path}: ${origin}`);
    }
    guard(path);
    const mine = kept;
    let signedIn = await mine.headers();
    let response = await send(signedIn);
    if (response.status === 401 && auth && !mine.isLast(signedIn)) {
      void response.body?.cancel();
      signedIn = await mine.headers(signedIn);
      response = await send(signedIn);
    }
    if (response.status !== 401) mine.worked(signedIn);
    if (!response.ok && response.status !== accept) {
      const error = await refusal(path, response);
      // What was refused may be a sign-in that was given up meanwhile.
      if (response.status === 401 && mine === kept) lockedOut = error;
      throw error;
    }
    return response;
  }

  const head = (response: Response): Response => response;

  function timed<T>(path: string, init: HttpInit, read: (response: Response) => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const deadline = new AbortController();
      // Not `AbortSignal.any()`: Node forgets a signal of that kind which only a running request holds.
      const stop = (): void => deadline.abort();
      init.signal?.addEventListener('abort', stop);
      if (init.signal?.aborted) stop();
      const timer = clock.setTimeout(() => {
        // Rejected here too: an `auth` that hangs does not hear the signal.
        reject(new NotifError('timeout', `${path}: no answer in ${timeoutMs} ms`));
        deadline.abort();
      }, timeoutMs);
      attempt(path, init, deadline.signal)
        .then(read)
        .then(resolve, (error: unknown) => reject(asNotifError(error, 'network')))
        .finally(() => {
          clock.clearTimeout(timer);
          // The body of a stream is still to come.
          if ((read as unknown) !== head) init.signal?.removeEventListener('abort', stop);
        });
    });
  }

  return {
    url,
    credentials,
    json: (path, init = {}) =>
      timed(path, init, async (response) => ({
        response,
        body:
          response.status === 204 || response.status === 304
            ? undefined
            : // A portal or a proxy answers in our place with a page of its own.
              await (response.json() as Promise<unknown>).catch((cause: unknown) => {
                throw new NotifError('bad-response', `${path}: not JSON`, { cause });
              }),
      })),
    open: (path, init = {}) => timed(path, init, head),
    authorize: (refused) => kept.headers(refused),
    forgetAuth() {
      kept = keepAuth(auth, clock, random);
      lockedOut = null;
    },
    renewIn: () => kept.renewIn(),
  };
}
