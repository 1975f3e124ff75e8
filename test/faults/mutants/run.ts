import { parseArgs } from 'node:util';
import { loadRows } from '../registry.js';
import { runRow } from '../run-row.js';
import { loadClient, type ClientModule } from '../support/client.js';
import type { Row } from '../support/row.js';
import { buildMutant } from './build.js';
import type { Mutant } from './mutant.js';
import { MUTANTS, PENDING_MUTANTS } from './mutants.js';

const { values } = parseArgs({ options: { only: { type: 'string' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const rows = await loadRows();
const holds = new Map<Row, boolean>();

/** A row that fails anyway proves nothing. */
async function healthy(row: Row): Promise<boolean> {
  if (!holds.has(row)) holds.set(row, (await runRow(row, await loadClient(), seed)).failure === null);
  return holds.get(row) ?? false;
}

/** By which row it was noticed, and what the row said. Throws where none did. */
async function caught(mutant: Mutant, module: ClientModule): Promise<string> {
  const mute: number[] = [];
  for (const row of rows.filter(({ row: number }) => mutant.rows.includes(number))) {
    if (!(await healthy(row))) mute.push(row.row);
    else {
      const { failure } = await runRow(row, module, seed);
      if (failure !== null) return `row ${row.row}: ${failure.trim().split('\n', 1)[0]}`;
    }
  }
  const why = mute.length
    ? `row ${mute.join(', ')} fails without it, too`
    : `row ${mutant.rows.join(', ')} held`;
  throw new Error(`survived: ${why}`);
}

let passed = 0;
let failed = 0;
console.log(`seed ${seed}`);
for (const mutant of MUTANTS.filter(({ name }) => !values.only || name.includes(values.only))) {
  try {
    const { path, remove } = await buildMutant(mutant);
    try {
      console.log(`caught    ${mutant.name}: by ${await caught(mutant, await loadClient(path))}`);
      passed++;
    } finally {
      remove();
    }
  } catch (error) {
    console.log(`FAILED    ${mutant.name}: ${error instanceof Error ? error.message : String(error)}`);
    failed++;
  }
}
if (!values.only)
  for (const { name, reason } of PENDING_MUTANTS) {
    console.log(`PENDING   ${name}: ${reason}`);
    failed++;
  }
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
