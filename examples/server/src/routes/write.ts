import type {
  WireBulkAnswer,
  WireBulkRequest,
  WireMarkAnswer,
  WirePatch,
} from '../generated/contract.generated.js';
import { validatePatch } from '../generated/validators.generated.js';
import { expectType, parseJson, readText } from '../http/body.js';
import { matchesTag } from '../http/conditional.js';
import { invalidBody, notFound, Problem } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { bulk, readBulk } from '../inbox/bulk.js';
import { mark, type StateChange } from '../inbox/change-state.js';
import { syncCursor } from '../inbox/cursor.js';
import { toWire } from '../inbox/item.js';
import type { Mark } from '../inbox/mark.js';
import type { Handler } from '../services.js';
import type { LockedInbox } from '../store/store.js';
import { readId } from './item-id.js';
import { inInbox, keyed, type Written } from './user-write.js';

/** The answer to a change of one item. */
export async function markAnswer(inbox: LockedInbox, change: StateChange, now: string): Promise<Written> {
  const body: WireMarkAnswer = {
    notification: toWire(change.item),
    counts: await inbox.counts(now),
    sync: syncCursor(inbox.inbox),
  };
  return {
    answer: { status: 200, body, headers: { etag: `"r${change.item.rev}"` } },
    changes: change.changes,
  };
}

export function readPatch(body: unknown, _now: string): Mark {
  const { read, seen, archived, snoozed_until } = validate<WirePatch>(validatePatch, body);
  if (snoozed_until !== undefined) throw invalidBody('/snoozed_until', 'this server has no level "snooze"');
  return {
    ...(read !== undefined && { read }),
    ...(seen !== undefined && { seen }),
    ...(archived !== undefined && { archived }),
  };
}

/** What PATCH does to one item of a locked inbox. Rejects with 404, and with 412 where `ifMatch` names another state. */
export async function applyPatch(
  inbox: LockedInbox,
  id: string,
  change: Mark,
  ifMatch: string | null,
  now: string,
): Promise<Written> {
  const item = await inbox.get(id);
  if (item && item.deleted_at === null && ifMatch !== null && !matchesTag(ifMatch, `"r${item.rev}"`))
    throw new Problem(412, 'precondition-failed', 'It changed since. Get it again, then decide anew.');
  const done = await mark(inbox, id, change, now);
  if (!done) throw notFound();
  return markAnswer(inbox, done, now);
}

/** What a bulk request does to a locked inbox. */
export async function applyBulk(inbox: LockedInbox, request: WireBulkRequest, now: string): Promise<Written> {
  const { affected, notFound: missing, changes } = await bulk(inbox, request, now);
  const body: WireBulkAnswer = {
    affected,
    not_found: [...missing],
    counts: await inbox.counts(now),
    sync: syncCursor(inbox.inbox),
  };
  return { answer: { status: 200, body }, changes };
}

/** U5. */
export const patch: Handler = async (c, services) => {
  const id = readId(c);
  expectType(c.req.raw, 'application/json', 'application/merge-patch+json');
  const text = await readText(c.req.raw);
  const now = services.now();
  const change = readPatch(parseJson(text), now);
  const ifMatch = c.req.header('if-match') ?? null;
  return keyed(c, services, text, (first) =>
    inInbox(c.get('principal').sub, services, first, (inbox) => applyPatch(inbox, id, change, ifMatch, now)),
  );
};

/** U7. Said again while the tombstone lives, it is as well. */
export const remove: Handler = async (c, services) => {
  const id = readId(c);
  const now = services.now();
  return keyed(c, services, '', (first) =>
    inInbox(c.get('principal').sub, services, first, async (inbox) => {
      const answer = { status: 204, body: null };
      const done = await mark(inbox, id, { deleted: true }, now);
      if (done) return { answer, changes: done.changes };
      if (!(await inbox.get(id))) throw notFound();
      return { answer, changes: [] };
    }),
  );
};

/** U6. */
export const bulkChange: Handler = async (c, services) => {
  expectType(c.req.raw, 'application/json');
  const text = await readText(c.req.raw);
  const request = readBulk(parseJson(text));
  const now = services.now();
  return keyed(c, services, text, (first) =>
    inInbox(c.get('principal').sub, services, first, (inbox) => applyBulk(inbox, request, now)),
  );
};
