import type { Answer } from '../http/answer.js';
import { once, type Remember } from '../http/idempotency.js';
import { limits } from '../inbox/limits.js';
import type { RequestContext, Services } from '../services.js';
import type { LockedInbox, Transaction } from '../store/store.js';
import type { ChangeFrame } from '../stream/frame.js';

export interface Written {
  readonly answer: Answer;
  readonly frames: readonly ChangeFrame[];
}

/** A write of the user plane, at most once per Idempotency-Key (kept 48 h). */
export function keyed(
  c: RequestContext,
  { store, running, now }: Services,
  body: string,
  run: (remember: Remember) => Promise<Answer>,
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
  { store, hub }: Services,
  remember: Remember,
  write: (inbox: LockedInbox) => Promise<Written>,
): Promise<Answer> {
  return store.transaction(async (tx: Transaction) => {
    const inbox = await tx.lock(user);
    const { answer, frames } = await write(inbox);
    await remember(tx, answer);
    tx.afterCommit(() => hub.publish(user, frames));
    return answer;
  });
}
