// @ts-check
// `npm run faults`: the fault matrix of the client over the built package. Options: --only 21,22 --layer B --repeat 5
// --seed N.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';

ensureBuild();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'test/faults/run.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, BELFRY_CLIENT: resolve('dist/src/index.js') } },
);
process.exitCode = status ?? 1;
