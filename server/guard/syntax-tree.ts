/**
 * A query's syntax tree as the guard and the dialect rules see it: plain data, apart from the
 * parser that made it. Rules are named as in Neo4j's own grammar (`matchClause`, `functionName`,
 * …); chains of rules of which each is all of its parent are one node that has all their names.
 */
export interface SyntaxNode {
  readonly kind: 'node';
  /** From the outermost to the innermost; never empty. */
  readonly rules: readonly string[];
  readonly children: readonly SyntaxPart[];
  /** Offsets into the query's text: first character, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** A keyword, a name, a sign: what the tree ends in. */
export interface SyntaxToken {
  readonly kind: 'token';
  /** As the grammar names it: `MATCH`, `IDENTIFIER`, `LPAREN`. */
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type SyntaxPart = SyntaxNode | SyntaxToken;

export interface SyntaxTree {
  readonly text: string;
  readonly root: SyntaxNode;
  /** All of them, without space and comments. */
  readonly tokens: readonly SyntaxToken[];
}

export function isRule(part: SyntaxPart, rule: string): part is SyntaxNode {
  return part.kind === 'node' && part.rules.includes(rule);
}

/** Every node and token from the root down, a parent before its children; without recursion. */
export function* walk(from: SyntaxPart): Generator<SyntaxPart> {
  const waiting: SyntaxPart[] = [from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    yield part;
    if (part.kind === 'node') waiting.push(...part.children.toReversed());
  }
}

/** The nodes at or below `from` that are `rule`, in the order of the text. */
export function findAll(from: SyntaxPart, rule: string): SyntaxNode[] {
  return [...walk(from)].filter((part) => isRule(part, rule));
}

/** The query's text from the part's first to its last character, comments in between included. */
export function textOf({ text }: Pick<SyntaxTree, 'text'>, part: SyntaxPart): string {
  return text.slice(part.start, part.end);
}

/** What a back-quoted or plain name names. */
export function unquoteName(text: string): string {
  return text.startsWith('`') && text.endsWith('`') && text.length >= 2
    ? text.slice(1, -1).replaceAll('``', '`')
    : text;
}

/** Where an offset stands, as people count: lines and columns from 1. */
export function toPosition(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
