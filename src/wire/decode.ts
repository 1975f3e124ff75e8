import type { Counts } from '../model/counts.js';
import { integer, isRecord } from './decode-item.js';

/** Counts, or null where there are none that could be true: absent, negative, not whole. */
export function decodeCounts(value: unknown): Counts | null {
  const raw = isRecord(value) ? value : {};
  const unread = integer(raw['unread']) ?? -1;
  const unseen = integer(raw['unseen']) ?? unread;
  if (unread < 0 || unseen < 0) return null;
  return { unread, unseen, capped: raw['capped'] === true, rev: integer(raw['rev']) ?? 0 };
}
