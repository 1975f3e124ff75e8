import { databaseFolder } from '../../../examples/server/src/node/data-dir.js';
import { openPglite } from '../../../examples/server/src/node/pglite.js';
import { createMemoryStore } from '../../../examples/server/src/store/memory/memory-store.js';
import { createSqlStore } from '../../../examples/server/src/store/sql/sql-store.js';
import type { Store } from '../../../examples/server/src/store/store.js';
import { readyFolder } from './template.js';

/** Both stores pass the same tests; tests take users of their own, so one database serves a whole file. */
export const stores: readonly [name: string, open: () => Promise<Store>][] = [
  ['in memory', async () => createMemoryStore()],
  ['PGlite', async () => createSqlStore(await openPglite(databaseFolder(await readyFolder())))],
];
