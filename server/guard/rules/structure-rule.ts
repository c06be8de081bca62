import { CAPS } from '../caps.ts';
import { toTooLarge } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { findAll, isRule, walk } from '../syntax-tree.ts';
import type { SyntaxNode, SyntaxPart, SyntaxTree } from '../syntax-tree.ts';

/** How many there may be of a rule in all, and what people call it. */
const MOST_OF: readonly (readonly [rule: string, most: number, what: string])[] = [
  ['clause', CAPS.clauses, 'clauses'],
  ['singleQuery', CAPS.singleQueries, 'parts of UNIONs and subqueries'],
  ['returnItem', CAPS.columns, 'columns'],
  ['orderItem', CAPS.sortKeys, 'keys to sort by'],
  ['relationshipPattern', CAPS.relationships, 'relationships in its patterns'],
  ['nodePattern', CAPS.nodes, 'nodes in its patterns'],
  ['propertyKeyName', CAPS.functionCalls, 'property names'],
  ['caseAlternative', CAPS.caseBranches, 'branches of CASE'],
  ['extendedWhen', CAPS.caseBranches, 'branches of CASE'],
  ['functionInvocation', CAPS.functionCalls, 'function calls'],
  ['mapProjectionElement', CAPS.mapEntries, 'entries of maps'],
];

const SUBQUERIES = ['subqueryClause', 'existsExpression', 'countExpression', 'collectExpression'];

/** How much of anything a query may have. */
export function checkStructure({ root }: SyntaxTree): Refusal | null {
  for (const [rule, most, what] of MOST_OF) {
    const beyond = findAll(root, rule)[most];
    if (beyond !== undefined) {
      return toTooLarge(beyond, `The query has more than ${most} ${what}; ask in several steps`);
    }
  }
  return checkSubqueries(root) ?? checkAccesses(root) ?? checkLabels(root);
}

function checkSubqueries(root: SyntaxNode): Refusal | null {
  const waiting: { readonly part: SyntaxPart; readonly depth: number }[] = [
    { part: root, depth: 0 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part } = next;
    if (part.kind === 'token') continue;
    const depth = next.depth + (SUBQUERIES.some((rule) => isRule(part, rule)) ? 1 : 0);
    if (depth > CAPS.subqueryDepth) {
      return toTooLarge(
        part,
        `Subqueries stand within one another more than ${CAPS.subqueryDepth} deep`,
      );
    }
    waiting.push(...part.children.map((child) => ({ part: child, depth })));
  }
  return null;
}

function checkAccesses(root: SyntaxNode): Refusal | null {
  for (const part of walk(root)) {
    if (part.kind === 'token') continue;
    const beyond = part.children.filter((child) => isRule(child, 'postFix'))[CAPS.accesses];
    if (beyond !== undefined) {
      return toTooLarge(
        beyond,
        `More than ${CAPS.accesses} properties and indexes follow one another`,
      );
    }
  }
  return null;
}

function checkLabels(root: SyntaxNode): Refusal | null {
  for (const expression of findAll(root, 'labelExpression')) {
    const isLong = findAll(expression, 'labelExpression1').length > CAPS.labels;
    const { choices, opposite } = countChoices(expression);
    if (isLong || Math.max(choices, opposite) > CAPS.labelChoices) {
      return toTooLarge(
        expression,
        'The label expression is too involved; say the same with fewer labels, or with WHERE',
      );
    }
  }
  return null;
}

/**
 * Into how many choices a store takes a label expression apart, and its opposite: `(A|B)&(C|D)` are
 * four.
 */
function countChoices(part: SyntaxPart): { readonly choices: number; readonly opposite: number } {
  if (part.kind === 'token') return { choices: 1, opposite: 1 };
  const inner = part.children.filter(({ kind }) => kind === 'node').map(countChoices);
  const [first = { choices: 1, opposite: 1 }] = inner;
  const tokens = part.children.flatMap((child) => (child.kind === 'token' ? [child.type] : []));
  const isNegated = tokens.filter((type) => type === 'EXCLAMATION_MARK').length % 2 === 1;
  if (isNegated) return { choices: first.opposite, opposite: first.choices };
  if (inner.length < 2) return first;
  const sum = (of: 'choices' | 'opposite') => inner.reduce((total, item) => total + item[of], 0);
  const product = (of: 'choices' | 'opposite') => inner.reduce((all, item) => all * item[of], 1);
  return tokens.includes('BAR')
    ? { choices: sum('choices'), opposite: product('opposite') }
    : { choices: product('choices'), opposite: sum('opposite') };
}
