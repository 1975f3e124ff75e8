// @ts-check
import { build } from 'esbuild';
import { basename, relative, resolve } from 'node:path';
import { browsers } from '../../scripts/browsers.mjs';

/**
 * Bundles a page's script from dist/, as a host's bundler would.
 * @param {string} entry path from the root
 * @returns {Promise<Record<string, string>>} file by its path on the server; the entry is at `/` and its own name
 */
export async function bundlePage(entry) {
  const outdir = resolve('bench/dist');
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir,
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: browsers,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Without this the paths of tsconfig.json would lead `belfry` to the sources instead of to what is published.
    tsconfigRaw: {},
    logLevel: 'warning',
  });
  const files = Object.fromEntries(outputFiles.map(({ path, text }) => [`/${relative(outdir, path)}`, text]));
  const name = basename(entry);
  files['/'] =
    `<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/${name}"></script></html>`;
  return files;
}
