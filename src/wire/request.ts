import type { Clock } from '../model/clock.js';
import { asNotifError, NotifError, type NotifErrorCode } from '../model/errors.js';
import { AuthKeeper, type Auth } from './auth.js';
import { parseRetryAfter } from './retry-after.js';

export interface HttpOptions {
  /** Base URL of the contract, absolute or relative to the page, without a slash at the end. */
  base: string;
  fetch: typeof globalThis.fetch;
  credentials: RequestCredentials;
  headers: Record<string, string>;
  auth: Auth | undefined;
  clock: Clock;
  /** Longest wait for the head of an answer, in milliseconds. */
  timeoutMs: number;
}

export interface HttpInit {
  method?: string;
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Statuses that are answers rather than errors; 2xx always are. */
  accept?: readonly number[];
  signal?: AbortSignal | undefined;
}

const CODES: Record<number, NotifErrorCode> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'cursor-expired',
  429: 'rate-limited',
};

/** One request after another: base URL, sign-in, deadline, and statuses turned into `NotifError`s. */
export class Http {
  readonly #options: HttpOptions;
  readonly #auth: AuthKeeper;

  constructor(options: HttpOptions) {
    this.#options = options;
    this.#auth = new AuthKeeper(options.auth);
  }

  /** Lets the next request ask `auth` again. */
  forgetAuth(): void {
    this.#auth.forget();
  }

  /** The parsed body of a 2xx answer; undefined for 204 and 304. */
  json(path: string, init: HttpInit = {}): Promise<{ body: unknown; response: Response }> {
    return this.send(path, init, async (response) => {
      if (response.status === 204 || response.status === 304) return { body: undefined, response };
      try {
        return { body: await response.json(), response };
      } catch (cause) {
        // A portal or a proxy answers in our place with a page of its own.
        throw new NotifError('bad-response', `${path} answered with something that is not JSON.`, { cause });
      }
    });
  }

  /**
   * The answer once its head is in, its status is fine and `read` is done with it. A 401 is tried once more.
   * The deadline ends with `read`; `init.signal` goes on ruling the body of a stream.
   */
  async send<T = Response>(
    path: string,
    init: HttpInit = {},
    read: (response: Response) => T | Promise<T> = (response) => response as T,
  ): Promise<T> {
    const { base, clock, timeoutMs } = this.#options;
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(init.query ?? {})) {
      if (value !== undefined) query.set(key, String(value));
    }
    const target = `${base}${path}${query.size > 0 ? `?${query}` : ''}`;
    const deadline = new AbortController();
    const signal = init.signal ? AbortSignal.any([init.signal, deadline.signal]) : deadline.signal;
    const timer = clock.setTimeout(() => deadline.abort(), timeoutMs);
    try {
      let auth = await this.#auth.headers(signal);
      let response = await this.#fetch(target, init, auth, signal);
      if (response.status === 401 && this.#auth.canRefresh) {
        void response.body?.cancel();
        auth = await this.#auth.refresh(auth, signal);
        response = await this.#fetch(target, init, auth, signal);
      }
      if (!response.ok && !init.accept?.includes(response.status)) throw await this.#refusal(path, response);
      return await read(response);
    } catch (error) {
      if (init.signal?.aborted) throw init.signal.reason;
      throw deadline.signal.aborted
        ? new NotifError('timeout', `${path} did not answer within ${timeoutMs} ms.`)
        : asNotifError(error, 'network');
    } finally {
      clock.clearTimeout(timer);
    }
  }

  #fetch(
    target: string,
    init: HttpInit,
    auth: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Response> {
    const { fetch, credentials, headers } = this.#options;
    return fetch(target, {
      method: init.method ?? 'GET',
      credentials,
      signal,
      cache: 'no-store',
      headers: {
        accept: 'application/json',
        ...headers,
        ...auth,
        ...(init.json !== undefined && { 'content-type': 'application/json' }),
        ...init.headers,
      },
      ...(init.json !== undefined && { body: JSON.stringify(init.json) }),
    });
  }

  /** Names what the server refused: its own words (RFC 9457 `detail` or `title`) where it gave some. */
  async #refusal(path: string, response: Response): Promise<NotifError> {
    const { status, headers } = response;
    const problem = (await response.json().catch(() => null)) as { detail?: unknown; title?: unknown } | null;
    const said = problem?.detail ?? problem?.title;
    return new NotifError(
      CODES[status] ?? (status >= 500 ? 'server' : 'rejected'),
      `${path} answered ${status}${typeof said === 'string' ? `: ${said.slice(0, 200)}` : ''}.`,
      { status, retryAfterMs: parseRetryAfter(headers.get('retry-after'), this.#options.clock.now()) },
    );
  }
}
