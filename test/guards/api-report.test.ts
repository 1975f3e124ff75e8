import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('the public API', () => {
  it('is what docs/api-report says, so that every change of it is seen in review', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/api-report.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect(status, stdout + stderr).toBe(0);
  }, 60_000);
});
