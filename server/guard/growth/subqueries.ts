import { NOMINAL, SCALAR, either, forget, sumWork, toList, toNumber } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { estimateNodes } from './handler.ts';
import type { Handler } from './handler.ts';
import { declarePattern } from './pattern-variables.ts';
import { toStored } from './stored.ts';

export const subqueryNumber: Handler = (node, scope) => {
  const { work } = scope.estimateSubquery(node, scope);
  return { value: toNumber(1e6), work };
};

export const collected: Handler = (node, scope) => {
  const { variables, rows, work } = scope.estimateSubquery(node, scope);
  const item = [...variables.values()].reduce<Estimate>(either, SCALAR);
  return { value: toStored(rows, item), work };
};

export const matches: Handler = (node, scope, estimate) => {
  const body = estimateNodes(node, declarePattern(node, scope), estimate);
  const item = body.at(-1)?.value ?? SCALAR;
  return {
    value: toList(NOMINAL.matches, forget(item)),
    work: NOMINAL.matches * (1 + sumWork(body)),
  };
};
