import type { Store, Transaction } from '../store/store.js';
import { toResponse, type Answer } from './answer.js';
import { invalidRequest, Problem } from './problem.js';

export interface KeyedRequest {
  readonly key: string | null;
  /** Whose key it is: the same key of two users is two keys. */
  readonly scope: string;
  /** What was asked: method, path and body. */
  readonly asked: string;
  readonly now: string;
  readonly keepMs: number;
}

/** A write that is done for the first time. */
export interface FirstTime {
  /** null: it may be done again. */
  readonly key: string | null;
  /** Stores the answer in the transaction that makes it true. */
  remember(tx: Transaction, answer: Answer): Promise<void>;
}

export const unkeyed: FirstTime = { key: null, remember: async () => undefined };

async function fingerprint(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Runs a write at most once per Idempotency-Key (contract B.7). `running` holds the keys in progress in this process.
 * Refuses with 422 for a key that was used for something else, 409 while the first request is still running.
 * Refusals are not stored: they changed nothing, so asking again is as good.
 */
export async function once(
  store: Store,
  running: Set<string>,
  request: KeyedRequest,
  run: (first: FirstTime) => Promise<Answer>,
): Promise<Response> {
  const { key, scope, now } = request;
  if (key === null) return toResponse(await run(unkeyed));
  if (!/^[ -~]{1,255}$/.test(key))
    throw invalidRequest('Idempotency-Key must be 1 to 255 printable ASCII characters.');
  const name = `${scope}\n${key}`;
  if (running.has(name)) {
    throw new Problem(
      409,
      'idempotency-in-progress',
      'A request with this Idempotency-Key is still running. Ask again later.',
    );
  }
  running.add(name);
  try {
    const print = await fingerprint(request.asked);
    const stored = await store.transaction((tx) => tx.recall(scope, key, now));
    if (stored && stored.fingerprint !== print) {
      throw new Problem(
        422,
        'idempotency-key-reused',
        'This Idempotency-Key was used for another request. Take a new one.',
      );
    }
    if (stored) {
      return toResponse({
        status: stored.status,
        body: stored.body === null ? null : JSON.parse(stored.body),
        headers: { ...stored.headers, 'idempotent-replayed': 'true' },
      });
    }
    const until = new Date(Date.parse(now) + request.keepMs).toISOString();
    const remember: FirstTime['remember'] = (tx, { status, body, headers = {} }) => {
      const text = body === null ? null : JSON.stringify(body);
      return tx.remember(scope, key, { fingerprint: print, status, headers, body: text }, until);
    };
    return toResponse(await run({ key, remember }));
  } finally {
    running.delete(name);
  }
}
