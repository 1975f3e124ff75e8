// @ts-check
import { writeFileSync } from 'node:fs';

/** @typedef {{ tests: { passed: boolean, skipped: boolean }[], suites: Suite[] }} Suite */

/** @type {(suite: Suite | undefined) => { passed: boolean, skipped: boolean }[]} */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/**
 * A @web/test-runner reporter that writes `{ passed, failed }` to a file. A test file that could not be loaded, or
 * that failed outside of its tests, counts as one failure, so that it cannot pass for a file with nothing in it.
 * @param {string} file
 */
export const resultsReporter = (file) => ({
  /** @param {{ sessions: { passed?: boolean, testResults?: Suite }[] }} run */
  onTestRunFinished({ sessions }) {
    let passed = 0;
    let failed = 0;
    for (const session of sessions) {
      const tests = testsOf(session.testResults).filter((test) => !test.skipped);
      const red = tests.filter((test) => !test.passed).length;
      passed += tests.length - red;
      failed += red === 0 && !session.passed ? 1 : red;
    }
    writeFileSync(file, JSON.stringify({ passed, failed }));
  },
});
