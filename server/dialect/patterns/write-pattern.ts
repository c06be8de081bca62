import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { after, findFirst, hasToken, nodesOf, ruleOf, tokensOf } from '../parts.ts';
import { invalid, notSupported } from '../refusal.ts';
import { nameOf } from '../scope.ts';
import type { Scope } from '../scope.ts';
import type { WriteExpression } from '../writer.ts';
import type { PatternUse } from './pattern-scope.ts';
import type { PatternWriting } from './pattern-writing.ts';
import { splitChain, splitNamedChain } from './chains.ts';
import type { WrittenChain } from './chains.ts';
import { writeNode } from './write-node.ts';
import { writeRelationship } from './write-relationship.ts';

/** A pattern in the engine's words. */
export interface WrittenPattern {
  readonly text: string;
  /** What the engine's patterns cannot say, as conditions. */
  readonly conditions: readonly string[];
  /** The path itself, of what `text` brought; to be matched after it. */
  readonly again?: string;
}

/** `p = (a)-->(b)`, `shortestPath((a)-[*]-(b))`; its variables are declared already. */
export function writePattern(
  pattern: SyntaxNode,
  {
    scope,
    write,
    use,
  }: { readonly scope: Scope; readonly write: WriteExpression; readonly use: PatternUse },
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
  const whole = writeBody(body, writing, name !== undefined);
  const { conditions } = writing;
  if (name === undefined) {
    const pieces = use.maySplit === true ? splitChain(scope, whole) : null;
    return { text: pieces ?? whole.text, conditions };
  }
  const split = use.mayRepeat === true ? splitNamedChain(scope, whole) : null;
  return split === null
    ? { text: `${name} = ${whole.text}`, conditions }
    : { text: split.pieces, again: `${name} = ${split.again}`, conditions };
}

function writeBody(body: SyntaxNode, writing: PatternWriting, isNamed: boolean): WrittenChain {
  const shortest = findFirst(body, 'shortestPathPattern');
  if (shortest !== undefined) {
    const text = writeShortest(shortest, writing);
    return { text, parts: [text] };
  }
  const element =
    findFirst(body, 'patternElement') ?? findFirst(body, 'pathPatternNonEmpty') ?? body;
  return writeElement(element, writing, isNamed);
}

/** `(a)-[r]->(b)<--(c)` */
function writeElement(
  element: SyntaxNode,
  writing: PatternWriting,
  isNamed: boolean,
): WrittenChain {
  if (ruleOf(element) === 'nodePattern') {
    // A path of one node: the engine knows it as a path without steps.
    const text = `${writeNode(element, writing)}${isNamed ? '-[*0..0]-()' : ''}`;
    return { text, parts: [text] };
  }
  const parts = nodesOf(element);
  const written: string[] = [];
  for (const [index, part] of parts.entries()) {
    const rule = ruleOf(part);
    if (part.rules.includes('nodePattern')) written.push(writeNode(part, writing));
    else if (part.rules.includes('relationshipPattern')) {
      const next = parts[index + 1];
      const quantifier = next?.rules.includes('quantifier') ? next : null;
      written.push(writeRelationship(part, writing, quantifier));
    } else if (rule !== 'quantifier') {
      return notSupported(part, 'patterns in brackets that repeat');
    }
  }
  return { text: written.join(''), parts: written };
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
