import { createHash } from 'node:crypto';
import { extname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

/** A file as it is served. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

const web = fileURLToPath(new URL('../web/', import.meta.url));
const outdir = fileURLToPath(new URL('../assets/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
};

/** A file with its media type by its ending, and its hash as ETag. */
export function asset(name: string, contents: Uint8Array): Asset {
  return {
    body: new Uint8Array(contents),
    type: types[extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(contents).digest('base64url').slice(0, 22)}"`,
  };
}

const shared = {
  bundle: true,
  minify: true,
  write: false,
  outdir,
  target: ['es2022', 'chrome125', 'firefox128', 'safari17.4'],
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Bundles the page in memory, at each start: there is nothing to forget to build, and nothing stale to serve. The
 * package comes in by its name, as in any application; what it loads later becomes a chunk of its own.
 */
export async function bundleWeb(): Promise<ReadonlyMap<string, Asset>> {
  const [page, theme] = await Promise.all([
    build({
      ...shared,
      entryPoints: { main: `${web}main.ts`, app: `${web}styles/app.css`, icon: `${web}icon.svg` },
      format: 'esm',
      splitting: true,
      loader: { '.woff2': 'file', '.svg': 'copy' },
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    // A classic script, which holds the first paint until it has run.
    build({ ...shared, entryPoints: { theme: `${web}theme.ts` }, format: 'iife' }),
  ]);
  const files = [...page.outputFiles, ...theme.outputFiles];
  return new Map(
    files.map(({ path, contents }) => [
      `/assets/${relative(outdir, path).replaceAll('\\', '/')}`,
      asset(path, contents),
    ]),
  );
}
