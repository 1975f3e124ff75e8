// @ts-check
// `npm test`: every suite, one after another, then one line with the sum.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { findBrowser } from './find-browser.mjs';

const results = mkdtempSync(join(tmpdir(), 'belfry-test-'));

/** @type {(name: string, ...projects: string[]) => Suite} */
const vitest = (name, ...projects) => ({
  name,
  file: join(results, `${name}.json`),
  command: [
    ...['vitest', 'run', '--passWithNoTests', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${join(results, `${name}.json`)}`,
    ...projects.map((project) => `--project=${project}`),
  ],
});

/**
 * @typedef {{ name: string, file: string, command: string[] }} Suite
 * @type {Suite[]}
 */
const suites = [
  vitest('node', 'node', 'guards'),
  { name: 'elements', file: join(results, 'elements.json'), command: ['wtr'] },
  vitest('e2e', 'e2e'),
];

/**
 * Runs one suite with its output passed through.
 * @param {Suite} suite
 * @returns {Promise<number>} its exit code
 */
function run({ command, file }) {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], {
      stdio: 'inherit',
      env: { ...process.env, TEST_RESULTS_FILE: file },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** What a suite wrote: our own reporter's `{ passed, failed }`, or vitest's JSON. A missing file counts as nothing run. */
function countsOf(/** @type {Suite} */ { file }) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (report.testResults === undefined) return report;
    // A file that cannot be loaded has no tests in it, yet it failed.
    const broken = report.testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ result) =>
        result.status === 'failed' && !result.assertionResults.some(({ status }) => status === 'failed'),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

let passed = 0;
let failed = 0;
try {
  process.env['CHROME_PATH'] = await findBrowser();
  ensureBuild();
  for (const suite of suites) {
    console.log(`\n== ${suite.name} ==`);
    const started = Date.now();
    const code = await run(suite);
    const counts = countsOf(suite);
    const ran = counts.passed + counts.failed;
    console.log(`${suite.name}: ${ran} tests in ${Math.round((Date.now() - started) / 1000)} s`);
    if (ran === 0) console.log(`${suite.name}: no test ran, so this suite counts as one failure`);
    // An error outside of any test (an unhandled rejection, a server left open) is a failure with no test to its name.
    else if (code !== 0 && counts.failed === 0)
      console.log(`${suite.name}: ended with code ${code}; see above`);
    passed += counts.passed;
    failed += counts.failed === 0 && (code !== 0 || ran === 0) ? 1 : counts.failed;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed += 1;
} finally {
  rmSync(results, { recursive: true, force: true });
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
