import type { Answer } from '../http/answer.js';
import { once, type FirstTime } from '../http/idempotency.js';
import type { Change } from '../inbox/commit.js';
import { limits } from '../inbox/limits.js';
import type { RequestContext, Services } from '../services.js';
import type { LockedInbox, Transaction } from '../store/store.js';

export interface Written {
  readonly answer: Answer;
  readonly changes: readonly Change[];
}

/** A write of the user plane, at most once per Idempotency-Key (kept 48 h). */
export function keyed(
  c: RequestContext,
  { store, running, now }: Services,
  body: string,
  run: (first: FirstTime) => Promise<Answer>,
): Promise<Response> {
  const request = {
    key: c.req.header('idempotency-key') ?? null,
    scope: `user:${c.get('principal').sub}`,
    asked: `${c.req.method} ${new URL(c.req.url).pathname}\n${body}`,
    now: now(),
    keepMs: limits.userKeyMs,
  };
  return once(store, running, request, run);
}

/** One transaction over the user's inbox: the change, the stored answer, and the frames once it is committed. */
export function inInbox(
  user: string,
  { store, publish }: Services,
  first: FirstTime,
  write: (inbox: LockedInbox) => Promise<Written>,
): Promise<Answer> {
  return store.transaction(async (tx: Transaction) => {
    const inbox = await tx.lock(user);
    const { answer, changes } = await write(inbox);
    await first.remember(tx, answer);
    tx.afterCommit(() => publish(user, changes, first.key));
    return answer;
  });
}
