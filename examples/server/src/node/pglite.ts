import { readdirSync, readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import type { Db } from '../store/sql/db.js';
import { migrate, type Migration } from '../store/sql/migrate.js';

const folder = new URL('../../migrations/', import.meta.url);

function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ name, sql: readFileSync(new URL(name, folder), 'utf8') }));
}

/**
 * An embedded PostgreSQL in a folder (without one: in memory), migrated. A commit is written to the file system before it
 * resolves. It runs on this thread and serves one process only: two on one folder lose each other's rows unnoticed.
 */
export async function openPglite(dataDir?: string): Promise<Db> {
  const pg = await PGlite.create(dataDir);
  const db: Db = {
    query: async (sql, params = []) => (await pg.query<Record<string, unknown>>(sql, [...params])).rows,
    exec: async (sql) => void (await pg.exec(sql)),
    transaction: (work) =>
      pg.transaction((tx) =>
        work({
          query: async (sql, params = []) => (await tx.query<Record<string, unknown>>(sql, [...params])).rows,
        }),
      ),
    close: () => pg.close(),
  };
  await migrate(db, readMigrations());
  return db;
}
