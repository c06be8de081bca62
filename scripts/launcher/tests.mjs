import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

/**
 * What waits for pictures and what waits for databases leave each other's processor free; both lanes
 * take about as long.
 */
const LANES = [
  toLane('page', ['browser', 'unit']),
  toLane('parts', ['stores', 'exports', 'failure', 'deployment']),
];

function toLane(name, projects) {
  return { name, argv: projects.flatMap((project) => ['--project', project]) };
}

/**
 * Runs every suite, in two lanes at once, or those that the arguments choose (they are vitest's), and
 * ends with the line `N passed, N failed, N skipped`. With CI=true a skipped test is a failure: a
 * real part was missing.
 *
 * @param {string[]} argv
 * @returns {Promise<number>} the exit code
 */
export async function runTests(argv) {
  mkdirSync(RESULTS, { recursive: true });
  const lanes = argv.length === 0 ? LANES : [{ name: 'tests', argv }];
  const counts = await Promise.all(lanes.map(runLane));
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  const mustNotSkip = skipped > 0 && process.env.CI === 'true';
  if (mustNotSkip) {
    console.error('CI must not skip: a real part (Neo4j, browser, reader) was missing; see above.');
  }
  for (const line of counts.flatMap((count) => count.triedAgain)) console.error(line);
  // Two lanes print at once, so what failed is far above; here it is again, together.
  for (const failure of counts.flatMap((count) => count.failures)) console.error(failure);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 || mustNotSkip ? 1 : 0;
}

const RESULTS = path.join(ROOT, 'test-results');

async function runLane({ name, argv }) {
  const report = path.join(RESULTS, `${name}.json`);
  rmSync(report, { force: true });
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const child = spawn(
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
  const [status] = await once(child, 'exit');
  const counts = readCounts(report);
  if (counts === null) {
    const failures = [`FAILED ${name}: it left no report.`];
    return { passed: 0, failed: 1, skipped: 0, failures, triedAgain: [] };
  }
  if (status !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, failures: [`FAILED ${name}: it ended with ${status}.`] };
  }
  return counts;
}

function readCounts(report) {
  try {
    const { numPassedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failures = testResults.flatMap(tellFailures);
    return {
      passed: numPassedTests,
      failed: failures.length,
      skipped: numPendingTests + numTodoTests,
      failures,
      triedAgain: testResults.flatMap(tellTriedAgain),
    };
  } catch {
    return null;
  }
}

/** A line for each test that failed, or one for the suite where it broke outside of its tests. */
function tellFailures({ name, status, message, assertionResults }) {
  const file = path.relative(ROOT, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [toLine('FAILED', file, message)] : [];
  return failed.map((test) => toTestLine('FAILED', file, test));
}

/** A line for each test that passed only when it was tried again; see `retry` in vitest.config.ts. */
function tellTriedAgain({ name, assertionResults }) {
  const file = path.relative(ROOT, name);
  return assertionResults
    .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
    .map((test) => toTestLine('TRIED AGAIN', file, test));
}

function toTestLine(what, file, { fullName, failureMessages }) {
  return toLine(what, `${file} > ${fullName}`, failureMessages[0]);
}

function toLine(what, where, message = '') {
  return `${what} ${where}: ${message.split('\n', 1)[0]}`;
}
