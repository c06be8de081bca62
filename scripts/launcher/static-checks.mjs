import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

const bin = (name) => path.join(ROOT, 'node_modules/.bin', name);

/** What must hold without running anything, the quickest first. */
const CHECKS = [
  ['Format', bin('oxfmt'), ['--check', '.']],
  [
    'Lint and import rules',
    bin('oxlint'),
    ['--deny-warnings', '--report-unused-disable-directives'],
  ],
  ['Types', bin('tsc'), ['-p', '.']],
  ['Types of the explorer', bin('tsc'), ['-p', 'client']],
  ['Types of the pure part of the explorer', bin('tsc'), ['-p', 'client/graph']],
  ['Types of the yardstick of the benchmark', bin('tsc'), ['-p', 'scripts/bench/yardstick']],
  ['Unused code and packages', bin('knip'), []],
];

/** Runs them all, so that one run tells everything. @returns {number} 0 or 1 */
export function runStaticChecks() {
  let failed = 0;
  for (const [title, program, args] of CHECKS) {
    const result = spawnSync(program, args, {
      cwd: ROOT,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const passed = result.status === 0;
    console.error(`${passed ? 'ok    ' : 'FAILED'}  ${title}`);
    if (!passed) {
      failed += 1;
      console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd());
    }
  }
  return failed === 0 ? 0 : 1;
}
