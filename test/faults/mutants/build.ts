import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Mutant } from './mutant.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Built {
  /** The mutant's `index.js`. */
  readonly path: string;
  remove(): void;
}

/** Builds the client with the mutant's edits, from a copy. Rejects where a text to be replaced is not there once. */
export async function buildMutant({ edits }: Pick<Mutant, 'edits'>): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'belfry-mutant-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
    for (const { file, find, put } of edits) {
      const path = join(folder, file);
      const parts = readFileSync(path, 'utf8').split(find);
      if (parts.length !== 2)
        throw new Error(`${file} has ${parts.length - 1} times: ${find.trim()}. The mutant needs new words.`);
      writeFileSync(path, parts.join(put));
    }
    await build({
      entryPoints: [join(folder, 'src/index.ts')],
      outdir: join(folder, 'dist'),
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      // The copy has no packages beside it.
      nodePaths: [join(root, 'node_modules')],
      logLevel: 'error',
    });
    return { path: join(folder, 'dist/index.mjs'), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
