import { bulkKey, type Change } from '../model/change.js';
import { NotifError } from '../model/errors.js';
import { asCursor } from '../model/position.js';
import { decodeChange } from './decode-change.js';
import { decodeCounts } from './decode.js';
import { integer, isRecord, text, type Report } from './decode-item.js';

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
        cursor: asCursor(raw['sync']),
        rev: decodeCounts(raw['counts'])?.rev ?? null,
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
        cursor: asCursor(id),
        counts: decodeCounts(raw['counts']),
        what: bulkKey(raw['op'], raw['ids'], raw['up_to'], raw['filter']),
      };
    case 'preferences':
      return { kind: event, etag: text(raw['etag']) };
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
    raw = JSON.parse(raw as string);
  } catch {
    // No JSON text: what was read to an object already stays one, anything else has no fields either.
  }
  const change = isRecord(raw) && interpret(frame, raw, report);
  if (!change) throw new NotifError('bad-frame', frame.event);
  return change;
}
