import { parseArgs } from 'node:util';
import { loadRows } from './registry.js';
import { runReducer } from './reducer.js';
import { runRow } from './run-row.js';
import { closeBrowsers } from './support/browser/browser.js';
import { loadClient } from './support/client.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    layer: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    seed: { type: 'string' },
    sequences: { type: 'string', default: '10000' },
  },
});
const only = values.only?.split(',').map(Number);
const layers = values.layer?.split(',');
const wanted = ({ row, layer }: { row: number; layer: string }): boolean =>
  (!only || only.includes(row)) && (!layers || layers.includes(layer));

const name = (row: number): string => String(row).padStart(3);
const rows = await loadRows();
const module = await loadClient();
const began = performance.now();
let passed = 0;
let failed = 0;

function tell(
  what: string,
  layer: string,
  ms: number,
  seed: number,
  title: string,
  failure: string | null,
): void {
  if (failure === null) passed++;
  else failed++;
  const word = failure === null ? 'passed ' : 'FAILED ';
  const time = (ms / 1000).toFixed(1).padStart(5);
  console.log(`${what} ${layer}  ${word} ${time} s  seed ${seed}  ${title}`);
  if (failure !== null) console.log(`         ${failure.trim().replaceAll('\n', '\n         ')}`);
}

if (!only && (layers?.includes('A') ?? true)) {
  const runs = Number(values.sequences);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const { ms, failure } = runReducer(runs, seed);
  tell('  A', 'reducer,', ms, seed, `${runs.toLocaleString('en')} sequences`, failure);
}

for (const entry of rows.filter(wanted)) {
  const first = Number(values.seed ?? Date.now() % 2 ** 31);
  const fresh = Array.from({ length: Number(values.repeat) }, (_, turn) => (first + turn) % 2 ** 31);
  let failure: string | null = null;
  let ms = 0;
  let seed = first;
  for (seed of [...(entry.seeds ?? []), ...fresh]) {
    const outcome = await runRow(entry, module, seed);
    ms += outcome.ms;
    ({ failure } = outcome);
    if (failure !== null) break;
  }
  tell(name(entry.row), entry.layer, ms, seed, entry.title, failure);
}
console.log(`\nin ${((performance.now() - began) / 60_000).toFixed(1)} min`);
console.log(`${passed} passed, ${failed} failed`);
await closeBrowsers();
// Connections that a client keeps for its next request would keep this process, too.
process.exit(failed > 0 ? 1 : 0);
