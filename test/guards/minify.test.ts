import { build, type Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { minifyTemplates } from '../../scripts/minify-templates.mjs';
import { sourcesIn } from './support/module-graph.js';

/** What a module's templates came to, as its code would see them. */
async function stringsOf(file: string, plugins: Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    ...{
      entryPoints: [file],
      bundle: false,
      format: 'esm',
      write: false,
      logLevel: 'silent',
      charset: 'utf8',
    },
    plugins,
  });
  return outputFiles[0]?.text.match(/`[^`]*`/g)?.join('\n') ?? '';
}

const styles = sourcesIn('components').filter((file) => file.endsWith('.styles.ts'));

describe('the build’s template minifier', () => {
  it.each(styles)('%s loses its comments and its indentation, and no rule', async (file) => {
    const before = (await stringsOf(file, [])).replace(/\/\*[\s\S]*?\*\//g, '');
    const after = await stringsOf(file, [minifyTemplates]);
    expect(after).not.toMatch(/\/\*|\n {2,}/);
    expect(after.match(/\{/g)).toEqual(before.match(/\{/g));
    expect(after.length).toBeLessThan(before.length);
  });
});
