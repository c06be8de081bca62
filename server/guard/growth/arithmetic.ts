import { SCALAR, forget, plus, sumWork, toNumber } from './estimate.ts';
import type { Cost } from './estimate.ts';
import { estimateNodes, hasToken } from './handler.ts';
import type { Handler } from './handler.ts';

/** `a + b - c || d`: only what adds makes anything grow. */
export const sum: Handler = (node, scope, estimate) => {
  const costs = estimateNodes(node, scope, estimate);
  const value = costs.map((cost) => cost.value).reduce(plus);
  // Text and lists are written anew.
  return {
    value: hasToken(node, 'MINUS') ? forget(value) : value,
    work: 1 + sumWork(costs) + value.bytes / 1_000,
  };
};

/** `a * b / c % d`: numbers; dividing by less than one multiplies. */
export const product: Handler = (node, scope, estimate) => {
  const costs = estimateNodes(node, scope, estimate);
  const isPlain = node.children.every((part) => part.kind === 'node' || part.type === 'TIMES');
  const magnitude = isPlain
    ? costs.reduce((all, { value }) => all * Math.max(1, value.magnitude), 1)
    : divided(costs);
  return { value: toNumber(magnitude), work: 1 + sumWork(costs) };
};

/** Whole numbers known to be at least 1 make smaller. */
function divided(costs: readonly Cost[]): number {
  const [first, ...others] = costs.map(({ value }) => value);
  const isSafe = others.every(({ known }) => typeof known === 'number' && Math.abs(known) >= 1);
  if (!isSafe) return Infinity;
  return others.reduce((all, { magnitude }) => all * magnitude, Math.max(1, first?.magnitude ?? 1));
}

export const power: Handler = (node, scope, estimate) => {
  const costs = estimateNodes(node, scope, estimate);
  // A negative exponent makes what is below 1 large.
  const grown = costs.map(({ value }) => Math.max(value.magnitude, 1 / value.magnitude));
  const magnitude = grown.reduceRight((exponent, base) => base ** exponent);
  return { value: toNumber(Math.max(1, magnitude)), work: 1 + sumWork(costs) };
};

export const sign: Handler = (node, scope, estimate) => {
  const [cost] = estimateNodes(node, scope, estimate);
  return { value: forget(cost?.value ?? SCALAR), work: 1 + (cost?.work ?? 0) };
};
