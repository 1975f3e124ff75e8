import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStatements, readTests } from '../../../scripts/ux-numbers.mjs';
import type { Mutant } from './mutant.js';
import { MUTANTS } from './mutants.js';

// `npm run ux:mutants`: breaks the elements on purpose, one statement at a time, and runs the tests that name the statement's
// number; one of them must fail. Options: --only "some words of its name".

interface Outcome {
  readonly ran: readonly {
    readonly name: string;
    readonly passed: boolean;
    readonly error?: { readonly message: string };
  }[];
  /** What went wrong outside of a test. */
  readonly broken: readonly string[];
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const mutants = MUTANTS.filter(({ name }) => !values.only || name.includes(values.only));
const statements = new Map(readStatements().map(({ number, statement }) => [number, statement]));
const { tests } = readTests();
const folder = mkdtempSync(join(tmpdir(), 'belfry-ux-mutants-'));

const filesOf = (numbers: readonly number[]): string[] => [
  ...new Set(
    tests
      .filter(
        ({ file, numbers: named }) =>
          file.startsWith('test/components/') && named.some((n) => numbers.includes(n)),
      )
      .map(({ file }) => file),
  ),
];

/** Mocha's pattern for the tests that name one of the numbers. */
const named = (numbers: readonly number[]): string => `\\(ux (\\d+, )*(${numbers.join('|')})(, \\d+)*\\)$`;

/** Runs the tests that name the numbers, with the mutant's change or with none. */
async function run(numbers: readonly number[], edit?: Mutant): Promise<Outcome> {
  const results = join(folder, 'results.json');
  rmSync(results, { force: true });
  const order = { grep: named(numbers), results, ...(edit && { edit }) };
  const config = ['--config', 'test/components/mutants/web-test-runner.config.js'];
  const child = spawn('npx', ['--no-install', 'wtr', ...config, '--files', ...filesOf(numbers)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, UX_MUTANT: JSON.stringify(order) },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((done) => child.once('close', done));
  try {
    return JSON.parse(readFileSync(results, 'utf8')) as Outcome;
  } catch {
    throw new Error(`The runner ended without a word of its tests. ${said.trim()}`);
  }
}

const firstLine = (text = ''): string => text.trim().split('\n', 1)[0] ?? '';
let missed = 0;
try {
  // What fails without a mutant would catch every one: it counts as no test.
  const numbers = [...new Set(mutants.map(({ ux }) => ux))];
  const { ran: all, broken: bad } = await run(numbers);
  const holds = new Set(all.filter(({ passed }) => passed).map(({ name }) => name));
  console.log(`${holds.size} of ${all.length} tests hold without a mutant`);
  for (const { name, passed } of all) if (!passed) console.log(`  fails anyway: ${name}`);
  for (const message of bad) console.log(`  fails anyway: ${firstLine(message)}`);

  for (const mutant of mutants) {
    const { name, ux } = mutant;
    const { ran, broken } = await run([ux], mutant);
    const sound = ran.filter((test) => holds.has(test.name));
    const failed = sound.find(({ passed }) => !passed);
    if (failed)
      console.log(`caught by ${ux}: ${name}\n    ${failed.name}: ${firstLine(failed.error?.message)}`);
    else {
      missed++;
      const why = broken.length
        ? `a file failed outside of its tests: ${firstLine(broken[0])}`
        : sound.length
          ? `${sound.length} tests held`
          : 'no test that holds without it names it';
      console.log(`NOT CAUGHT by ${ux} (${statements.get(ux) ?? 'no statement'}): ${name}\n    ${why}`);
    }
  }
  console.log(`\n${mutants.length - missed} caught, ${missed} not caught`);
} catch (error) {
  missed++;
  console.error(error instanceof Error ? error.message : error);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed > 0 ? 1 : 0;
