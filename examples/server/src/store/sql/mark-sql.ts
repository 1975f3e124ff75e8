import type { Mark } from '../../inbox/mark.js';
import type { Params } from './where.js';

const kept = ['seen_at', 'read_at', 'archived_at', 'deleted_at', 'snoozed_until'];

/** Puts back what `markSql` kept. */
export const MARK_UNDO = `${kept.map((name) => `${name} = (undo ->> '${name}')::timestamptz`).join(', ')}, undo = NULL`;

/** A mark as SQL, by the rules of `withMark` and `isChangedBy` in `inbox/mark.ts`; keeps what it was in `undo`. */
export function markSql(
  mark: Mark,
  rev: number,
  now: string,
  params: Params,
): { set: string; changed: string } {
  const at = `${params.add(now)}::timestamptz`;
  const before = kept.map((name) => `'${name}', ${name}`).join(', ');
  const set = [`rev = ${params.add(rev)}`, `updated_at = ${at}`, `undo = jsonb_build_object(${before})`];
  const changed: string[] = [];
  if (mark.seen || mark.read) set.push(`seen_at = coalesce(seen_at, ${at})`);
  if (mark.seen) changed.push('seen_at IS NULL');
  if (mark.read !== undefined) {
    set.push(mark.read ? `read_at = coalesce(read_at, ${at})` : 'read_at = NULL');
    changed.push(`read_at IS ${mark.read ? '' : 'NOT '}NULL`);
  }
  if (mark.archived !== undefined) {
    set.push(mark.archived ? `archived_at = coalesce(archived_at, ${at})` : 'archived_at = NULL');
    changed.push(`archived_at IS ${mark.archived ? '' : 'NOT '}NULL`);
  }
  if (mark.read || mark.archived) set.push('snoozed_until = NULL');
  if (mark.deleted) {
    set.push(`deleted_at = ${at}`);
    changed.push('deleted_at IS NULL');
  }
  return { set: set.join(', '), changed: changed.join(' OR ') };
}
