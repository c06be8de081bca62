import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import type { WrittenQuery } from '../language.ts';
import { childOf, clausesOf, findOutermost, hasToken, ruleOf, singleQueriesOf } from '../parts.ts';
import { invalid, notSupported } from '../refusal.ts';
import { findVariable, nameOf } from '../scope.ts';
import type { Scope, Variable } from '../scope.ts';
import { orNull } from '../types/value-type.ts';
import type { Progress } from './progress.ts';

/** `CALL (a, b) { … }`, also by the older `CALL { WITH a, b … }`, also optional. */
export function writeSubqueryClause(clause: SyntaxNode, progress: Progress): Progress {
  const { scope } = progress;
  const query = childOf(clause, 'regularQuery');
  if (query === undefined) return notSupported(clause, 'this subquery');
  const given = readScope(clause, query, scope);
  const inner = { ...scope, hoist: null, aggregate: null, replaced: new Map() };
  const written = scope.language.writeUnion(query, (part) => {
    const imported = given ?? readImport(part, scope);
    const clauses = clausesOf(part);
    const hasImport = given === null && imported.size > 0;
    return {
      scope: { ...inner, variables: imported },
      clauses: hasImport ? clauses.slice(1) : clauses,
    };
  });
  for (const { title } of written.columns) {
    if (scope.variables.has(title)) invalid(clause, `There is a variable ${title} already`);
  }
  const names = importedNames(query, given, scope);
  const isOptional = hasToken(clause, 'OPTIONAL');
  const lines = isOptional
    ? writeOptional(scope, names, written)
    : [toCall(names, written.lines.join('\n'))];
  const columns = written.columns.map(
    ({ title, name, type }) => [title, { name, type: isOptional ? orNull(type) : type }] as const,
  );
  return {
    ...progress,
    scope: { ...scope, variables: new Map([...scope.variables, ...columns]) },
    lines: [...progress.lines, ...lines],
  };
}

function toCall(names: readonly string[], inner: string): string {
  return names.length === 0 ? `CALL { ${inner} }` : `CALL (${names.join(', ')}) { ${inner} }`;
}

/** Variables named in brackets; null where the older way may name them. */
function readScope(
  clause: SyntaxNode,
  query: SyntaxNode,
  scope: Scope,
): ReadonlyMap<string, Variable> | null {
  const brackets = childOf(clause, 'subqueryScope');
  if (brackets === undefined) {
    const isImporting = singleQueriesOf(query).some((part) => readImport(part, scope).size > 0);
    return isImporting ? null : new Map();
  }
  if (hasToken(brackets, 'TIMES')) return scope.variables;
  const variables = findOutermost(brackets, 'variable');
  return new Map(variables.map((node) => [nameOf(scope, node), findVariable(scope, node)]));
}

/** `WITH a, b` at the beginning, of nothing but variables. */
function readImport(part: SyntaxNode, scope: Scope): ReadonlyMap<string, Variable> {
  const [first] = clausesOf(part);
  if (!first?.rules.includes('withClause')) return new Map();
  const items = findOutermost(first, 'returnItem');
  const list = findOutermost(first, 'returnItems')[0] ?? first;
  if (!list.rules.includes('returnItem') && hasToken(list, 'TIMES')) return scope.variables;
  const names = items.map((item) => nameOf(scope, item));
  const isImport =
    items.every((item) => ruleOf(item) === 'variable' && !hasToken(item, 'AS')) &&
    names.every((name) => scope.variables.has(name)) &&
    findOutermost(first, 'whereClause', 'orderBy', 'skip', 'limit').length === 0;
  if (!isImport) return new Map();
  return new Map(items.map((item) => [nameOf(scope, item), findVariable(scope, item)]));
}

function importedNames(
  query: SyntaxNode,
  given: ReadonlyMap<string, Variable> | null,
  scope: Scope,
): string[] {
  const all =
    given === null
      ? singleQueriesOf(query).flatMap((part) => [...readImport(part, scope).values()])
      : [...given.values()];
  return [...new Set(all.map(({ name }) => name))];
}

/** Its rows as a list, and one row of nulls where there are none. */
function writeOptional(scope: Scope, names: readonly string[], written: WrittenQuery): string[] {
  const [rows, row] = [scope.names.declare('rows'), scope.names.declare('row')];
  const columns = written.columns.map(({ name }) => name);
  const packed = `RETURN collect([${columns.join(', ')}]) AS ${rows}`;
  const nothing = `[[${columns.map(() => 'null').join(', ')}]]`;
  const kept = [...new Set([...scope.variables.values()].map(({ name }) => name))];
  const unpacked = columns.map((name, index) => `${row}[${index}] AS ${name}`);
  return [
    toCall(names, `${toCall(names, written.lines.join('\n'))} ${packed}`),
    `UNWIND (CASE WHEN size(${rows}) = 0 THEN ${nothing} ELSE ${rows} END) AS ${row}`,
    `WITH ${[...kept, ...unpacked].join(', ')}`,
  ];
}
