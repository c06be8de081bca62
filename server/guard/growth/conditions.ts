import { SCALAR, either, forget, sumWork } from './estimate.ts';
import { estimateNodes, estimateParts, hasToken, nodesOf } from './handler.ts';
import type { Handler } from './handler.ts';
import { checkPattern } from './patterns.ts';

/** `a IN b` goes through b; `a =~ b` may take any time; the rest compares. */
export const comparison: Handler = (node, scope, estimate) => {
  const [left, compared] = nodesOf(node);
  if (left === undefined || compared === undefined) return estimateParts(node, scope, estimate);
  const subject = estimate(left, scope);
  const others = estimateNodes(compared, scope, estimate);
  const bytes = others.reduce((total, { value }) => total + value.bytes, subject.value.bytes);
  const items = others.reduce((total, { value }) => total + value.items, 0);
  const [pattern] = others;
  const isPattern = hasToken(compared, 'REGEQ');
  const tries = isPattern && pattern ? checkPattern(compared, subject.value, pattern.value) : 0;
  const work = 1 + subject.work + sumWork(others) + items / 20 + bytes / 1_000 + tries;
  return { value: SCALAR, work };
};

/** Any of what follows THEN and ELSE. */
export const alternatives: Handler = (node, scope, estimate) => {
  const costs = estimateNodes(node, scope, estimate);
  const value = costs.map((cost) => forget(cost.value)).reduce(either, SCALAR);
  return { value, work: 1 + sumWork(costs) };
};

export const inner: Handler = (node, scope, estimate) => {
  const [cost] = estimateNodes(node, scope, estimate);
  return cost ?? { value: SCALAR, work: 1 };
};
