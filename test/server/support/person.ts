import type {
  WireBulkAnswer,
  WireChanges,
  WireContent,
  WireCounts,
  WireCreateResult,
  WireMarkAnswer,
  WireNotification,
  WirePage,
  WireProblem,
} from '../../../src/wire/contract.generated.js';
import { conforms } from './contract.js';
import { openFrames, type Frames } from './frames.js';

/** An answer, its body checked against the contract's schema. */
export interface Reply<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export interface Ask {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Sent as it is, in place of `body`. */
  readonly raw?: BodyInit;
}

/** Someone with a token, before a backend that is mounted or started. */
export class Person {
  readonly #fetch: Fetch;
  readonly base: string;
  readonly token: string | null;
  readonly name: string;

  constructor(name: string, token: string | null, fetch: Fetch, base: string) {
    this.name = name;
    this.token = token;
    this.#fetch = fetch;
    this.base = base;
  }

  #headers(extra: Record<string, string> = {}): Record<string, string> {
    return { ...(this.token !== null && { authorization: `Bearer ${this.token}` }), ...extra };
  }

  /** Any request; a problem is checked to be one, with the status of the answer. */
  async ask<T = unknown>(method: string, path: string, { body, headers, raw }: Ask = {}): Promise<Reply<T>> {
    const response = await this.#fetch(this.base + path, {
      method,
      headers: this.#headers({
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(raw !== undefined && { body: raw, duplex: 'half' }),
    } as RequestInit);
    const text = await response.text();
    const value = (text === '' ? null : JSON.parse(text)) as T;
    if (response.status >= 400) {
      conforms('problem', value);
      const { status } = value as WireProblem;
      if (status !== response.status)
        throw new Error(`The problem says ${status}, the answer ${response.status}.`);
      if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
        throw new Error('Not a problem.');
    }
    if (!response.headers.get('request-id')) throw new Error('No Request-Id.');
    return { status: response.status, headers: response.headers, body: value };
  }

  async #ok<T>(schema: string, method: string, path: string, ask?: Ask): Promise<T> {
    const { status, body } = await this.ask<T>(method, path, ask);
    if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    conforms(schema, body);
    return body;
  }

  list(query = ''): Promise<WirePage> {
    return this.#ok('page', 'GET', `/notifications${query && `?${query}`}`);
  }
  counts(): Promise<WireCounts> {
    return this.#ok('counts', 'GET', '/counts');
  }
  get(id: string): Promise<WireNotification> {
    return this.#ok('notification', 'GET', `/notifications/${id}`);
  }
  patch(id: string, body: unknown): Promise<WireMarkAnswer> {
    return this.#ok('mark-answer', 'PATCH', `/notifications/${id}`, { body });
  }
  bulk(body: unknown): Promise<WireBulkAnswer> {
    return this.#ok('bulk-answer', 'POST', '/notifications/bulk', { body });
  }
  changes(after: string, limit = 100): Promise<WireChanges> {
    return this.#ok('changes', 'GET', `/notifications/changes?after=${after}&limit=${limit}`);
  }
  act(id: string, action: string, body?: unknown): Promise<WireMarkAnswer> {
    return this.#ok('mark-answer', 'POST', `/notifications/${id}/actions/${action}`, { body });
  }

  /** Creates a notification for one user. */
  create(user: string, content: Partial<WireContent> = {}, rest: object = {}): Promise<WireCreateResult> {
    const body = {
      to: { users: [user] },
      notification: { type: 'job.done', title: 'Done', ...content },
      ...rest,
    };
    return this.#ok('create-result', 'POST', '/notifications', { body });
  }
  /** Creates `n`, one after the other. */
  async createMany(user: string, n: number): Promise<WireCreateResult[]> {
    const made: WireCreateResult[] = [];
    for (let i = 1; i <= n; i++) made.push(await this.create(user, { title: `t${i}` }));
    return made;
  }

  stream(cursor?: string, query = ''): Promise<Frames> {
    const headers = this.#headers({
      accept: 'text/event-stream',
      ...(cursor !== undefined && { 'last-event-id': cursor }),
    });
    return openFrames((signal) => this.#fetch(`${this.base}/stream${query}`, { headers, signal }));
  }
}
