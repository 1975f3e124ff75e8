// @ts-check
// `npm run faults`: the fault matrix of the client over the built package; `--mutants`: clients that are broken on
// purpose, each of which a row must notice. Options: --only 21,22 --layer B --repeat 5 --seed N.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';

const [first, ...rest] = process.argv.slice(2);
const mutants = first === '--mutants';
const program = mutants ? 'test/faults/mutants/run.ts' : 'test/faults/run.ts';
const options = mutants || first === undefined ? rest : [first, ...rest];

ensureBuild();
const { status } = spawnSync(process.execPath, ['--import', 'tsx', program, ...options], {
  stdio: 'inherit',
  env: { ...process.env, BELFRY_CLIENT: resolve('dist/src/index.js') },
});
process.exitCode = status ?? 1;
