import type { Counts } from '../model/counts.js';
import { integer, isRecord } from './decode-item.js';

/** Cursors are opaque ASCII of at most 200 characters (contract B.5); anything else is none. */
export const cursor = (value: unknown): string | null =>
  typeof value === 'string' && /^[!-~]{1,200}$/.test(value) ? value : null;

/** Counts, or null where there are none that could be true: absent, negative, not whole. */
export function decodeCounts(value: unknown): Counts | null {
  const raw = isRecord(value) ? value : {};
  const unread = integer(raw['unread']) ?? -1;
  const unseen = integer(raw['unseen']) ?? unread;
  if (unread < 0 || unseen < 0) return null;
  return { unread, unseen, capped: raw['capped'] === true, rev: integer(raw['rev']) ?? 0 };
}
