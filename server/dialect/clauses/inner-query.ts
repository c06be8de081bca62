import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { mayBe } from '../types/value-type.ts';
import { writeClauses } from './query.ts';
import type { InnerEnd } from '../language.ts';
import { clausesOf, singleQueriesOf } from '../parts.ts';

/**
 * The query of EXISTS, COUNT or COLLECT as that of a CALL with one row and one column: how many rows
 * there are, or what their only column holds.
 */
export function writeInnerQuery(query: SyntaxNode, scope: Scope, given: InnerEnd): string {
  const [part, ...others] = singleQueriesOf(query);
  if (part === undefined || others.length > 0)
    return notSupported(query, 'UNION in such a subquery');
  const inner = { ...scope, loops: new Set<string>(), replaced: new Map() };
  const { lines, columns } = writeClauses(clausesOf(part), {
    scope: inner,
    lines: [],
    columns: [],
  });
  const last = lines.at(-1) ?? '';
  const rows = [...lines.slice(0, -1), last.replace(/^RETURN/, 'WITH')].join(' ');
  if (given.end === 'count') return `${rows} RETURN count(*) AS ${given.column}`;
  const [column, ...more] = columns;
  if (column === undefined || more.length > 0)
    return notSupported(query, 'COLLECT of several columns');
  given.onItem?.(column.type);
  const item = mayBe(column.type, 'null') ? `[${column.name}]` : column.name;
  return `${rows} RETURN collect(${item}) AS ${given.column}`;
}
