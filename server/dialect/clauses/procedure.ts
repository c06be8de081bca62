import { toDottedName } from '../../guard/dotted-name.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { childrenOf, findOutermost, hasToken, nodesOf } from '../parts.ts';
import { invalid } from '../refusal.ts';
import { writeCondition } from '../rules/booleans.ts';
import { declare, nameOf } from '../scope.ts';
import { STRING } from '../types/value-type.ts';
import type { Progress } from './progress.ts';

/** Those that the engine has, with the one column of each. */
const COLUMNS: Readonly<Record<string, readonly [name: string, column: string]>> = {
  'db.labels': ['db.labels', 'label'],
  'db.relationshiptypes': ['db.relationshipTypes', 'relationshipType'],
  'db.propertykeys': ['db.propertyKeys', 'propertyKey'],
};

/** `CALL db.labels() YIELD label AS name WHERE …`; alone it returns what it yields. */
export function writeProcedure(clause: SyntaxNode, progress: Progress): Progress {
  const [nameNode] = childrenOf(clause, 'procedureName');
  const known = nameNode === undefined ? undefined : COLUMNS[toDottedName(nameNode).toLowerCase()];
  if (known === undefined) return invalid(clause, 'There is no such procedure');
  const [procedure, column] = known;
  const results = findOutermost(clause, 'procedureResultItem');
  const [result] = results;
  if (results.length > 1) return invalid(clause, `${procedure} has one column, ${column}`);
  const isAll = hasToken(clause, 'YIELD') && result === undefined;
  const nodes = result === undefined ? [] : nodesOf(result);
  const [source = result, alias = source] = nodes;
  const yielded = source === undefined ? column : nameOf(progress.scope, source);
  if (yielded !== column) return invalid(clause, `${procedure} has one column, ${column}`);
  const title = alias === undefined ? column : nameOf(progress.scope, alias);
  if (progress.scope.variables.has(title)) {
    return invalid(clause, `There is a variable ${title} already`);
  }
  const declared = declare(progress.scope, title, STRING);
  const { name, type } = declared.variable;
  const [where] = childrenOf(clause, 'whereClause');
  const [condition] = where === undefined ? [] : childrenOf(where, 'expression');
  const filter =
    condition === undefined
      ? ''
      : ` WITH * WHERE ${writeCondition(condition, declared.scope, progress.scope.language.write).text}`;
  const isAlone = progress.lines.length === 0;
  if (result === undefined && !isAll && !isAlone) {
    return invalid(clause, 'Within a query YIELD says which columns of a procedure are taken');
  }
  return {
    scope: declared.scope,
    lines: [...progress.lines, `CALL ${procedure}() YIELD ${column} AS ${name}${filter}`],
    columns: [{ title, name, type }],
  };
}
