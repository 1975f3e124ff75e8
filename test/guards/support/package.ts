import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';

type Target = string | { [condition: string]: Target };

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  exports: Record<string, Target>;
};

export const dependencies: string[] = Object.keys(manifest.dependencies);

/** Every subpath with the files behind it; a `*` is spelled out by the files that stand there. */
export const subpaths: { subpath: string; files: string[] }[] = Object.entries(manifest.exports).flatMap(
  ([subpath, target]) => {
    const files = filesOf(target);
    if (!subpath.includes('*')) return [{ subpath, files }];
    return namesBehind(files.at(-1) ?? '').map((name) => ({
      subpath: subpath.replace('*', name),
      files: files.map((file) => file.replace('*', name)),
    }));
  },
);

function filesOf(target: Target): string[] {
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf);
}

function namesBehind(pattern: string): string[] {
  const extension = extname(pattern);
  return readdirSync(dirname(pattern))
    .filter((name) => extname(name) === extension)
    .map((name) => basename(name, extension));
}

/**
 * Runs a module in a Node of its own, where nothing of the test runner is loaded, and gives what it printed.
 * Packages resolve as they do for a host: `belfry/…` by this package's exports.
 */
export function inNode(source: string, ...flags: string[]): string {
  return execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', source], {
    encoding: 'utf8',
    timeout: 20_000,
  }).trim();
}
