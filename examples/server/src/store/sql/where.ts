import type { Selection } from '../../inbox/selection.js';

/** Collects parameters and hands out their `$n`. */
export class Params {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** `LIKE` takes these for wildcards. */
const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** SQL for a selection of one user's items, by the rules of `selects` in `inbox/selection.ts`. */
export function where(selection: Selection, user: string, now: string, params: Params): string {
  const { view, status, types, priorities, category, tag, q, data, since, until, ids, upTo } = selection;
  const at = `${params.add(now)}::timestamptz`;
  const parts = [
    `user_id = ${params.add(user)}`,
    'deleted_at IS NULL',
    `(expires_at IS NULL OR expires_at > ${at})`,
  ];
  if (view === 'inbox')
    parts.push('archived_at IS NULL', `(snoozed_until IS NULL OR snoozed_until <= ${at})`);
  if (view === 'archived') parts.push('archived_at IS NOT NULL');
  if (view === 'snoozed') parts.push(`snoozed_until > ${at}`);
  if (status !== 'all') parts.push(`read_at IS ${status === 'unread' ? 'NULL' : 'NOT NULL'}`);
  if (types.length > 0) {
    const each = types.map((type) =>
      type.endsWith('.*')
        ? `type LIKE ${params.add(`${literal(type.slice(0, -1))}%`)}`
        : `type = ${params.add(type)}`,
    );
    parts.push(`(${each.join(' OR ')})`);
  }
  if (priorities.length > 0)
    parts.push(`priority IN (${priorities.map((one) => params.add(one)).join(', ')})`);
  if (category !== null) parts.push(`category = ${params.add(category)}`);
  if (tag !== null) parts.push(`jsonb_exists(tags, ${params.add(tag)})`);
  if (q !== null) {
    const like = params.add(`%${literal(q)}%`);
    parts.push(`(title ILIKE ${like} OR body ILIKE ${like} OR actor ->> 'name' ILIKE ${like})`);
  }
  for (const [key, value] of data) parts.push(`data ->> ${params.add(key)}::text = ${params.add(value)}`);
  if (since !== null) parts.push(`created_at >= ${params.add(since)}::timestamptz`);
  if (until !== null) parts.push(`created_at < ${params.add(until)}::timestamptz`);
  if (ids !== null)
    parts.push(ids.length > 0 ? `id IN (${ids.map((id) => params.add(id)).join(', ')})` : 'false');
  if (upTo !== null) parts.push(`seq <= ${params.add(upTo)}`);
  return parts.join(' AND ');
}
