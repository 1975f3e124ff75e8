// @ts-check
// `npm run faults`: the fault matrix of the client over the built package; `--mutants`: clients that are broken on
// purpose, each of which a row must notice. Options: --only 21,22 --layer A,B --repeat 5 --seed N.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';

const [first, ...rest] = process.argv.slice(2);
const mutants = first === '--mutants';
const program = mutants ? 'test/faults/mutants/run.ts' : 'test/faults/run.ts';
const options = mutants || first === undefined ? rest : [first, ...rest];

ensureBuild();
const env = { ...process.env, BELFRY_CLIENT: resolve('dist/src/index.js') };

/**
 * Runs the program, and passes on what it says but for its last line.
 * @param {string[]} args
 * @returns {Promise<{ passed: number, failed: number }>} a run that ended without its last line has failed once more
 */
async function run(args) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const ended = new Promise((done) => child.once('close', done));
  let sum = { passed: 0, failed: 1 };
  for await (const line of createInterface({ input: child.stdout })) {
    const counts = /^(\d+) passed, (\d+) failed$/.exec(line);
    if (counts) sum = { passed: Number(counts[1]), failed: Number(counts[2]) };
    else console.log(line);
  }
  const code = await ended;
  if (code !== 0 && sum.failed === 0) sum.failed = 1;
  return sum;
}

// The tabs mostly wait for a watch, the others compute: side by side they take little longer than the tabs alone.
const isWhole = !mutants && !options.some((option) => option === '--only' || option === '--layer');
const parts = isWhole
  ? [
      ['--layer', 'A,B'],
      ['--layer', 'C'],
    ]
  : [[]];
const sums = await Promise.all(parts.map((part) => run([...options, ...part])));
const passed = sums.reduce((sum, one) => sum + one.passed, 0);
const failed = sums.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
