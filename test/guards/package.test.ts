import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the packed package is found right by publint and attw', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-package.mjs'], {
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain('publint --strict: clean');
  expect(stdout).toContain('attw, as an ESM-only package: clean');
}, 60_000);
