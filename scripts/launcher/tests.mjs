import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

/**
 * Runs every suite, or those that the arguments choose (they are vitest's), and ends with the line
 * `N passed, N failed, N skipped`. With CI=true a skipped test is a failure: a real part was missing.
 *
 * @param {string[]} argv
 * @returns {number} the exit code
 */
export function runTests(argv) {
  const report = path.join(ROOT, 'test-results', 'tests.json');
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const result = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...argv,
    ],
    { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const counts = readCounts(report);
  if (counts === null) {
    console.log('0 passed, 1 failed, 0 skipped');
    return 1;
  }
  // Suites that broke before their first test count as one failure each.
  const failed = counts.failed + (result.status !== 0 && counts.failed === 0 ? 1 : 0);
  console.log(`${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`);
  if (counts.skipped > 0 && process.env.CI === 'true') {
    console.error('CI must not skip: a real part (Neo4j, browser, reader) was missing; see above.');
    return 1;
  }
  return failed > 0 ? 1 : 0;
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
      JSON.parse(readFileSync(report, 'utf8'));
    const brokenSuites = testResults.filter(
      (suite) =>
        suite.status === 'failed' &&
        suite.assertionResults.every((test) => test.status !== 'failed'),
    ).length;
    return {
      passed: numPassedTests,
      failed: numFailedTests + brokenSuites,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return null;
  }
}
