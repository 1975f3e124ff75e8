import { nothingSaid, type KeptPreferences, type PreferencesDocument } from '../../preferences/document.js';
import { time } from './columns.js';
import type { Row } from './db.js';

export const FIND_PREFERENCES = 'SELECT * FROM preferences WHERE user_id = $1';

/** Inserts or replaces; takes `keptParams`. */
export const PUT_PREFERENCES = `INSERT INTO preferences (user_id, document, version, updated_at, held_from, held_until)
  VALUES ($1, $2::jsonb, $3, $4, $5, $6) ON CONFLICT (user_id) DO UPDATE SET
  document = excluded.document, version = excluded.version, updated_at = excluded.updated_at,
  held_from = excluded.held_from, held_until = excluded.held_until`;

export function keptParams(user: string, { document, version, updatedAt, held }: KeptPreferences): unknown[] {
  return [user, JSON.stringify(document), version, updatedAt, held?.from ?? null, held?.until ?? null];
}

export function keptOf(row: Row | undefined): KeptPreferences {
  if (!row) return nothingSaid;
  const until = time(row['held_until']);
  return {
    document: row['document'] as PreferencesDocument,
    version: Number(row['version']),
    updatedAt: time(row['updated_at']),
    held: until === null ? null : { from: Number(row['held_from']), until },
  };
}
