import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { createApp, createMemoryStore } from '../../examples/server/src/web.js';

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

test('who asks for a stream and leaves before it begins leaves nothing open', async () => {
  const app = createApp({
    store: createMemoryStore(),
    authenticate: async () => ({ sub: 'ana', roles: [], scopes: [], expiresAt: null, via: 'bearer' }),
  });
  for (let i = 0; i < 20; i++) {
    const leave = new AbortController();
    const asked = app.fetch('http://belfry.test/api/v1/stream', { signal: leave.signal }).catch(() => {});
    for (let turns = 0; turns < i; turns++) await Promise.resolve();
    leave.abort();
    await asked;
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(app.hub.size).toBe(0);
});
