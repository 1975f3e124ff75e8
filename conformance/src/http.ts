import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from './exchange.js';
import { NoAnswer, Stopped } from './verdict.js';

/** What one run may cost the backend, and how long it may take. */
export interface Limits {
  /** Of one request, in ms. */
  readonly requestMs: number;
  /** Of the whole run, in ms; waiting for a rate limit is part of it. */
  readonly runMs: number;
  readonly requests: number;
  /** The longest `Retry-After` that is waited for, in s. */
  readonly retryAfterS: number;
}

export const defaultLimits: Limits = { requestMs: 10_000, runMs: 300_000, requests: 3000, retryAfterS: 60 };

const TRIES = 4;

export interface Ask {
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Hand a 429 over instead of waiting for what its `Retry-After` says. */
  readonly once?: boolean;
}

/** The way to one backend, shared by all callers so that the limits are those of the run. */
export class Backend {
  readonly base: string;
  readonly #limits: Limits;
  readonly #deadline: number;
  readonly #onWait: (message: string) => void;
  requests = 0;

  constructor(base: string, limits: Limits, onWait: (message: string) => void) {
    this.base = base.replace(/\/+$/, '');
    this.#limits = limits;
    this.#deadline = Date.now() + limits.runMs;
    this.#onWait = onWait;
  }

  /** Rejects with `NoAnswer` where none came, with `Stopped` once the run's limits are reached. */
  async send(token: string | null, method: string, path: string, ask: Ask = {}): Promise<Exchange> {
    for (let tries = 1; ; tries++) {
      const exchange = await this.#sendOnce(token, method, path, ask);
      const wait = Number(exchange.headers.get('retry-after') ?? NaN);
      if (exchange.status !== 429 || ask.once || tries === TRIES || !(wait <= this.#limits.retryAfterS))
        return exchange;
      this.#onWait(`429: waiting for ${wait} s, as Retry-After says.`);
      await sleep(Math.min(wait * 1000, Math.max(0, this.#deadline - Date.now())));
    }
  }

  async #sendOnce(token: string | null, method: string, path: string, ask: Ask): Promise<Exchange> {
    const { requestMs, runMs, requests } = this.#limits;
    const left = this.#deadline - Date.now();
    if (left <= 0) throw new Stopped(`The run takes longer than ${runMs / 1000} s.`);
    if (++this.requests > requests) throw new Stopped(`The run needs more than ${requests} requests.`);
    const body = ask.body === undefined ? null : JSON.stringify(ask.body);
    const request = {
      method,
      url: this.base + path,
      headers: {
        accept: 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== null && { 'content-type': 'application/json' }),
        ...ask.headers,
      },
      body,
    };
    const started = performance.now();
    try {
      const response = await fetch(request.url, {
        ...request,
        // A redirect is an answer of its own: the contract has none.
        redirect: 'manual',
        signal: AbortSignal.timeout(Math.min(requestMs, left)),
      });
      const text = await response.text();
      const { status, headers } = response;
      return { request, status, headers, text, ms: performance.now() - started };
    } catch (error) {
      throw new NoAnswer(request, error);
    }
  }
}

/** One set of credentials before the backend. */
export class Caller {
  readonly #backend: Backend;
  readonly #token: string | null;

  constructor(backend: Backend, token: string | null) {
    this.#backend = backend;
    this.#token = token;
  }

  send(method: string, path: string, ask?: Ask): Promise<Exchange> {
    return this.#backend.send(this.#token, method, path, ask);
  }
}
