import { toDottedName } from '../dotted-name.ts';
import { findAll, isRule } from '../syntax-tree.ts';
import { MOST, sumWork } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { estimateFunction } from './functions.ts';
import { GrowthProblem } from './growth-problem.ts';
import type { Handler } from './handler.ts';
import type { Scope } from './scope.ts';
import { toStored } from './stored.ts';

/** `name(a, b)`: what the function gives, and what working it out takes. */
export const estimateCall: Handler = (node, scope, estimate) => {
  const [named] = findAll(node, 'functionName');
  const name = named === undefined ? '' : toDottedName(named).toLowerCase();
  const given = node.children
    .filter((child) => isRule(child, 'functionArgument'))
    .map((argument) => estimate(argument, scope));
  const values = given.map((cost) => cost.value);
  const value = estimateNamed(name, values, scope);
  if (name === 'range' && value.items > MOST.range) {
    throw new GrowthProblem(
      node,
      `range() may make more than ${MOST.range.toLocaleString('en')} numbers; give it bounds that can be told from the query`,
    );
  }
  return { value, work: sumWork(given) + toWork(values, value) };
};

function estimateNamed(name: string, values: readonly Estimate[], { rows }: Scope): Estimate {
  const [first] = values;
  return name === 'collect' && first !== undefined
    ? toStored(rows, first)
    : estimateFunction(name, values);
}

/** It reads what it is given and writes what it gives. */
function toWork(given: readonly Estimate[], value: Estimate): number {
  const bytes = given.reduce((sum, one) => sum + one.bytes, value.bytes);
  return 1 + bytes / 300;
}
