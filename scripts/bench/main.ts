import { Command, InvalidArgumentError, Option } from 'commander';
import type { ExportFormat } from '../../graph-data/model/api/export.ts';
import type { CommandIo } from '../command-line/command.ts';
import { runCommand } from '../command-line/run-command.ts';
import { benchExplorer } from './explorer/explorer-bench.ts';
import { benchExports, STREAMED_FORMATS } from './exports-bench.ts';
import { benchHostileLoad } from './hostile-bench.ts';
import { benchImport } from './import-bench.ts';
import { describeMachine } from './machine.ts';
import { benchOverview } from './overview-bench.ts';
import { benchQuestions } from './question-bench.ts';
import { withBenchStores } from './stores.ts';

const SECTIONS = ['import', 'questions', 'overview', 'explorer', 'hostile', 'exports'] as const;
type Section = (typeof SECTIONS)[number];

/**
 * `npm run bench`: how long things take here, beside the bare way to do the same in the same run.
 * Machines are noisy: the ratios are what to quote.
 */
export function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape bench')
    .description(
      'Measure import, questions, overview, explorer, hostile load and exports, as ratios.',
    )
    .addOption(
      new Option('--only <sections...>', 'what to measure')
        .choices(SECTIONS)
        .default([...SECTIONS]),
    )
    .addOption(
      new Option('--formats <formats...>', 'which exports to measure')
        .choices(STREAMED_FORMATS)
        .default(STREAMED_FORMATS),
    )
    .option('--rounds <n>', 'rounds of each question', parseRounds, 200)
    .option('--visits <n>', 'visits of the explorer', parseRounds, 5)
    .option('--seconds <n>', 'seconds of hostile load', parseRounds, 60)
    .allowExcessArguments(false);
  return runCommand({ command, argv, io }, async () => {
    const { only, formats, rounds, visits, seconds } = command.opts<{
      only: Section[];
      formats: ExportFormat[];
      rounds: number;
      visits: number;
      seconds: number;
    }>();
    const print = (title: string, table: string) => io.stdout.write(`\n## ${title}\n\n${table}\n`);
    const note = (text: string) => io.stderr.write(`${text}\n`);
    io.stdout.write(`${describeMachine()}\n`);
    // These need no store of the others: they have graphs of their own.
    if (only.includes('exports')) print('Exports', await benchExports(formats, note));
    if (only.includes('explorer')) {
      print('Explorer', await benchExplorer({ rounds: visits, note }));
    }
    if (only.every((section) => section === 'exports' || section === 'explorer')) return 0;
    await withBenchStores({ env: io.env, note }, async (stores) => {
      if (only.includes('import')) print('Import', await benchImport(stores));
      if (only.includes('questions')) {
        print('Questions over HTTP', await benchQuestions(stores, { rounds }));
      }
      if (only.includes('overview')) print('Overview', await benchOverview(stores));
      if (only.includes('hostile')) {
        print('Search under hostile load', await benchHostileLoad(stores, { seconds }));
      }
    });
    return 0;
  });
}

function parseRounds(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number above 0.');
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
