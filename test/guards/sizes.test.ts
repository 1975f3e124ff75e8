import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure } from '../../bench/size/measure.mjs';
import { quoted } from '../../bench/size/readme.mjs';

const sizes = await measure();
const readme = quoted(readFileSync('README.md', 'utf8'));

describe.each(sizes)('$what', ({ what, bytes }) => {
  it('weighs what README says', () => {
    // README has one decimal of a kilobyte, and another Node brings another brotli: a few bytes either way.
    expect(Math.abs((readme.get(what) ?? 0) - bytes), 'run "npm run size -- --write"').toBeLessThanOrEqual(
      100,
    );
  });
});

describe.each(sizes.filter(({ holds }) => holds))('$what', ({ bytes, limit }) => {
  it('weighs no more than its limit', () => {
    // Another Node brings another brotli: a few bytes either way.
    expect(bytes).toBeLessThanOrEqual(limit + 30);
  });
});
