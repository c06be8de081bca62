import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { SyntaxTree } from '../guard/syntax-tree.ts';
import { writeInnerQuery } from './clauses/inner-query.ts';
import { writeUnion } from './clauses/query.ts';
import type { Column } from './language.ts';
import { createNames } from './names.ts';
import { clausesOf } from './parts.ts';
import { DialectRefusal, notSupported } from './refusal.ts';
import { holdsDuration, writeDurationText } from './rules/duration-text.ts';
import { writeExpression } from './rules/expressions.ts';
import type { Scope } from './scope.ts';
import { isOnly } from './types/value-type.ts';
import { written } from './written.ts';

/** A query as the embedded engine is asked it, or why it is not. */
export type EmbeddedQuery =
  | {
      readonly text: string;
      /** Names of the columns as Neo4j gives them. */
      readonly columns: readonly string[];
    }
  | { readonly refused: { readonly reason: string; readonly at: number; readonly end: number } };

/**
 * Writes a query anew in words that the embedded engine understands as Neo4j would: with the same
 * answer, or none. Only for a tree that the guard allowed. Pure.
 */
export function toEmbedded(
  tree: SyntaxTree,
  { parameters }: { readonly parameters: Readonly<Record<string, QueryValue>> },
): EmbeddedQuery {
  const scope: Scope = {
    tree,
    parameters,
    names: createNames(),
    language: { write: writeExpression, writeUnion, writeInnerQuery },
    variables: new Map(),
    replaced: new Map(),
    aggregate: null,
    hoist: null,
    comprehensions: 'hoist',
    isCounted: false,
    loops: new Set(),
    isCondition: false,
  };
  try {
    const { lines, columns } = writeUnion(tree.root, (part) => ({
      scope,
      clauses: clausesOf(part),
    }));
    const isCall = !/(?:^|\n)RETURN /.test(lines.at(-1) ?? '');
    const returned = isCall ? [`RETURN ${columns.map(({ name }) => name).join(', ')}`] : [];
    const text = writeDurations(scope, [...lines, ...returned], columns).join('\n');
    return { text, columns: columns.map(({ title }) => title) };
  } catch (error) {
    if (!(error instanceof DialectRefusal)) throw error;
    const { part, message } = error;
    return { refused: { reason: message, at: part.start, end: part.end } };
  }
}

/** Durations are returned as their text. */
function writeDurations(
  scope: Scope,
  lines: readonly string[],
  columns: readonly Column[],
): readonly string[] {
  if (!columns.some(({ type }) => holdsDuration(type))) return lines;
  const last = lines.at(-1) ?? '';
  if (!/^RETURN [^\n]*$/.test(last)) {
    return notSupported(scope.tree.root, 'durations as columns of a UNION');
  }
  const returned = columns.map(({ name, type }) => {
    if (!holdsDuration(type)) return name;
    return isOnly(type, 'duration')
      ? `${writeDurationText(scope, written(name, type, true)).text} AS ${scope.names.declare(name)}`
      : notSupported(scope.tree.root, 'durations within lists and maps; return their parts');
  });
  const inner = [...lines.slice(0, -1), last.replace(/^RETURN/, 'WITH')];
  return [...inner, `RETURN ${returned.join(', ')}`];
}
