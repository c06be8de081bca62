import { toForbidden, toInvalid } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { findAll, isRule, textOf, walk } from '../syntax-tree.ts';
import type { SyntaxNode, SyntaxPart, SyntaxTree } from '../syntax-tree.ts';
import { ALLOWED_RULES, REASONS } from './allowed-grammar.ts';

/** Only clauses and expressions of the closed list may occur. */
export function checkGrammar(tree: SyntaxTree): Refusal | null {
  return (
    checkStatements(tree) ??
    checkOptions(tree) ??
    checkRules(tree) ??
    checkEnds(tree) ??
    checkSigns(tree)
  );
}

function checkStatements({ root }: SyntaxTree): Refusal | null {
  const second = findAll(root, 'statementOrCommand')[1];
  return second === undefined
    ? null
    : toForbidden(second, 'One query at a time; ask the second one by itself');
}

/** EXPLAIN, once, is the only word that may stand before a query. */
function checkOptions(tree: SyntaxTree): Refusal | null {
  const [first, second] = findAll(tree.root, 'preparserOption');
  if (first === undefined) return null;
  const word = textOf(tree, first).toUpperCase();
  if (word === 'PROFILE') {
    return toForbidden(first, 'PROFILE runs the query to the end to count its steps; use EXPLAIN');
  }
  if (word !== 'EXPLAIN') {
    return toForbidden(first, REASONS.get('cypherOptions') ?? '');
  }
  return second === undefined
    ? null
    : toForbidden(second, 'EXPLAIN stands once, and nothing else before the query');
}

function checkRules(tree: SyntaxTree): Refusal | null {
  for (const part of walk(tree.root)) {
    if (part.kind === 'token') continue;
    const rule = part.rules.find((name) => !ALLOWED_RULES.has(name));
    if (rule !== undefined) return toForbidden(part, REASONS.get(rule) ?? toReason(tree, part));
  }
  return null;
}

/** Each part of a UNION gives rows: it ends with RETURN, or calls a procedure. */
function checkEnds({ root }: SyntaxTree): Refusal | null {
  for (const query of outermostQueries(root)) {
    const last = query.rules.includes('clause') ? query : query.children.findLast(isClause);
    const gives = last !== undefined && GIVE_ROWS.some((rule) => isRule(last, rule));
    if (!gives) return toInvalid(last ?? query, 'A query ends with RETURN');
  }
  return null;
}

const GIVE_ROWS = ['returnClause', 'callClause'];

function isClause(part: SyntaxPart): part is SyntaxNode {
  return isRule(part, 'clause');
}

/** Without those of subqueries. */
function outermostQueries(root: SyntaxNode): SyntaxNode[] {
  const all = findAll(root, 'singleQuery');
  return all.filter(
    ({ start, end }) =>
      !all.some(
        (other) =>
          (other.start < start && end <= other.end) || (other.start <= start && end < other.end),
      ),
  );
}

/** By the word it begins with: SHOW, TERMINATE, GRANT, … */
function toReason(tree: SyntaxTree, part: SyntaxNode): string {
  const first = tree.tokens.find(({ start }) => start >= part.start);
  return `${first?.text.toUpperCase() ?? 'This'} is not among what may be asked here; queries only read the graph`;
}

/** Neo4j takes other dashes and angles for arrows; whoever reads the query should see what it does. */
function checkSigns({ tokens }: SyntaxTree): Refusal | null {
  for (const token of tokens) {
    if (token.type === 'INVALID_NEQ') return toInvalid(token, 'Cypher writes "not equal" as <>');
    if (token.type.startsWith('ARROW_') && !/^[-<>]$/.test(token.text)) {
      return toInvalid(token, `Write arrows with - < and >, not with ${token.text}`);
    }
  }
  return null;
}
