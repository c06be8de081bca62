import { toDottedName } from '../dotted-name.ts';
import { findAll, isRule, textOf, unquoteName } from '../syntax-tree.ts';
import type { SyntaxNode, SyntaxPart } from '../syntax-tree.ts';
import { ENTITY, MOST, NOMINAL, PROPERTY, either, forget, toItem } from './estimate.ts';
import type { Cost, Estimate } from './estimate.ts';
import { estimateExpression } from './expressions.ts';
import { GrowthProblem } from './growth-problem.ts';
import { hasToken, nodesOf } from './handler.ts';
import { countLoosePatterns, declarePattern } from './pattern-variables.ts';
import type { Scope, SubqueryCost } from './scope.ts';

const SUBQUERIES = ['subqueryClause', 'existsExpression', 'countExpression', 'collectExpression'];

/** Of what a procedure is given. */
const LONGEST_ARGUMENT = 500;
/** Rows are counted up to here. */
const MOST_ROWS = 1e9;

interface Progress {
  readonly scope: Scope;
  readonly work: number;
  /** Of the last RETURN. */
  readonly columns: ReadonlyMap<string, Estimate>;
}

type Step = (clause: SyntaxNode, progress: Progress) => Progress;

/** Goes through a query, or the query of a subquery, clause by clause. */
export function estimateQuery(node: SyntaxNode, scope: Scope): SubqueryCost {
  const parts = findOutermost(node, 'singleQuery');
  // EXISTS { (a)--(b) } has a pattern instead of a query.
  if (parts.length === 0) return estimatePattern(node, scope);
  const ends = parts.map((part) => {
    const clauses = findOutermost(part, 'clause');
    // A subquery begins anew for each row.
    const start: Progress = { scope: { ...scope, rows: 1 }, work: 0, columns: new Map() };
    return clauses.reduce((progress, clause) => takeClause(clause, progress), start);
  });
  const variables = new Map<string, Estimate>();
  for (const { columns } of ends) {
    for (const [name, value] of columns) {
      const other = variables.get(name);
      variables.set(name, other === undefined ? value : either(other, value));
    }
  }
  return {
    variables,
    rows: ends.reduce((sum, end) => sum + end.scope.rows, 0),
    work: ends.reduce((sum, { work }) => sum + work, 0),
  };
}

function estimatePattern(node: SyntaxNode, scope: Scope): SubqueryCost {
  const inner = declarePattern(node, scope);
  const work = nodesOf(node).reduce((sum, part) => sum + sumExpressions(part, inner), 0);
  return { variables: new Map(), rows: NOMINAL.matches, work };
}

function takeClause(clause: SyntaxNode, progress: Progress): Progress {
  const rule = [...STEPS.keys()].find((name) => isRule(clause, name));
  const step = rule === undefined ? undefined : STEPS.get(rule);
  return step === undefined ? progress : step(clause, progress);
}

const takeMatch: Step = (clause, { scope, work, columns }) => {
  const rows = multiply(scope.rows, NOMINAL.rows ** countLoosePatterns(clause, scope));
  const inner = { ...declarePattern(clause, scope), rows };
  return { scope: inner, work: work + sumExpressions(clause, inner), columns };
};

const takeUnwind: Step = (clause, { scope, work, columns }) => {
  const [source, name] = nodesOf(clause);
  if (source === undefined || name === undefined) return { scope, work, columns };
  const list = estimateExpression(source, scope);
  const variables = new Map(scope.variables);
  variables.set(nameOf(name, scope), forget(toItem(list.value)));
  const rows = multiply(scope.rows, Math.max(1, list.value.items));
  return { scope: { ...scope, variables, rows }, work: work + list.work, columns };
};

/** WITH and RETURN: what is projected is all that there is from here on, but for `*`. */
const takeProjection: Step = (clause, { scope, work }) => {
  const variables = new Map<string, Estimate>();
  const isAll = findOutermost(clause, 'returnItems').some((items) => hasToken(items, 'TIMES'));
  if (isAll) for (const [name, value] of scope.variables) variables.set(name, value);
  let total = work;
  for (const item of findOutermost(clause, 'returnItem')) {
    const { name, cost } = takeItem(item, scope);
    variables.set(name, cost.value);
    total += cost.work;
  }
  checkRow(clause, variables);
  const projected = { ...scope, variables: new Map([...scope.variables, ...variables]) };
  for (const rule of ['orderItem', 'whereClause']) {
    for (const part of findOutermost(clause, rule)) {
      total += sumExpressions(part, projected);
    }
  }
  const grouped = isOneGroup(clause) ? 1 : scope.rows;
  const rows = Math.min(grouped, readLimit(clause, scope));
  return { scope: { ...scope, variables, rows }, work: total, columns: variables };
};

/** Aggregations alone, with nothing beside them to group by, give one row. */
function isOneGroup(clause: SyntaxNode): boolean {
  const items = findOutermost(clause, 'returnItem');
  return items.length > 0 && items.every((item) => isAggregation(item));
}

function isAggregation(item: SyntaxNode): boolean {
  if (findOutermost(item, 'countStar').length > 0) return true;
  return findOutermost(item, 'functionName').some((name) =>
    AGGREGATIONS.has(toDottedName(name).toLowerCase()),
  );
}

const AGGREGATIONS = new Set(
  'avg collect count max min percentilecont percentiledisc stdev stdevp sum'.split(' '),
);

/** A row as a whole. */
function checkRow(clause: SyntaxNode, columns: ReadonlyMap<string, Estimate>): void {
  const bytes = [...columns.values()].reduce((sum, value) => sum + value.bytes, 0);
  if (bytes <= 2 * MOST.bytes) return;
  throw new GrowthProblem(
    clause,
    `A row of this may grow to more than ${(2 * MOST.bytes) / 2 ** 20} MB; ask for less at once`,
  );
}

function takeItem(item: SyntaxNode, scope: Scope): { readonly name: string; readonly cost: Cost } {
  const alias = hasToken(item, 'AS') ? nodesOf(item).at(-1) : undefined;
  const expression = alias === undefined ? item : nodesOf(item)[0];
  const cost =
    expression === undefined ? { value: PROPERTY, work: 1 } : estimateExpression(expression, scope);
  return { name: nameOf(alias ?? item, scope), cost };
}

function readLimit(clause: SyntaxNode, scope: Scope): number {
  const [limit] = findOutermost(clause, 'limit');
  const expression = limit && nodesOf(limit)[0];
  if (expression === undefined) return Infinity;
  const { known } = estimateExpression(expression, scope).value;
  return typeof known === 'number' ? known : Infinity;
}

/** CALL { … }: its rows multiply ours, its columns join our variables. */
const takeSubquery: Step = (clause, { scope, work, columns }) => {
  const inner = estimateQuery(clause, scope);
  const variables = new Map([...scope.variables, ...inner.variables]);
  return {
    scope: { ...scope, variables, rows: multiply(scope.rows, inner.rows) },
    work: work + inner.work,
    columns,
  };
};

const takeCall: Step = (clause, { scope, work, columns }) => {
  const variables = new Map(scope.variables);
  for (const item of findAll(clause, 'procedureResultItem')) {
    const name = findAll(item, 'variable').at(-1);
    if (name !== undefined) variables.set(nameOf(name, scope), ENTITY);
  }
  checkArguments(clause, scope);
  const inner = { ...scope, variables, rows: multiply(scope.rows, NOMINAL.matches) };
  return { scope: inner, work: work + sumExpressions(clause, inner), columns };
};

/** An index takes long texts apart into many searches. */
function checkArguments(clause: SyntaxNode, scope: Scope): void {
  for (const argument of findOutermost(clause, 'procedureArgument')) {
    if (estimateExpression(argument, scope).value.length > LONGEST_ARGUMENT) {
      throw new GrowthProblem(
        argument,
        `What a procedure is given may have at most ${LONGEST_ARGUMENT} characters, and must be known beforehand`,
      );
    }
  }
}

const STEPS: ReadonlyMap<string, Step> = new Map([
  ['matchClause', takeMatch],
  ['unwindClause', takeUnwind],
  ['withClause', takeProjection],
  ['returnClause', takeProjection],
  ['subqueryClause', takeSubquery],
  ['callClause', takeCall],
]);

/** The work of every expression in a part of a clause, each once. */
function sumExpressions(node: SyntaxNode, scope: Scope): number {
  return findOutermost(node, 'expression').reduce(
    (sum, expression) => sum + estimateExpression(expression, scope).work,
    0,
  );
}

/** The nodes that are `rule` and are within no other such node; subqueries are not looked into. */
function findOutermost(node: SyntaxNode, rule: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const waiting: SyntaxPart[] = [node];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.kind === 'token') continue;
    if (part.rules.includes(rule)) found.push(part);
    else if (part === node || !isSubquery(part)) waiting.push(...part.children.toReversed());
  }
  return found;
}

function isSubquery(part: SyntaxNode): boolean {
  return SUBQUERIES.some((rule) => part.rules.includes(rule));
}

function multiply(rows: number, times: number): number {
  return Math.min(MOST_ROWS, rows * times);
}

function nameOf(node: SyntaxNode, { tree }: Scope): string {
  return unquoteName(textOf(tree, node));
}
