import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { after, findFirst, hasToken, nodesOf, ruleOf, tokensOf } from '../parts.ts';
import { invalid, notSupported } from '../refusal.ts';
import { nameOf } from '../scope.ts';
import type { Scope } from '../scope.ts';
import type { WriteExpression } from '../writer.ts';
import type { PatternWriting } from './pattern-writing.ts';
import { writeNode } from './write-node.ts';
import { writeRelationship } from './write-relationship.ts';

/** A pattern in the engine's words. */
export interface WrittenPattern {
  readonly text: string;
  /** What the engine's patterns cannot say, as conditions. */
  readonly conditions: readonly string[];
}

/** `p = (a)-->(b)`, `shortestPath((a)-[*]-(b))`; its variables are declared already. */
export function writePattern(
  pattern: SyntaxNode,
  scope: Scope,
  write: WriteExpression,
): WrittenPattern {
  const writing = { scope, write, conditions: [] };
  const [first] = nodesOf(pattern);
  const isNamed = hasToken(pattern, 'EQ') && first !== undefined;
  const name = isNamed ? scope.variables.get(nameOf(scope, first))?.name : undefined;
  const body = isNamed ? after(pattern, 'EQ') : pattern;
  if (body === undefined) throw new Error('A name stands before a pattern.');
  const selector = findFirst(pattern, 'selector');
  if (selector !== undefined)
    return notSupported(selector, 'SHORTEST, ANY and ALL before a pattern');
  const text = writeBody(body, writing, name !== undefined);
  const prefix = name === undefined ? '' : `${name} = `;
  return { text: `${prefix}${text}`, conditions: writing.conditions };
}

function writeBody(body: SyntaxNode, writing: PatternWriting, isNamed: boolean): string {
  const shortest = findFirst(body, 'shortestPathPattern');
  if (shortest !== undefined) return writeShortest(shortest, writing);
  const element =
    findFirst(body, 'patternElement') ?? findFirst(body, 'pathPatternNonEmpty') ?? body;
  return writeElement(element, writing, isNamed);
}

/** `(a)-[r]->(b)<--(c)` */
function writeElement(element: SyntaxNode, writing: PatternWriting, isNamed: boolean): string {
  if (ruleOf(element) === 'nodePattern') {
    // A path of one node: the engine knows it as a path without steps.
    return `${writeNode(element, writing)}${isNamed ? '-[*0..0]-()' : ''}`;
  }
  const parts = nodesOf(element);
  let text = '';
  for (const [index, part] of parts.entries()) {
    const rule = ruleOf(part);
    if (part.rules.includes('nodePattern')) text += writeNode(part, writing);
    else if (part.rules.includes('relationshipPattern')) {
      const next = parts[index + 1];
      const quantifier = next?.rules.includes('quantifier') ? next : null;
      text += writeRelationship(part, writing, quantifier);
    } else if (rule !== 'quantifier') {
      return notSupported(part, 'patterns in brackets that repeat');
    }
  }
  return text;
}

export function writeShortest(node: SyntaxNode, writing: PatternWriting): string {
  const element = findFirst(node, 'patternElement');
  const [start, relationship, end, ...others] = element === undefined ? [] : nodesOf(element);
  if (!start || !relationship || !end || others.length > 0) {
    return invalid(node, 'A shortest path is asked for between two nodes, over one relationship');
  }
  const before = writing.conditions.length;
  const step = writeRelationship(relationship, writing, null);
  if (writing.conditions.length > before) {
    return notSupported(relationship, 'such conditions on the relationships of a shortest path');
  }
  if (/\*(?:[2-9]|\d\d)/.test(step)) {
    return invalid(relationship, 'A shortest path begins with a length of 0 or 1');
  }
  const word =
    tokensOf(node)[0]?.type === 'ALL_SHORTEST_PATHS' ? 'allShortestPaths' : 'shortestPath';
  return `${word}(${writeNode(start, writing)}${step}${writeNode(end, writing)})`;
}
