import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MUTANTS } from './mutants.js';

// `npm run faults:mutants` breaks them; a word that was changed since must not wait for that.
test.each(MUTANTS)('what the mutant "$name" breaks stands in the sources once', ({ edits }) => {
  for (const { file, find, put } of edits) {
    const source = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
    expect(source.split(find), `${file}: ${find}`).toHaveLength(2);
    expect(put).not.toBe(find);
  }
});
