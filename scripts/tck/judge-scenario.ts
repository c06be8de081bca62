import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { checkQuery } from '../../server/guard/check-query.ts';
import { parseCypher } from '../../server/guard/parse-cypher.ts';
import { toDottedName } from '../../server/guard/dotted-name.ts';
import { findAll, isRule, walk } from '../../server/guard/syntax-tree.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import { compareRows } from './compare-rows.ts';
import { parseKitValue, toParameter } from './kit-value.ts';
import type { Question, Scenario } from './scenario.ts';

/**
 * `skipped`: the graph could not be made. `refused`: a query that has an answer got none, and said
 * so. `wrong`: an answer that is not the kit's, or an answer where there is none.
 */
export interface Verdict {
  readonly outcome: 'passed' | 'refused' | 'wrong' | 'skipped';
  readonly reason: string;
}

const MAX_PATH_LENGTH = 50;

const WRITES = [
  'createClause',
  'insertClause',
  'mergeClause',
  'setClause',
  'removeClause',
  'deleteClause',
  'foreachClause',
];

/** Whether every query of the scenario only reads. One that is no Cypher at all does not write. */
export function isReading({ questions }: Scenario): boolean {
  return questions.every(({ query }) => {
    const parsed = parseCypher(query);
    if ('problem' in parsed) return !/\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/i.test(query);
    return ![...walk(parsed.tree.root)].some((part) => WRITES.some((rule) => isRule(part, rule)));
  });
}

/** Makes the scenario's graph in the engine, asks its queries, and judges the answers. */
export async function judgeScenario(engine: CypherEngine, scenario: Scenario): Promise<Verdict> {
  if (scenario.setup.some(makesTemporalValues)) {
    const reason = 'The graph holds temporal values, which no graph of ours does.';
    return { outcome: 'refused', reason };
  }
  try {
    await engine.write([{ text: 'MATCH (n) DETACH DELETE n' }]);
    for (const text of scenario.setup) await engine.write([{ text }]);
  } catch (error) {
    return { outcome: 'skipped', reason: toReason(error) };
  }
  const parameters = Object.fromEntries(
    scenario.parameters.map(([name, text]) => [name, toParameter(parseKitValue(text))]),
  );
  for (const question of scenario.questions) {
    const verdict = await judge(engine, question, parameters);
    if (verdict.outcome !== 'passed') return verdict;
  }
  return { outcome: 'passed', reason: '' };
}

/** Neither the model nor the importer knows such values: dates are texts. */
function makesTemporalValues(statement: string): boolean {
  const parsed = parseCypher(statement);
  if ('problem' in parsed) return false;
  return findAll(parsed.tree.root, 'functionName').some((name) =>
    /^(?:local)?(?:date|time|datetime)$|^duration$/i.test(toDottedName(name)),
  );
}

async function judge(
  engine: CypherEngine,
  { query, expectation }: Question,
  parameters: Readonly<Record<string, QueryValue>>,
): Promise<Verdict> {
  const expectsError = expectation.kind === 'error';
  const asked = { query, parameters, engine: engine.name, maxPathLength: MAX_PATH_LENGTH };
  const outcome = checkQuery(asked);
  if ('refused' in outcome) {
    const { message } = outcome.refused;
    return { outcome: expectsError ? 'passed' : 'refused', reason: message };
  }
  const { text, columns } = outcome.checked;
  try {
    const result = await engine.read({ text, parameters });
    if (expectsError) {
      const reason = `${JSON.stringify(result.rows).slice(0, 200)} instead of: ${expectation.sentence}`;
      return { outcome: 'wrong', reason };
    }
    const answer = { columns: columns ?? result.columns, rows: result.rows };
    const difference = compareRows(answer, expectation);
    return difference === null
      ? { outcome: 'passed', reason: '' }
      : { outcome: 'wrong', reason: difference };
  } catch (error) {
    return { outcome: expectsError ? 'passed' : 'refused', reason: toReason(error) };
  }
}

function toReason(error: unknown): string {
  if (!(error instanceof AppError)) throw error;
  const { cause } = error;
  return cause instanceof Error ? `${error.message} ${cause.message}` : error.message;
}
