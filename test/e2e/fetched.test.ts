import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureFetched, what } from '../../bench/size/fetched.mjs';
import { quoted } from '../../bench/size/readme.mjs';

test('a page with the bell fetches by itself what README says, and no more', async () => {
  const said = quoted(readFileSync('README.md', 'utf8')).get(what) ?? 0;
  expect(Math.abs((await measureFetched()) - said), 'run "npm run size -- --write"').toBeLessThanOrEqual(150);
}, 60_000);
