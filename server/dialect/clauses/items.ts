import { textOf } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { findOutermost, hasToken, nodesOf, ruleOf } from '../parts.ts';
import { invalid } from '../refusal.ts';
import { hasAggregate } from '../rules/functions.ts';
import { nameOf } from '../scope.ts';
import type { Scope } from '../scope.ts';

/** One column of WITH or RETURN. */
export interface Item {
  /** As Neo4j names it. */
  readonly title: string;
  /** Null for a variable that `*` brings. */
  readonly node: SyntaxNode | null;
  readonly isAggregate: boolean;
}

/** The columns in their order: those of `*` first, by name. */
export function readItems(clause: SyntaxNode, scope: Scope): Item[] {
  const isWith = clause.rules.includes('withClause');
  const [list] = findOutermost(clause, 'returnItems');
  if (list === undefined) throw new Error('A projection has columns.');
  const items: Item[] = [];
  // A single column is one node with the list of them.
  const isAll = !list.rules.includes('returnItem') && hasToken(list, 'TIMES');
  if (isAll) {
    if (scope.variables.size === 0 && !isWith)
      invalid(list, 'There are no variables for * to return');
    for (const title of [...scope.variables.keys()].toSorted()) {
      items.push({ title, node: null, isAggregate: false });
    }
  }
  for (const part of findOutermost(list, 'returnItem')) items.push(readItem(part, scope, isWith));
  const titles = new Set<string>();
  for (const { title, node } of items) {
    if (titles.has(title)) invalid(node ?? list, `Two columns have the name ${title}`);
    titles.add(title);
  }
  return items;
}

function readItem(part: SyntaxNode, scope: Scope, isWith: boolean): Item {
  const hasAlias = hasToken(part, 'AS');
  const [first, alias] = nodesOf(part);
  const node = hasAlias && first !== undefined ? first : part;
  const isVariable = ruleOf(node) === 'variable';
  if (isWith && !hasAlias && !isVariable && nameOfProjected(scope, node) === null) {
    invalid(part, 'In WITH every expression needs a name: … AS name');
  }
  const title =
    hasAlias && alias !== undefined
      ? nameOf(scope, alias)
      : isVariable
        ? nameOf(scope, node)
        : (nameOfProjected(scope, node) ?? textOf(scope.tree, node));
  return { title, node, isAggregate: hasAggregate(node) };
}

/** `n {.name}` without a name of its own is called n. */
function nameOfProjected(scope: Scope, node: SyntaxNode): string | null {
  if (ruleOf(node) !== 'mapProjection') return null;
  const [subject] = nodesOf(node);
  return subject === undefined ? null : nameOf(scope, subject);
}
