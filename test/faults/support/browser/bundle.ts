import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('./page.ts', import.meta.url));

/** The tab's script with the client of this file in it; without one, with the sources. */
export async function bundlePage(client?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
    plugins: client
      ? [
          {
            name: 'client under test',
            setup: ({ onResolve }) => void onResolve({ filter: /src\/index\.js$/ }, () => ({ path: client })),
          },
        ]
      : [],
  });
  return outputFiles[0]?.text ?? '';
}
