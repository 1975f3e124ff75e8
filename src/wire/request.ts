import type { Clock } from '../model/clock.js';
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
  /** Longest wait for an answer, in milliseconds; of a stream, for its head. */
  timeoutMs: number;
}

export interface HttpInit {
  method?: string;
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
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
 * One request: base URL, sign-in, deadline, and statuses turned into `NotifError`s. A 401 is tried once more; an answer
 * of another origin than the base's, whereto a redirect led, is none.
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
  /** Asks `auth` anew before the next request. */
  forgetAuth(): void;
}

const CODES: Record<number, NotifErrorCode> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'cursor-expired',
  429: 'rate-limited',
};

export function createHttp({ url, fetch, credentials, headers, auth, clock, timeoutMs }: HttpOptions): Http {
  let authHeaders = keepAuth(auth);

  /** What the server refused, in its own words (RFC 9457 `detail` or `title`) where it gave some. */
  async function refusal(path: string, response: Response): Promise<NotifError> {
    const { status } = response;
    const problem = (await response.json().catch(() => null)) as { detail?: string; title?: string } | null;
    return new NotifError(
      CODES[status] ?? (status < 500 ? 'rejected' : 'server'),
      `${path}: ${status} ${String(problem?.detail ?? problem?.title ?? '').slice(0, 200)}`,
      { status, retryAfterMs: parseRetryAfter(response.headers.get('retry-after'), clock.now()) },
    );
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
        headers: {
          accept: 'application/json',
          ...headers,
          ...signedIn,
          ...(body && { 'content-type': 'application/json' }),
          ...init.headers,
        },
        ...(body && { body }),
      });
      if (!response.redirected || new URL(response.url).origin === pageUrl(url).origin) return response;
      void response.body?.cancel();
      throw new NotifError('redirected', `${path}: ${response.url}`);
    }
    const signedIn = await authHeaders();
    let response = await send(signedIn);
    if (response.status === 401 && auth) {
      void response.body?.cancel();
      response = await send(await authHeaders(signedIn));
    }
    if (!response.ok && response.status !== accept) throw await refusal(path, response);
    return response;
  }

  function timed<T>(path: string, init: HttpInit, read: (response: Response) => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const deadline = new AbortController();
      const timer = clock.setTimeout(() => {
        // Rejected here too: an `auth` that hangs does not hear the signal.
        reject(new NotifError('timeout', `${path}: no answer in ${timeoutMs} ms`));
        deadline.abort();
      }, timeoutMs);
      attempt(path, init, init.signal ? AbortSignal.any([init.signal, deadline.signal]) : deadline.signal)
        .then(read)
        .then(resolve, (error: unknown) => reject(asNotifError(error, 'network')))
        .finally(() => clock.clearTimeout(timer));
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
    open: (path, init = {}) => timed(path, init, (response) => response),
    authorize: (refused) => authHeaders(refused),
    forgetAuth() {
      authHeaders = keepAuth(auth);
    },
  };
}
