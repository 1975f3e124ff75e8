import { bulkKey, type Change, type RemoveChange, type UpsertChange } from '../model/change.js';
import type { Counts } from '../model/counts.js';
import { NotifError } from '../model/errors.js';
import { decodeItem, integer, isRecord, text, type Report } from './decode-item.js';

/** A frame as it came over any transport: nothing in it is interpreted yet. */
export interface Frame {
  /** `hello`, `notification`, `update`, … (contract B.6). */
  readonly event: string;
  /** JSON as text, or what such a text was read to. */
  readonly data: unknown;
  /** Where to resume after it; '' where it moves no cursor. */
  readonly id: string;
}

type Raw = Record<string, unknown>;

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
  const place = { rev, prev: integer(raw['prev']), cursor: cursor(id), counts: decodeCounts(raw['counts']) };
  const delivery = raw['delivery'];
  if (item)
    return {
      kind: 'upsert',
      ...place,
      item,
      delivery: isRecord(delivery)
        ? { toast: delivery['toast'] !== false, sound: delivery['sound'] === true }
        : null,
    };
  return removed && gone && rev >= 0 ? { kind: 'remove', ...place, id: gone } : null;
}

function interpret({ event, id }: Frame, raw: Raw, report: Report): Change | null {
  const seconds = raw['heartbeat_s'];
  const reason = text(raw['reason']) ?? 'unknown';
  switch (event) {
    case 'hello':
      if (!/^1(\.|$)/.test(text(raw['contract']) ?? '1'))
        throw new NotifError('protocol', String(raw['contract']));
      return {
        kind: event,
        resumed: raw['resumed'] === true,
        cursor: cursor(raw['sync']),
        counts: decodeCounts(raw['counts']),
        heartbeatMs: typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : null,
        subject: text(raw['subject']),
      };
    case 'notification':
    case 'update':
    case 'remove':
      return decodeChange(raw, id, event === 'remove', report);
    case 'bulk':
      return {
        kind: event,
        rev: integer(raw['rev']) ?? -1,
        prev: integer(raw['prev']),
        cursor: cursor(id),
        counts: decodeCounts(raw['counts']),
        what: bulkKey(raw['op'], raw['ids'], raw['up_to']),
      };
    case 'reset':
      return { kind: event, reason };
    case 'bye':
      return { kind: event, reason, reconnectAfterMs: integer(raw['reconnect_after_ms']) };
    default:
      return { kind: 'ping' }; // `ping`, a hint, or a name of a later contract: a sign of life, nothing to show.
  }
}

/** What a frame means. Throws a `NotifError`: `bad-frame` where it means nothing, `protocol` for another major. */
export function decodeFrame(frame: Frame, report: Report): Change {
  let raw = frame.data;
  try {
    if (typeof raw === 'string') raw = JSON.parse(raw);
  } catch {
    // What is not JSON has no fields either.
  }
  const change = isRecord(raw) && interpret(frame, raw, report);
  if (!change) throw new NotifError('bad-frame', frame.event);
  return change;
}
