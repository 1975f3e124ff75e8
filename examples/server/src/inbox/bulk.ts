import type { WireBulkFrame, WireBulkRequest } from '../generated/contract.generated.js';
import { validateBulkRequest } from '../generated/validators.generated.js';
import { selectionOf } from '../http/list-query.js';
import { conflict, cursorExpired, invalidBody } from '../http/problem.js';
import { validate } from '../http/validate.js';
import type { LockedInbox } from '../store/store.js';
import { livePlace } from '../stream/frame.js';
import type { Change } from './commit.js';
import { cursorFault, parseSyncCursor } from './cursor.js';
import { limits } from './limits.js';
import { bulkMarks } from './mark.js';
import { everything, type Selection } from './selection.js';

export interface BulkDone {
  readonly affected: number;
  readonly notFound: readonly string[];
  readonly changes: readonly Change[];
}

/** Checks the body of a bulk request; refuses with 422. What it lacks is told by what it seems to mean. */
export function readBulk(body: unknown): WireBulkRequest {
  const shape = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  if (shape['op'] !== 'undo') {
    if ('ids' in shape && shape['all'] === true)
      throw invalidBody('', 'has both "ids" and "all": send one of them');
    if (!('ids' in shape) && shape['all'] !== true)
      throw invalidBody('', 'needs "ids", or "all": true with "up_to"');
    if (shape['all'] === true && !('up_to' in shape)) {
      throw invalidBody('/up_to', 'is missing: what arrives meanwhile would be touched unseen');
    }
    if (Array.isArray(shape['ids']) && (shape['ids'].length === 0 || shape['ids'].length > limits.bulkMax)) {
      throw invalidBody('/ids', `must be 1 to ${limits.bulkMax} ids`);
    }
  }
  return validate<WireBulkRequest>(validateBulkRequest, body);
}

/** The change of all that were touched. */
async function changeOf(
  inbox: LockedInbox,
  ids: readonly string[],
  what: Pick<WireBulkFrame, 'op' | 'ids' | 'up_to' | 'affected' | 'filter'>,
  now: string,
): Promise<Change> {
  const { prev, id } = livePlace(inbox.inbox);
  const rev = inbox.inbox.lastRev;
  const data = { rev, prev, ...what, at: now, counts: await inbox.counts(now) };
  return { op: `bulk:${what.op}`, ids, frame: { event: 'bulk', id, rev, data } };
}

async function undo(inbox: LockedInbox, rev: number, now: string): Promise<BulkDone> {
  const since = new Date(Date.parse(now) - limits.undoMs).toISOString();
  const touched = (await inbox.changes({ rev: rev - 1, seq: null }, 1))[0];
  if (touched?.rev === rev && touched.undo && touched.updated_at <= since) {
    throw conflict(
      `It can be undone for ${limits.undoMs / 1000} s, and they are over. Change the items one by one.`,
    );
  }
  if (touched?.rev !== rev || !touched.undo) return { affected: 0, notFound: [], changes: [] };
  const ids = await inbox.undo(rev, inbox.nextRev(), since, now);
  const affected = ids.length;
  return {
    affected,
    notFound: [],
    changes: [await changeOf(inbox, ids, { op: 'undo', ids: null, up_to: null, affected }, now)],
  };
}

/**
 * Runs a bulk request (contract U6). All touched items get one revision; nothing touched takes none. Refuses with 410
 * where `up_to` is of another history, 409 where the time to undo is over.
 */
export async function bulk(inbox: LockedInbox, request: WireBulkRequest, now: string): Promise<BulkDone> {
  if (request.op === 'undo') return undo(inbox, request.rev, now);
  const change = bulkMarks[request.op];
  let selection: Selection;
  let found: string[] | null = null;
  let missing: string[] = [];
  if ('ids' in request) {
    const ids = [...new Set(request.ids)];
    const there = await inbox.list({ ...everything, ids }, { before: null, limit: ids.length }, now);
    const known = new Set(there.map((item) => item.id));
    found = ids.filter((id) => known.has(id));
    missing = ids.filter((id) => !known.has(id));
    selection = { ...everything, ids: found };
  } else {
    const upTo = parseSyncCursor(request.up_to);
    if (!upTo) throw invalidBody('/up_to', 'is no cursor of this inbox');
    if (cursorFault(upTo, inbox.inbox) === 'epoch_changed') throw cursorExpired();
    const view = request.op === 'unarchive' ? 'archived' : 'inbox';
    selection = { ...selectionOf(request.filter ?? {}, view), upTo: upTo.rev };
  }
  // The revision is taken only once something changes: a counter that moved for nothing would wake every poller.
  const next = inbox.inbox.lastRev + 1;
  const touched = found?.length === 0 ? [] : await inbox.markAll(selection, change, next, now);
  const affected = touched.length;
  if (affected === 0) return { affected, notFound: missing, changes: [] };
  inbox.nextRev();
  const what =
    'ids' in request
      ? { op: request.op, ids: found, up_to: null, affected }
      : {
          op: request.op,
          ids: null,
          up_to: request.up_to,
          affected,
          ...(request.filter && { filter: request.filter }),
        };
  return { affected, notFound: missing, changes: [await changeOf(inbox, touched, what, now)] };
}
