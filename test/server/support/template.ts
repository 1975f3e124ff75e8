import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseFolder, markReady } from '../../../examples/server/src/node/data-dir.js';
import { openPglite } from '../../../examples/server/src/node/pglite.js';
import { newFolder } from './process.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/belfry-server');
const migrations = join(root, 'examples/server/migrations');

/** Another database as soon as PGlite or a migration is another one. */
function key(): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json')));
  for (const file of readdirSync(migrations).sort()) hash.update(readFileSync(join(migrations, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * A data folder of its own whose database is made and empty. Making one takes seconds, so it is made once and copied; that
 * a server makes it itself is shown in durability.test.ts.
 */
export async function readyFolder(): Promise<string> {
  const template = join(cache, key());
  if (!existsSync(template)) {
    mkdirSync(cache, { recursive: true });
    const making = mkdtempSync(join(cache, 'making-'));
    const folder = databaseFolder(making);
    await (await openPglite(folder)).close();
    markReady(folder);
    try {
      renameSync(making, template);
    } catch {
      // Another test file was faster.
      rmSync(making, { recursive: true });
    }
  }
  const dataDir = newFolder();
  cpSync(template, dataDir, { recursive: true });
  return dataDir;
}
