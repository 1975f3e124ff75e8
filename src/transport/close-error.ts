import { NotifError, type NotifErrorCode } from '../model/errors.js';

/** RFC 6455, 7.4.1, and contract B.6. */
const CODES: Record<number, NotifErrorCode> = {
  1008: 'forbidden',
  1009: 'protocol',
  1011: 'server',
  1013: 'rate-limited',
  4400: 'protocol',
  4401: 'unauthorized',
  4403: 'forbidden',
  4408: 'timeout',
  4413: 'protocol',
  4429: 'rate-limited',
};
/** Left in good order: done, going away, no code, restart. */
const GOOD: unknown[] = [1000, 1001, 1005, 1012];
/** A server that asks to be left alone, and does not say for how long. */
const LATER_MS = 10_000;

/**
 * What the close of an open WebSocket means; null: an end in good order. A server that asks to be left alone may give the
 * seconds for its reason.
 */
export function closeError(code: number, reason: string): NotifError | null {
  if (GOOD.includes(code)) return null;
  const kind = CODES[code] ?? 'network';
  const wait = /^\d{1,4}$/.test(reason) ? +reason * 1000 : LATER_MS;
  return new NotifError(
    kind,
    `close ${code} ${reason}`,
    kind === 'rate-limited' ? { retryAfterMs: wait } : {},
  );
}
