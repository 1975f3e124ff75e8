import type { BulkOp, Change, RemoveChange, UpsertChange } from '../model/change.js';
import type { Counts } from '../model/counts.js';
import { NotifError } from '../model/errors.js';
import { decodeItem, integer, isRecord, text, time, type Report } from './decode-item.js';

/** A frame as it came over any transport: nothing in it is interpreted yet. */
export interface Frame {
  /** `hello`, `notification`, `update`, … (contract B.6). */
  readonly event: string;
  /** JSON. */
  readonly data: string;
  /** Where to resume after it; '' where it moves no cursor. */
  readonly id: string;
}

type Raw = Record<string, unknown>;

/** Cursors are opaque ASCII of at most 200 characters (contract B.5); anything else is none. */
const cursor = (value: unknown): string | null =>
  typeof value === 'string' && /^[!-~]{1,200}$/.test(value) ? value : null;

/** Counts, or null where there are none that could be true: absent, negative, not whole. */
export function decodeCounts(value: unknown): Counts | null {
  if (!isRecord(value)) return null;
  const unread = integer(value['unread']);
  const unseen = integer(value['unseen']) ?? unread;
  if (unread === null || unseen === null || unread < 0 || unseen < 0) return null;
  return { unread, unseen, capped: value['capped'] === true, rev: integer(value['rev']) ?? 0 };
}

function upsert(raw: Raw, id: string, report: Report): UpsertChange | null {
  const item = decodeItem(raw['notification'], report);
  const delivery = raw['delivery'];
  return (
    item && {
      kind: 'upsert',
      item,
      rev: integer(raw['rev']) ?? item.rev,
      prev: integer(raw['prev']),
      cursor: cursor(id),
      counts: decodeCounts(raw['counts']),
      delivery: isRecord(delivery)
        ? { toast: delivery['toast'] !== false, sound: delivery['sound'] === true }
        : null,
    }
  );
}

function remove(raw: Raw, id: string): RemoveChange | null {
  const item = text(raw['id']);
  const rev = integer(raw['rev']);
  if (item === null || rev === null) return null;
  return {
    kind: 'remove',
    id: item,
    rev,
    prev: integer(raw['prev']),
    cursor: cursor(id),
    counts: decodeCounts(raw['counts']),
  };
}

/** The answer of U8, which polling hands on as a frame of its own. Null where it is not one. */
export function decodeChanges(raw: unknown, report: Report): Extract<Change, { kind: 'changes' }> | null {
  if (!isRecord(raw) || !Array.isArray(raw['changes'])) return null;
  const sync = cursor(raw['sync']);
  if (sync === null) return null;
  return {
    kind: 'changes',
    cursor: sync,
    more: raw['more'] === true,
    counts: decodeCounts(raw['counts']),
    changes: raw['changes'].flatMap((change: unknown) => {
      if (!isRecord(change)) return [];
      const decoded = change['op'] === 'remove' ? remove(change, '') : upsert(change, '', report);
      return decoded ? [decoded] : [];
    }),
  };
}

function interpret({ event, id }: Frame, raw: Raw, report: Report): Change | null {
  const counts = decodeCounts(raw['counts']);
  switch (event) {
    case 'hello': {
      const version = text(raw['contract']) ?? '1';
      if (!/^1(\.|$)/.test(version))
        throw new NotifError('protocol', `The backend speaks contract ${version}; this client speaks 1.`);
      const seconds = raw['heartbeat_s'];
      return {
        kind: 'hello',
        resumed: raw['resumed'] === true,
        cursor: cursor(raw['sync']),
        counts,
        heartbeatMs: typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : null,
        subject: text(raw['subject']),
      };
    }
    case 'notification':
    case 'update':
      return upsert(raw, id, report);
    case 'remove':
      return remove(raw, id);
    case 'bulk': {
      const rev = integer(raw['rev']);
      const op = text(raw['op']);
      if (rev === null || op === null) return null;
      return {
        kind: 'bulk',
        op: op as BulkOp,
        ids: Array.isArray(raw['ids']) ? raw['ids'].filter((one) => typeof one === 'string') : null,
        upTo: cursor(raw['up_to']),
        at: time(raw['at']),
        rev,
        prev: integer(raw['prev']),
        cursor: cursor(id),
        counts,
      };
    }
    case 'changes':
      return decodeChanges(raw, report);
    case 'reset':
      return { kind: 'reset', reason: text(raw['reason']) ?? 'unknown' };
    case 'bye':
      return {
        kind: 'bye',
        reason: text(raw['reason']) ?? 'unknown',
        reconnectAfterMs: integer(raw['reconnect_after_ms']),
      };
    case 'preferences':
    case 'ping':
      return { kind: event };
    default:
      return { kind: 'ping' }; // A name of a later contract: a sign of life, and nothing we could show.
  }
}

/** What a frame means. Throws a `NotifError`: `bad-frame` where it means nothing, `protocol` for another major. */
export function decodeFrame(frame: Frame, report: Report): Change {
  let raw: unknown;
  try {
    raw = JSON.parse(frame.data);
  } catch (cause) {
    throw new NotifError('bad-frame', `A frame '${frame.event}' is not JSON; it was skipped.`, { cause });
  }
  const change = isRecord(raw) && interpret(frame, raw, report);
  if (!change)
    throw new NotifError('bad-frame', `A frame '${frame.event}' lacks what it must have; it was skipped.`);
  return change;
}
