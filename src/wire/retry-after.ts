/** Longest wait that a server can ask of us: 1 hour. */
const MAX_MS = 3_600_000;

/** `Retry-After` in milliseconds (RFC 9110 10.2.3: seconds, or a date); undefined for anything else. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (!value) return undefined;
  const ms = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_MS);
}
