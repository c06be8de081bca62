import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { createEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import { toTable } from '../bench/table.ts';
import type { CommandIo } from '../command-line/command.ts';
import { runCommand } from '../command-line/run-command.ts';
import { isReading, judgeScenario } from './judge-scenario.ts';
import type { Verdict } from './judge-scenario.ts';
import { readKit } from './read-kit.ts';
import type { Scenario } from './scenario.ts';

const OUTCOMES = ['passed', 'refused', 'wrong', 'skipped'] as const;

interface Options {
  readonly kit: string;
  readonly only?: string;
  readonly list: readonly Verdict['outcome'][];
}

interface Judged {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
}

/**
 * `npm run tck`: openCypher's Technology Compatibility Kit, its read scenarios, through the guard and
 * the real embedded engine. Exit code 1 where an answer is wrong.
 */
export async function run(argv: string[], io: CommandIo): Promise<number> {
  const command = new Command('stackscape tck')
    .description(
      "Run the read scenarios of openCypher's Technology Compatibility Kit through the guard and the\n" +
        'embedded engine, and count what passed, was refused, and was wrong.',
    )
    .requiredOption('--kit <folder>', 'a folder that holds the kit (tck/ of opencypher/openCypher)')
    .option('--only <text>', 'only scenarios whose file or name has this in it')
    .addOption(
      new Option('--list <outcomes...>', 'list these scenarios, with the reason')
        .choices(OUTCOMES)
        .default([], 'none'),
    )
    .allowExcessArguments(false)
    .addHelpText(
      'after',
      "\nThe kit is not part of this project; get it from openCypher's repository.",
    );
  return runCommand({ command, argv, io }, async () => {
    const { kit, only = '', list } = command.opts<Options>();
    const scenarios = (await readKit(path.resolve(kit))).filter(
      ({ feature, name }) => feature.includes(only) || name.includes(only),
    );
    const judged = await judgeAll(scenarios.filter(isReading));
    for (const outcome of list) io.stdout.write(toList(judged, outcome));
    io.stdout.write(`${scenarios.length} scenarios, ${judged.length} of them only read.\n\n`);
    io.stdout.write(`${toSummary(judged)}\n`);
    return judged.some(({ verdict }) => verdict.outcome === 'wrong') ? 1 : 0;
  });
}

async function judgeAll(scenarios: readonly Scenario[]): Promise<Judged[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-tck-'));
  const engine: CypherEngine = createEmbeddedEngine({
    path: path.join(folder, 'graph.grafeo'),
    mode: 'write',
    memoryMegabytes: 1_500,
    timeoutMs: 30_000,
  });
  try {
    const judged: Judged[] = [];
    for (const scenario of scenarios) {
      judged.push({ scenario, verdict: await judgeScenario(engine, scenario) });
    }
    return judged;
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function toSummary(judged: readonly Judged[]): string {
  const groups = new Map<string, Judged[]>();
  for (const item of judged) {
    const group = toGroup(item.scenario);
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  const rows = [...groups, ['all', judged] as const].map(([group, items]) => [
    group,
    String(items.length),
    ...OUTCOMES.map((outcome) =>
      String(items.filter(({ verdict }) => verdict.outcome === outcome).length),
    ),
  ]);
  return toTable(['scenarios that only read', 'in all', ...OUTCOMES], rows);
}

function toGroup({ feature, questions, needsProcedures }: Scenario): string {
  if (needsProcedures) return 'with procedures of their own';
  const hasResult = questions.every(({ expectation }) => expectation.kind === 'rows');
  const kind = hasResult ? 'with a result' : 'that must fail';
  return feature.includes('/temporal/') ? `${kind}, temporal` : kind;
}

function toList(judged: readonly Judged[], outcome: Verdict['outcome']): string {
  return judged
    .filter(({ verdict }) => verdict.outcome === outcome)
    .map(({ scenario: { feature, name, questions }, verdict: { reason } }) => {
      const queries = questions.map(({ query }) => query).join('\n');
      return `${outcome}: ${feature}: ${name}\n${queries}\n=> ${reason}\n\n`;
    })
    .join('');
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
