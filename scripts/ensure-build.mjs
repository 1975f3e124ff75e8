// Builds dist/ and custom-elements.json only when something it is made from is newer than the last successful build.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const stamp = 'node_modules/.cache/belfry/built';
const inputs = [
  'src',
  'components',
  'scripts',
  'tsup.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'custom-elements-manifest.config.js',
];

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The latest change under a file or folder; a folder's own time counts, so a deleted file is noticed too. */
function newest(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return modified(path);
  const inside = readdirSync(path, { recursive: true }).map((name) => modified(join(path, name)));
  return Math.max(modified(path), ...inside);
}

export function ensureBuild() {
  const complete = modified('dist/cdn/belfry.js') > 0 && modified('custom-elements.json') > 0;
  const built = complete ? modified(stamp) : 0;
  if (Math.max(...inputs.map(newest)) <= built) return;
  const started = new Date();
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('dist/ could not be built; the lines above say why.');
  mkdirSync(dirname(stamp), { recursive: true });
  // Stamped with the start, so that a source saved during the build is not taken for built.
  writeFileSync(stamp, `${started.toISOString()}\n`);
  utimesSync(stamp, started, started);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensureBuild();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
