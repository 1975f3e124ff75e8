// @ts-check
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { browsers } from '../../scripts/browsers.mjs';

/**
 * Bundles an entry of this folder from dist/, as a host's bundler would: minified, split at every `import()`.
 * @param {string} name `page` for `page.js`
 * @returns {Promise<{ folder: string, initial: string[], all: string[], modules: Map<string, number> }>} paths from the
 * root: what the page loads at once (the entry and what it imports statically, however deep), and every chunk; and how
 * many minified bytes each module came to
 */
export async function bundle(name) {
  const folder = `bench/size/dist/${name}`;
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: [`bench/size/${name}.js`],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: browsers,
    metafile: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Without this the paths of tsconfig.json would lead `belfry` to the sources instead of to what is published.
    tsconfigRaw: {},
    logLevel: 'warning',
  });
  const sources = Object.keys(metafile.inputs).filter((path) => /^(src|components)\//.test(path));
  if (sources.length > 0)
    throw new Error(`bench/size/${name}.js was bundled from sources, not from dist/: ${sources[0]}`);

  /** @type {(path: string, seen: Set<string>) => Set<string>} */
  const staticImports = (path, seen) => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') staticImports(next, seen);
    }
    return seen;
  };
  /** @type {(inputs: Record<string, unknown>) => boolean} */
  const isOtherLocale = (inputs) =>
    Object.keys(inputs).some(
      (path) => path.includes('/locales/') && !/\/(en\b[\w-]*|strings)\.js$/.test(path),
    );

  /** @type {Map<string, number>} */
  const modules = new Map();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      modules.set(path, (modules.get(path) ?? 0) + bytesInOutput);
    }
  }
  return {
    folder,
    modules,
    initial: [...staticImports(`${folder}/${name}.js`, new Set())],
    all: Object.keys(metafile.outputs).filter((path) => !isOtherLocale(metafile.outputs[path]?.inputs ?? {})),
  };
}
