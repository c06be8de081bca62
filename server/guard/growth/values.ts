import { isRule, textOf, unquoteName } from '../syntax-tree.ts';
import type { SyntaxNode } from '../syntax-tree.ts';
import {
  NOTHING,
  PROPERTIES,
  PROPERTY,
  SCALAR,
  either,
  forget,
  sumWork,
  toItem,
  toKnown,
  toList,
  toNumber,
} from './estimate.ts';
import type { Cost, Estimate } from './estimate.ts';
import { estimateNodes, estimateParts, hasToken, nodesOf } from './handler.ts';
import type { Handler } from './handler.ts';
import type { Scope } from './scope.ts';

export const literalText: Handler = (node, { tree }) => {
  const text = textOf(tree, node);
  return { value: toKnown(unquoteText(text)), work: 1 };
};

/** As long as it is in the query or shorter; escapes other than those of quotes stay. */
function unquoteText(text: string): string {
  return text.slice(1, -1).replace(/\\(['"\\])/g, '$1');
}

export const literalNumber: Handler = (node, { tree }) => {
  const value = Number(textOf(tree, node).replaceAll('_', '').replaceAll(/\s/g, ''));
  return { value: Number.isFinite(value) ? toKnown(value) : toNumber(Infinity), work: 1 };
};

export const variable: Handler = (node, { tree, variables }) => ({
  value: variables.get(unquoteName(textOf(tree, node))) ?? PROPERTY,
  work: 1,
});

export const parameter: Handler = (node, { tree, parameters }) => {
  const name = unquoteName(textOf(tree, node).replace(/^\$\s*/, ''));
  return { value: parameters.get(name) ?? SCALAR, work: 1 };
};

/** `[a, b]` and `{k: a}`: as large as what stands in it. */
export const collection: Handler = (node, scope, estimate) => {
  const costs = nodesOf(node)
    .filter(({ rules }) => !rules.includes('propertyKeyName'))
    .map((child) => estimate(child, scope));
  const values = costs.map(({ value }) => forget(value));
  const [first, ...others] = values;
  if (first === undefined) return { value: { ...NOTHING, bytes: 16 }, work: 1 };
  const bytes = values.reduce((sum, value) => sum + value.bytes + 8, 16);
  const list = toList(values.length, others.reduce(either, first));
  return { value: { ...list, bytes }, work: 1 + sumWork(costs) };
};

/** `a.b[1][2..3]`: an element, a property, or the list again. */
export const accesses: Handler = (node, scope, estimate) => {
  const [base, ...steps] = nodesOf(node);
  if (base === undefined || steps.length === 0) return estimateParts(node, scope, estimate);
  let { value, work } = estimate(base, scope);
  for (const step of steps) {
    const inner = isRule(step, 'property') ? 0 : sumWork(estimateNodes(step, scope, estimate));
    const isSlice = hasToken(step, 'DOTDOT');
    value = isSlice ? forget(value) : toAccessed(value, step, scope);
    work += 1 + inner;
  }
  return { value, work };
};

/** Parts of moments that count in small units. */
const FINE_PARTS = /^(?:epoch|nano|micro|milli|seconds|minutes|hours|days)/i;

function toAccessed(value: Estimate, step: SyntaxNode, { tree }: Scope): Estimate {
  const key = unquoteName(textOf(tree, step).replace(/^[.\s]+/, ''));
  return FINE_PARTS.test(key) ? toNumber(1e19) : toItem(value);
}

/** `n {.*, .name, key: value, other}` */
export const projection: Handler = (node, scope, estimate) => {
  const elements = node.children.filter((child) => isRule(child, 'mapProjectionElement'));
  const costs = elements.map((element): Cost => {
    const isAll = hasToken(element, 'TIMES');
    if (isAll) return { value: PROPERTIES, work: PROPERTIES.items };
    if (element.rules.includes('property')) return { value: PROPERTY, work: 1 };
    if (element.rules.includes('variable')) return variable(element, scope, estimate);
    const value = nodesOf(element).at(-1);
    return value === undefined ? { value: SCALAR, work: 1 } : estimate(value, scope);
  });
  const bytes = costs.reduce((total, { value }) => total + value.bytes + 8, 16);
  const item = costs.map(({ value }) => forget(value)).reduce(either, PROPERTY);
  return { value: { ...toList(costs.length, item), bytes }, work: 1 + sumWork(costs) };
};
