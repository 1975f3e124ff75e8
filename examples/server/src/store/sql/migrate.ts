import type { Db } from './db.js';

export interface Migration {
  /** Name of the file; migrations run in the order of their names, each once. */
  readonly name: string;
  readonly sql: string;
}

/** Brings the database up to date. Each migration and its note are one transaction; a failed one leaves no trace. */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<void> {
  await db.exec(
    'CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, run_at timestamptz NOT NULL DEFAULT now())',
  );
  const done = new Set((await db.query('SELECT name FROM migrations')).map((row) => String(row['name'])));
  const sorted = [...migrations].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, sql } of sorted) {
    if (done.has(name)) continue;
    const note = `INSERT INTO migrations (name) VALUES ('${name.replace(/'/g, "''")}')`;
    await db.exec(`BEGIN;\n${sql}\n;${note};\nCOMMIT;`);
  }
}
