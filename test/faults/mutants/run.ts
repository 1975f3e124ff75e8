import { parseArgs } from 'node:util';
import { loadRows } from '../registry.js';
import { runRow } from '../run-row.js';
import { closeBrowsers } from '../support/browser/browser.js';
import { loadClient, type ClientModule } from '../support/client.js';
import type { Row } from '../support/row.js';
import { buildMutant } from './build.js';
import type { Mutant } from './mutant.js';
import { MUTANTS } from './mutants.js';

const { values } = parseArgs({ options: { only: { type: 'string' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const rows = await loadRows();
const baseline = new Map<Row, string | null>();
const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';

/** How the row fails without any mutant, where it would prove nothing; null: it holds. */
async function failing(row: Row): Promise<string | null> {
  if (!baseline.has(row)) baseline.set(row, (await runRow(row, await loadClient(), seed)).failure);
  return baseline.get(row) ?? null;
}

/** By which row it was noticed, and what the row said. Throws where none did. */
async function caught(mutant: Mutant, module: ClientModule): Promise<string> {
  const mute: string[] = [];
  for (const row of rows.filter(({ row: number }) => mutant.rows.includes(number))) {
    const anyway = await failing(row);
    if (anyway !== null) {
      mute.push(`row ${row.row} fails without it, too: ${firstLine(anyway)}`);
      continue;
    }
    const { failure } = await runRow(row, module, seed);
    if (failure !== null) return `row ${row.row}: ${firstLine(failure)}`;
  }
  throw new Error(`survived: ${mute.join('; ') || `row ${mutant.rows.join(', ')} held`}`);
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
console.log(`\n${passed} passed, ${failed} failed`);
await closeBrowsers();
process.exit(failed > 0 ? 1 : 0);
