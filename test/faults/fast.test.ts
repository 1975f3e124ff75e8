import { expect, test } from 'vitest';
import { loadRows } from './registry.js';
import { runRow } from './run-row.js';
import { loadClient } from './support/client.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
console.log(`faults: seed ${seed} (SEED=${seed} repeats it)`);

// The whole matrix is `npm run faults`; these are the rows that take seconds.
for (const row of (await loadRows()).filter(({ fast }) => fast))
  test(`row ${row.row}: ${row.title}`, { timeout: 30_000 }, async () => {
    for (const one of [...(row.seeds ?? []), seed])
      expect((await runRow(row, await loadClient(), one)).failure).toBeNull();
  });
