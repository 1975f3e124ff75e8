import type { ChangesChange } from '../model/change.js';
import { asCursor } from '../model/position.js';
import type { Backend } from './backend.js';
import { isRecord, type Report } from './decode-item.js';
import { decodeChange } from './decode-change.js';
import { decodeCounts } from './decode.js';
import type { Answer } from './request.js';
import { LIST } from './routes.js';

/** Changes after a cursor (contract U8), 304 where `etag` still holds. Rejects with `cursor-expired`. */
export const readChanges = (
  { json }: Backend,
  after: string,
  etag: string | null,
  signal: AbortSignal,
): Promise<Answer> =>
  json(`${LIST}/changes`, {
    query: { after, limit: 100 },
    headers: etag ? { 'if-none-match': etag } : {},
    accept: 304,
    signal,
  });

/** The answer of U8: changes, each item once, at its latest revision. Null where it is not one. */
export function decodeChanges(raw: unknown, report: Report): ChangesChange | null {
  if (!isRecord(raw) || !Array.isArray(raw['changes'])) return null;
  const reached = asCursor(raw['sync']);
  if (reached === null) return null;
  return {
    kind: 'changes',
    cursor: reached,
    more: raw['more'] === true,
    counts: decodeCounts(raw['counts']),
    changes: raw['changes']
      .filter(isRecord)
      .flatMap((change) => decodeChange(change, '', change['op'] === 'remove', report) ?? []),
  };
}
