import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { writeTrimOf } from '../functions/trims.ts';
import { hasToken, nodesOf, ruleOf } from '../parts.ts';
import { notSupported } from '../refusal.ts';
import { findVariable, toKey } from '../scope.ts';
import type { Scope } from '../scope.ts';
import { STRING, isOnly, nullLike } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import type { Writer } from '../writer.ts';
import { writeAccesses } from './accesses.ts';
import { writePower, writeProduct, writeSign, writeSum } from './arithmetic.ts';
import { writeJunction, writeNegation } from './booleans.ts';
import { writeCase, writeSimpleCase } from './case.ts';
import { writeList, writeMap } from './collections.ts';
import { writeComparison } from './comparisons.ts';
import { writeCountStar, writeFunction } from './functions.ts';
import { writeNumber, writeParameter, writeString, writeWord } from './literals.ts';
import { writeComprehension, writeQuantifier, writeReduce } from './loops.ts';
import { writeMapProjection } from './map-projections.ts';
import {
  writePatternComprehension,
  writePatternExpression,
  writeShortestPath,
} from './patterns.ts';
import { writePredicate } from './predicates.ts';
import { writeCollect, writeCount, writeExists } from './subqueries.ts';

/** An expression in the engine's words. Throws `DialectRefusal`. */
export function writeExpression(node: SyntaxNode, scope: Scope): Written {
  const replaced = scope.replaced.get(toKey(scope, node));
  if (replaced !== undefined) return replaced;
  const rule = ruleOf(node);
  const writer = WRITERS.get(rule);
  if (writer === undefined) return notSupported(node, `this expression (${rule})`);
  const result = writer(node, scope, writeExpression);
  if (result.text.length > LONGEST) {
    return notSupported(node, 'an expression as long as this becomes in its words');
  }
  return result;
}

const LONGEST = 50_000;

const writeVariable: Writer = (node, scope) => {
  const { name, type } = findVariable(scope, node);
  return written(name, type, true);
};

const writeInner: Writer = (node, scope, write) => {
  const [inner] = nodesOf(node);
  if (inner === undefined) throw new Error('Brackets hold something.');
  return write(inner, scope);
};

/** `trim(x)`, `trim(LEADING 'x' FROM text)` */
const writeTrim: Writer = (node, scope, write) => {
  const inner = { ...scope, isCondition: false };
  const [first, second] = nodesOf(node).map((part) => write(part, inner));
  if (first === undefined) throw new Error('Something is trimmed.');
  const [letters, text] = second === undefined ? [undefined, first] : [first, second];
  if (!isOnly(text.type, 'string') || (letters !== undefined && !isLetter(letters))) {
    return notSupported(node, 'trim() of what may be no text, or of other than one letter');
  }
  if (hasToken(node, 'LEADING')) return writeTrimOf(inner, [text, letters ?? SPACE], 'leading');
  if (hasToken(node, 'TRAILING')) return writeTrimOf(inner, [text, letters ?? SPACE], 'trailing');
  return letters === undefined
    ? written(`trim(${text.text})`, nullLike(STRING, text.type))
    : writeTrimOf(inner, [text, letters], 'both');
};

const SPACE = written("' '", STRING, true);

/** A text of one letter that stands in the query: Neo4j fails at others. */
function isLetter({ text }: Written): boolean {
  return /^'(?:[^'\\]|\\.)'$/su.test(text);
}

const WRITERS: ReadonlyMap<string, Writer> = new Map([
  ['expression11', writeJunction],
  ['expression10', writeJunction],
  ['expression', writeJunction],
  ['expression9', writeNegation],
  ['expression8', writeComparison],
  ['expression7', writePredicate],
  ['expression6', writeSum],
  ['expression5', writeProduct],
  ['expression4', writePower],
  ['expression3', writeSign],
  ['expression2', writeAccesses],
  ['parenthesizedExpression', writeInner],
  ['literal', writeWord],
  ['numberLiteral', writeNumber],
  ['stringLiteral', writeString],
  ['parameter', writeParameter],
  ['parameterName', writeParameter],
  ['variable', writeVariable],
  ['listLiteral', writeList],
  ['map', writeMap],
  ['mapProjection', writeMapProjection],
  ['listComprehension', writeComprehension],
  ['listItemsPredicate', writeQuantifier],
  ['reduceExpression', writeReduce],
  ['caseExpression', writeCase],
  ['extendedCaseExpression', writeSimpleCase],
  ['functionInvocation', writeFunction],
  ['countStar', writeCountStar],
  ['trimFunction', writeTrim],
  ['patternExpression', writePatternExpression],
  ['pathPatternNonEmpty', writePatternExpression],
  ['patternComprehension', writePatternComprehension],
  ['shortestPathExpression', writeShortestPath],
  ['shortestPathPattern', writeShortestPath],
  ['existsExpression', writeExists],
  ['countExpression', writeCount],
  ['collectExpression', writeCollect],
]);
