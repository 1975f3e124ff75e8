import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('the app and its stores are bundled for a browser, with nothing of Node in them', async () => {
  const entry = fileURLToPath(new URL('../../examples/server/src/web.ts', import.meta.url));
  const { metafile, errors } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: ['safari17.4', 'chrome125', 'firefox128'],
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  expect(errors).toEqual([]);
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((path) => /src\/node\/|pglite|node-server/.test(path))).toEqual([]);
  expect(inputs.some((path) => path.endsWith('store/sql/sql-store.ts'))).toBe(true);
});
