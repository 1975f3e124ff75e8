import type { WireBulkRequestOp, WireSocketMark } from '../generated/contract.generated.js';
import { unkeyed } from '../http/idempotency.js';
import { invalidBody } from '../http/problem.js';
import { bulkMarks, type Mark } from '../inbox/mark.js';
import { inInbox } from '../routes/user-write.js';
import { applyBulk, applyPatch, readPatch } from '../routes/write.js';
import type { Services } from '../services.js';

function bulkOp({ read, seen, archived, ...rest }: Mark): WireBulkRequestOp {
  const found = Object.entries(bulkMarks).find(
    ([, mark]) => mark.read === read && mark.seen === seen && mark.archived === archived && !mark.deleted,
  );
  if (!found || Object.keys(rest).length > 0)
    throw invalidBody('/set', 'can be done to one id only: there is no bulk operation for it');
  return found[0] as WireBulkRequestOp;
}

/** What the same request over HTTP answers: PATCH for one id, a bulk request for several. Rejects with a `Problem`. */
export async function markOverSocket(
  services: Services,
  user: string,
  { set, ids }: WireSocketMark,
): Promise<unknown> {
  const now = services.now();
  const change = readPatch(set, now);
  const [id] = new Set(ids);
  const single = new Set(ids).size === 1 && id !== undefined ? id : null;
  const op = single === null ? bulkOp(change) : null;
  const { body } = await inInbox(user, services, unkeyed, (inbox) =>
    single !== null || op === null
      ? applyPatch(inbox, single ?? '', change, null, now)
      : applyBulk(inbox, { op, ids }, now),
  );
  return body;
}
