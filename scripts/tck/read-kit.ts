import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser, compile } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import type { PickleStep } from '@cucumber/messages';
import { UsageError } from '../command-line/usage-error.ts';
import type { Expectation, Question, Scenario } from './scenario.ts';

/** Every scenario of the kit in a folder, examples filled in, in the order of paths. */
export async function readKit(folder: string): Promise<Scenario[]> {
  const features = await findFeatures(folder);
  if (features.length === 0) {
    throw new UsageError(
      `There is no .feature file in ${folder}; --kit names a folder with openCypher's kit.`,
    );
  }
  const graphs = await readNamedGraphs(folder);
  const scenarios: Scenario[] = [];
  for (const feature of features) {
    const text = await readFile(path.join(folder, feature), 'utf8');
    scenarios.push(...parseFeature(text, feature.split(path.sep).join('/'), graphs));
  }
  return scenarios;
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder, { recursive: true })).toSorted();
  } catch {
    throw new UsageError(`The folder ${folder} cannot be read.`);
  }
}

async function findFeatures(folder: string): Promise<string[]> {
  return (await listFiles(folder)).filter((file) => file.endsWith('.feature'));
}

/** Graphs that scenarios name are written as Cypher beside them. */
async function readNamedGraphs(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await listFiles(folder)).filter((file) => file.endsWith('.cypher'));
  const graphs = files.map(
    async (file) =>
      [path.basename(file, '.cypher'), await readFile(path.join(folder, file), 'utf8')] as const,
  );
  return new Map(await Promise.all(graphs));
}

/** The scenarios of one file. */
export function parseFeature(
  text: string,
  feature: string,
  graphs: ReadonlyMap<string, string> = new Map(),
): Scenario[] {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  return compile(parser.parse(text), feature, newId).map(({ name, steps }) =>
    toScenario({ feature, name }, steps, graphs),
  );
}

function toScenario(
  place: Pick<Scenario, 'feature' | 'name'>,
  steps: readonly PickleStep[],
  graphs: ReadonlyMap<string, string>,
): Scenario {
  const setup: string[] = [];
  const parameters: [string, string][] = [];
  const questions: Question[] = [];
  let query = '';
  for (const step of steps) {
    const named = /^the (\S+) graph$/.exec(step.text)?.[1];
    const expectation = toExpectation(step);
    if (named !== undefined) setup.push(graphs.get(named) ?? '');
    else if (step.text === 'having executed:') setup.push(docStringOf(step));
    else if (step.text === 'parameters are:') parameters.push(...tableOf(step).map(toPair));
    else if (/^executing (control )?query:$/.test(step.text)) query = docStringOf(step);
    else if (expectation !== null) questions.push({ query, expectation });
  }
  const needsProcedures = steps.some((step) => step.text.startsWith('there exists a procedure'));
  return { ...place, setup, parameters, questions, needsProcedures };
}

function toPair([name = '', value = '']: readonly string[]): [string, string] {
  return [name, value];
}

function toExpectation(step: PickleStep): Expectation | null {
  const { text } = step;
  const nothing = { kind: 'rows', columns: [], rows: [], isOrdered: false } as const;
  if (text === 'the result should be empty') return { ...nothing, ignoresListOrder: false };
  if (text.startsWith('the result should be')) {
    const [columns = [], ...rows] = tableOf(step);
    const isOrdered = text.includes('in order');
    return {
      kind: 'rows',
      columns,
      rows,
      isOrdered,
      ignoresListOrder: text.includes('ignoring element order'),
    };
  }
  return / should be raised at /.test(text) ? { kind: 'error', sentence: text } : null;
}

function docStringOf(step: PickleStep): string {
  return step.argument?.docString?.content ?? '';
}

function tableOf(step: PickleStep): string[][] {
  return (step.argument?.dataTable?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));
}
