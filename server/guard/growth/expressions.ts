import { alternatives, comparison, inner } from './conditions.ts';
import { power, product, sign, sum } from './arithmetic.ts';
import { estimateCall } from './calls.ts';
import { ENTITY, MOST, NOMINAL, PATH, toList, toNumber } from './estimate.ts';
import type { Cost } from './estimate.ts';
import { GrowthProblem } from './growth-problem.ts';
import { estimateParts } from './handler.ts';
import type { Handler } from './handler.ts';
import { estimateComprehension, estimatePredicate, estimateReduce } from './loops.ts';
import type { Scope } from './scope.ts';
import { collected, matches, subqueryNumber } from './subqueries.ts';
import {
  accesses,
  collection,
  literalNumber,
  literalText,
  parameter,
  projection,
  variable,
} from './values.ts';
import type { SyntaxNode } from '../syntax-tree.ts';

/** What an expression may come to, for one row. Throws `GrowthProblem` beyond the bounds. */
export function estimateExpression(node: SyntaxNode, scope: Scope): Cost {
  // Beneath a variable stand rules for ways to write its name.
  const rule = node.rules.findLast((name) => !/symbolic|preparserKeyword/i.test(name)) ?? '';
  const handler = HANDLERS.get(rule) ?? estimateParts;
  const cost = handler(node, scope, estimateExpression);
  if (cost.value.bytes > MOST.bytes) {
    throw new GrowthProblem(
      node,
      `What is built here may grow to more than ${MOST.bytes / 2 ** 20} MB; let rows carry it, or make it shorter`,
    );
  }
  if (cost.work > MOST.work) {
    throw new GrowthProblem(
      node,
      `This may take more than ${MOST.work / 1e6} million steps for a single row; let UNWIND and MATCH do the repeating, or shorten its lists`,
    );
  }
  return cost;
}

const HANDLERS: ReadonlyMap<string, Handler> = new Map([
  ['stringLiteral', literalText],
  ['numberLiteral', literalNumber],
  ['variable', variable],
  ['parameter', parameter],
  ['listLiteral', collection],
  ['map', collection],
  ['expression2', accesses],
  ['expression3', sign],
  ['expression4', power],
  ['expression5', product],
  ['expression6', sum],
  ['expression7', comparison],
  ['caseAlternative', alternatives],
  ['extendedCaseAlternative', alternatives],
  ['caseExpression', alternatives],
  ['extendedCaseExpression', alternatives],
  ['parenthesizedExpression', inner],
  ['functionInvocation', estimateCall],
  ['trimFunction', alternatives],
  ['normalizeFunction', alternatives],
  ['listComprehension', estimateComprehension],
  ['listItemsPredicate', estimatePredicate],
  ['reduceExpression', estimateReduce],
  ['mapProjection', projection],
  ['patternComprehension', matches],
  ['existsExpression', subqueryNumber],
  ['countExpression', subqueryNumber],
  ['collectExpression', collected],
  [
    'shortestPathExpression',
    () => ({ value: toList(NOMINAL.matches, PATH), work: NOMINAL.matches }),
  ],
  ['countStar', () => ({ value: toNumber(1e6), work: 1 })],
  ['nodePattern', (...given) => ({ ...estimateParts(...given), value: ENTITY })],
]);
