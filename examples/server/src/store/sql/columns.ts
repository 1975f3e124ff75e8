import type { Item } from '../../inbox/item.js';
import type { Row } from './db.js';

const plain = [
  'id',
  'user_id',
  'seq',
  'rev',
  'type',
  'category',
  'title',
  'body',
  'priority',
  'dedup_key',
  'image_url',
  'icon',
  'group_key',
  'group_count',
  'locale',
] as const;
const json = ['action', 'actions', 'tags', 'actor', 'refs', 'data', 'undo'] as const;
const times = [
  'created_at',
  'occurred_at',
  'updated_at',
  'seen_at',
  'read_at',
  'archived_at',
  'snoozed_until',
  'expires_at',
  'deleted_at',
] as const;

const columns = [...plain, ...json, ...times];
const isJson = new Set<string>(json);
const placeholders = columns.map((name, i) => `$${i + 1}${isJson.has(name) ? '::jsonb' : ''}`);

/** Inserts an item, or replaces the one with its id; takes `itemParams`. */
export const PUT = `INSERT INTO notifications (${columns.join(', ')}) VALUES (${placeholders.join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${columns
    .filter((name) => name !== 'id' && name !== 'user_id')
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

export function itemParams(item: Item): unknown[] {
  return columns.map((name) => {
    const value = item[name];
    return isJson.has(name) && value !== null ? JSON.stringify(value) : value;
  });
}

/** RFC 3339 in UTC with milliseconds, or null. */
export function time(value: unknown): string | null {
  return value instanceof Date ? value.toISOString() : null;
}

/** The item of a row of `SELECT *`. Its columns are the migration's, so their types are known. */
export function itemOf(row: Row): Item {
  const item: Row = {};
  for (const name of plain) item[name] = row[name];
  for (const name of json) item[name] = row[name];
  for (const name of times) item[name] = time(row[name]);
  for (const name of ['seq', 'rev', 'group_count']) item[name] = Number(row[name]);
  return item as unknown as Item;
}
