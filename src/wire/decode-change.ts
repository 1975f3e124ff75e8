import type { Delivery, RemoveChange, UpsertChange } from '../model/change.js';
import { asCursor } from '../model/position.js';
import { decodeCounts } from './decode.js';
import { decodeItem, integer, isRecord, text, type Report } from './decode-item.js';

type Raw = Record<string, unknown>;

function decodeDelivery(raw: unknown): Delivery | null {
  if (!isRecord(raw)) return null;
  const { toast, sound, summary } = raw;
  return {
    toast: toast !== false,
    sound: sound === true,
    held: integer((Object(summary) as Raw)['count']),
  };
}

/** One changed item, or null where the frame has not what such a frame must have. */
export function decodeChange(
  raw: Raw,
  id: string,
  removed: boolean,
  report: Report,
): UpsertChange | RemoveChange | null {
  const item = removed ? null : decodeItem(raw['notification'], report);
  const gone = text(raw['id']);
  const rev = integer(raw['rev']) ?? item?.rev ?? -1;
  const place = {
    rev,
    prev: integer(raw['prev']),
    cursor: asCursor(id),
    counts: decodeCounts(raw['counts']),
  };
  if (item) return { kind: 'upsert', ...place, item, delivery: decodeDelivery(raw['delivery']) };
  return removed && gone && rev >= 0 ? { kind: 'remove', ...place, id: gone } : null;
}
