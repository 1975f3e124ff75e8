/** Bounds of a wait, in milliseconds. */
const FLOOR = 250;
const CAP_VISIBLE = 30_000;
const CAP_HIDDEN = 300_000;

/**
 * Full jitter (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015): anywhere between the
 * floor and the bound, so that a thousand clients do not come back in step. `random` is in [0, 1).
 */
export function backoff(attempt: number, random: number, base = 1000, hidden = false): number {
  return FLOOR + random * Math.min(hidden ? CAP_HIDDEN : CAP_VISIBLE, base * 2 ** attempt);
}
