// @ts-check
// Checks the package as it is packed: publint (strict) and "are the types wrong", on the tarball itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';

const folder = mkdtempSync(join(tmpdir(), 'belfry-pack-'));

/** @type {(command: string, ...args: string[]) => string} */
function run(command, ...args) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) {
    process.stdout.write(stdout);
    throw new Error(`${command} ${args.join(' ')} ended with code ${status}`);
  }
  return stdout;
}

try {
  ensureBuild();
  // Without scripts: what they print would stand before the JSON.
  const [{ filename, files, size }] = JSON.parse(
    run('npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  );
  console.log(`packed ${filename}: ${files.length} files, ${Math.round(size / 1000)} kB`);
  const tarball = join(folder, filename);
  run('npx', '--no-install', 'publint', 'run', tarball, '--strict');
  console.log('publint --strict: clean');
  // A stylesheet and a manifest have no types to be wrong.
  const untyped = ['./theme.css', './themes/*.css', './custom-elements.json'];
  const attw = ['attw', tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...untyped];
  run('npx', '--no-install', ...attw);
  console.log('attw, as an ESM-only package: clean');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
