import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkQuery } from '../guard/check-query.ts';
import type { CypherEngine } from '../store/cypher-engine.ts';
import { createEmbeddedEngine } from '../store/embedded-engine.ts';
import { EXAMPLES as countsClauses } from './clauses/counts.examples.ts';
import { EXAMPLES as groupingClauses } from './clauses/grouping.examples.ts';
import { EXAMPLES as itemsClauses } from './clauses/items.examples.ts';
import { EXAMPLES as matchClauses } from './clauses/match.examples.ts';
import { EXAMPLES as orderClauses } from './clauses/order.examples.ts';
import { EXAMPLES as procedureClauses } from './clauses/procedure.examples.ts';
import { EXAMPLES as projectionClauses } from './clauses/projection.examples.ts';
import { EXAMPLES as queryClauses } from './clauses/query.examples.ts';
import { EXAMPLES as subqueryClauses } from './clauses/subquery.examples.ts';
import { EXAMPLES as unwindClauses } from './clauses/unwind.examples.ts';
import { EXAMPLES as aggregatesFunctions } from './functions/aggregates.examples.ts';
import { EXAMPLES as conversionsFunctions } from './functions/conversions.examples.ts';
import { EXAMPLES as elementsFunctions } from './functions/elements.examples.ts';
import { EXAMPLES as listsFunctions } from './functions/lists.examples.ts';
import { EXAMPLES as momentsFunctions } from './functions/moments.examples.ts';
import { EXAMPLES as numbersFunctions } from './functions/numbers.examples.ts';
import { EXAMPLES as textsFunctions } from './functions/texts.examples.ts';
import { EXAMPLES as trimsFunctions } from './functions/trims.examples.ts';
import { EXAMPLES as accesses } from './rules/accesses.examples.ts';
import { EXAMPLES as arithmetic } from './rules/arithmetic.examples.ts';
import { EXAMPLES as booleans } from './rules/booleans.examples.ts';
import { EXAMPLES as caseExpressions } from './rules/case.examples.ts';
import { EXAMPLES as collections } from './rules/collections.examples.ts';
import { EXAMPLES as comparisons } from './rules/comparisons.examples.ts';
import { EXAMPLES as equality } from './rules/equality.examples.ts';
import { EXAMPLES as labelTests } from './rules/label-tests.examples.ts';
import { EXAMPLES as listMembership } from './rules/list-membership.examples.ts';
import { EXAMPLES as literals } from './rules/literals.examples.ts';
import { EXAMPLES as loops } from './rules/loops.examples.ts';
import { EXAMPLES as mapProjections } from './rules/map-projections.examples.ts';
import { EXAMPLES as ordering } from './rules/ordering.examples.ts';
import { EXAMPLES as patterns } from './rules/patterns.examples.ts';
import { EXAMPLES as plus } from './rules/plus.examples.ts';
import { EXAMPLES as predicates } from './rules/predicates.examples.ts';
import { EXAMPLES as regularExpressions } from './rules/regular-expressions.examples.ts';
import { EXAMPLES as slices } from './rules/slices.examples.ts';
import { EXAMPLES as subqueries } from './rules/subqueries.examples.ts';
import { EXAMPLES as textOf } from './rules/text-of.examples.ts';
import { EXAMPLES as typeTests } from './rules/type-tests.examples.ts';
import { EXAMPLE_GRAPH } from './examples.fixture.ts';

const RULES = [
  countsClauses,
  groupingClauses,
  itemsClauses,
  matchClauses,
  orderClauses,
  procedureClauses,
  projectionClauses,
  queryClauses,
  subqueryClauses,
  unwindClauses,
  aggregatesFunctions,
  conversionsFunctions,
  elementsFunctions,
  listsFunctions,
  momentsFunctions,
  numbersFunctions,
  textsFunctions,
  trimsFunctions,
  accesses,
  arithmetic,
  booleans,
  caseExpressions,
  collections,
  comparisons,
  equality,
  labelTests,
  listMembership,
  literals,
  loops,
  mapProjections,
  ordering,
  patterns,
  plus,
  predicates,
  regularExpressions,
  slices,
  subqueries,
  textOf,
  typeTests,
];

let folder = '';
let engine: CypherEngine;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stackscape-dialect-'));
  engine = createEmbeddedEngine({
    path: path.join(folder, 'graph.grafeo'),
    mode: 'write',
    memoryMegabytes: 1_500,
    timeoutMs: 30_000,
  });
  await engine.write([{ text: EXAMPLE_GRAPH }]);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

/** Columns and rows; null where there is no answer. */
async function ask(query: string) {
  const asked = { query, parameters: {}, engine: 'embedded', maxPathLength: 50 } as const;
  const outcome = checkQuery(asked);
  if ('refused' in outcome) return null;
  const { text, columns } = outcome.checked;
  try {
    const result = await engine.read({ text });
    return { columns: columns ?? result.columns, rows: result.rows };
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid_request' });
    return null;
  }
}

describe.each(RULES)('$name', ({ answers, refused }) => {
  test.each(answers)('answers $query as Neo4j does', async ({ query, columns, rows }) => {
    expect(await ask(query)).toEqual({ columns, rows });
  });

  test.each(refused)('does not answer %s', async (query) => {
    expect(await ask(query)).toBeNull();
  });
});
