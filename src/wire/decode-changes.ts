import type { ChangesChange } from '../model/change.js';
import { isRecord, type Report } from './decode-item.js';
import { cursor, decodeChange, decodeCounts } from './decode.js';

/** The answer of U8: changes, each item once, at its latest revision. Null where it is not one. */
export function decodeChanges(raw: unknown, report: Report): ChangesChange | null {
  if (!isRecord(raw) || !Array.isArray(raw['changes'])) return null;
  const reached = cursor(raw['sync']);
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
