import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

test('what is generated from the schemas is what is committed', async () => {
  const { generate } = (await import(`${root}scripts/generate-contract.mjs`)) as {
    generate(): Promise<Map<string, string>>;
  };
  const fresh = await generate();
  expect([...fresh.keys()]).toContain('src/wire/contract.generated.ts');
  for (const [path, text] of fresh) {
    expect(
      readFileSync(root + path, 'utf8') === text,
      `${path}: run node scripts/generate-contract.mjs`,
    ).toBe(true);
  }
}, 60_000);

test.each(['openapi.yaml', 'asyncapi.yaml'])(
  '%s is valid, without a warning',
  async (file) => {
    const cli = `${root}node_modules/@redocly/cli/bin/cli.js`;
    const { stderr, stdout } = await run(process.execPath, [cli, 'lint', file, '--format=json'], {
      cwd: `${root}docs/contract`,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    expect(JSON.parse(stdout), stderr).toMatchObject({ totals: { errors: 0, warnings: 0 } });
  },
  60_000,
);
