import type { NotifError } from '../model/errors.js';

/** What came of one connection of an event source. */
export interface Ending {
  /** Null where the server ended the stream in good order. */
  readonly error: NotifError | null;
  /** Connections in a row, this one included, that brought nothing of worth. */
  readonly failures: number;
}

const FLOOR_MS = 250;
const CAP_MS = 30_000;
/** Answers to a request that may be fine a moment later (RFC 9110 15.5.9, RFC 8470, RFC 6585). */
const LATER: unknown[] = [408, 425, 429];

/**
 * Milliseconds until the next connection; null: never. Asks again after what may pass (a lost connection, silence,
 * 5xx, 408, 425, 429), with full jitter, and not before the server's `Retry-After`.
 */
export function waitSensibly({ error, failures }: Ending, base: number, random: () => number): number | null {
  if (error?.code === 'stream' && !(Number(error.status) >= 500 || LATER.includes(error.status))) return null;
  const asked = (error?.retryAfterMs ?? 0) * (1 + random() * 0.2);
  return Math.max(asked, FLOOR_MS + random() * Math.min(CAP_MS, base * 2 ** failures));
}

/**
 * The same by WHATWG HTML 9.2.3: any answer but 200 of the right type is the end, everything else is asked again after
 * the reconnection time, and a little later where it fails again and again.
 */
export function waitStrictly({ error, failures }: Ending, base: number, random: () => number): number | null {
  if (error?.code === 'stream') return null;
  return base + (failures > 1 ? random() * Math.min(CAP_MS, FLOOR_MS * 2 ** failures) : 0);
}
