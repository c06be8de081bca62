import type { SyntaxNode } from '../guard/syntax-tree.ts';
import type { Scope } from './scope.ts';
import type { ValueType } from './types/value-type.ts';
import type { WriteExpression } from './writer.ts';

/** A column of a query's answer. */
export interface Column {
  /** As Neo4j names it. */
  readonly title: string;
  /** In the engine's text. */
  readonly name: string;
  readonly type: ValueType;
}

/** A query, or that of a subquery, with what it returns. */
export interface WrittenQuery {
  readonly lines: readonly string[];
  readonly columns: readonly Column[];
}

/** The first scope of a part of a UNION, and the clauses that are left to write. */
export type BeginPart = (part: SyntaxNode) => {
  readonly scope: Scope;
  readonly clauses: readonly SyntaxNode[];
};

/** What the query of EXISTS, COUNT or COLLECT gives in its one row. */
export interface InnerEnd {
  readonly end: 'count' | 'collect';
  readonly column: string;
  readonly onItem?: (type: ValueType) => void;
}

/**
 * Expressions hold queries, and queries expressions: each writes the other by these, which the scope
 * carries.
 */
export interface Language {
  readonly write: WriteExpression;
  readonly writeUnion: (node: SyntaxNode, begin: BeginPart) => WrittenQuery;
  readonly writeInnerQuery: (query: SyntaxNode, scope: Scope, end: InnerEnd) => string;
}
