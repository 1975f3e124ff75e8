// @ts-check
import { writeFileSync } from 'node:fs';
import base from '../../../web-test-runner.config.js';

/**
 * @typedef {{ name: string, passed: boolean, skipped: boolean, error?: { message: string } }} Test
 * @typedef {{ tests: Test[], suites: Suite[] }} Suite
 * @typedef {{ edit?: { file: string, find: string, put: string }, grep: string, results: string }} Order
 */

/** Given by run.ts. @type {Order} */
const { edit, grep, results } = JSON.parse(process.env['UX_MUTANT'] ?? '{}');

/** Serves the one file changed; what is on the disk stays. Before the compiler, which the words are the source of. */
const mutate = {
  name: 'mutant',
  /** @param {{ path: string, body: unknown }} context */
  transform({ path, body }) {
    if (!edit || path !== `/${edit.file}` || typeof body !== 'string') return undefined;
    return body.split(edit.find).join(edit.put);
  },
};

/** @type {(suite: Suite | undefined) => Test[]} */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

const report = {
  /** @param {{ sessions: { testFile?: string, passed?: boolean, errors?: { message: string }[], testResults?: Suite }[] }} run */
  onTestRunFinished({ sessions }) {
    // Those that were not asked for are told of as not passed.
    const asked = new RegExp(grep);
    const ran = sessions
      .flatMap(({ testResults }) => testsOf(testResults))
      .filter(({ name, skipped }) => !skipped && asked.test(name));
    const broken = sessions.flatMap(({ errors = [] }) => errors.map(({ message }) => message));
    writeFileSync(results, JSON.stringify({ ran, broken }));
  },
};

/** What was found instead of an element may be the whole page: written out for a comparison, that takes minutes. */
const withoutDiffs = `<script type="module">
  afterEach(function () {
    const { err } = this.currentTest;
    if (err) Object.assign(err, { actual: undefined, expected: undefined, showDiff: false });
  });
</script>`;

export default {
  ...base,
  /** @param {string} framework */
  testRunnerHtml: (framework) => base.testRunnerHtml(framework).replace('</body>', `${withoutDiffs}</body>`),
  testsFinishTimeout: 60_000,
  // Its root stays the repository's, which the mutant's file is named from.
  files: [],
  plugins: [mutate, ...base.plugins],
  testFramework: { config: { ...base.testFramework.config, grep } },
  reporters: [report],
};
