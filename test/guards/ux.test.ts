import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { numberedIn, readRecords, readStatements, readTests } from '../../scripts/ux-numbers.mjs';
import { MUTANTS } from '../components/mutants/mutants.js';

const statements = readStatements();
const { tests, strays } = readTests();

describe('the statements of the interface', () => {
  it('are 1 to 130, each once, each with its words and how it is checked', () => {
    expect(statements.map(({ number }) => number)).toEqual(
      Array.from({ length: 130 }, (_, index) => index + 1),
    );
    expect(new Set(statements.map(({ statement }) => statement)).size).toBe(130);
    for (const { number, group, statement, how } of statements) {
      expect(statement, `${number}`).toMatch(/^\S.+\.$/);
      expect(group, `${number}`).not.toBe('');
      expect(how.length, `${number}`).toBeGreaterThan(0);
      for (const one of how) expect(one).toMatch(/^(AXE|AX|KB|DOM|CLK|SHOT|SR|MAN|TRACE)$/);
    }
  });

  it('are named by tests at the end of a title, by a number that there is, and each once', () => {
    expect(strays).toEqual([]);
    expect(tests.length).toBeGreaterThan(50);
    for (const { file, title, numbers, runs } of tests) {
      expect(
        numbers.filter((number) => number < 1 || number > 130),
        `${file}: ${title}`,
      ).toEqual([]);
      expect(new Set(numbers).size, `${file}: ${title}`).toBe(numbers.length);
      expect(runs, `${file}: ${title}`).toBe(true);
    }
  });

  it('have records with all that a record needs, one for each', () => {
    const records = readRecords();
    expect(records.flatMap(({ file, faults }) => faults.map((fault) => `${file} ${fault}`))).toEqual([]);
    const numbers = records.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => number < 1 || number > 130)).toEqual([]);
  });

  it('would not be taken for proved by a stray number or by a test that is skipped', () => {
    // Filled in, so that these are no numbers of this file's.
    const ux = 'ux';
    // Nor is what is read here a test that is left out.
    const skip = 'skip';
    const { tests, strays } = numberedIn(
      'some.test.ts',
      `describe('all (${ux} 1)', () => {
         it('one (${ux} 2, 3)', () => {});
         it.${skip}('two (${ux} 4)', () => {});
         it.each([1])('three %i (${ux} 5)', () => {});
         it('four (${ux} 6) and more', () => {});
       });`,
    );
    expect(tests.map(({ numbers, runs }) => [numbers, runs])).toEqual([
      [[2, 3], true],
      [[4], false],
      [[5], true],
    ]);
    expect(strays).toEqual([`some.test.ts:1: "all (${ux} 1)"`, `some.test.ts:5: "four (${ux} 6) and more"`]);
  });
});

// `npm run ux:mutants` breaks them; a word that was changed since must not wait for that.
describe('the mutants of the elements', () => {
  it('are fifteen at the least, of as many statements', () => {
    expect(new Set(MUTANTS.map(({ ux }) => ux)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(MUTANTS)(
    '"$name" breaks words that stand in its file once, and a number that tests name',
    (mutant) => {
      const { file, find, put, ux } = mutant;
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, 'utf8').split(find), `${file}: ${find}`).toHaveLength(2);
      expect(put).not.toBe(find);
      const catching = tests.filter(
        ({ file, numbers }) => file.startsWith('test/components/') && numbers.includes(ux),
      );
      expect(catching.length, `${ux}`).toBeGreaterThan(0);
    },
  );
});
