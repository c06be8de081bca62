import { textOf, unquoteName } from '../syntax-tree.ts';
import type { SyntaxNode } from '../syntax-tree.ts';
import { MOST, SCALAR, forget, toItem, toList } from './estimate.ts';
import type { Cost, Estimate } from './estimate.ts';
import { hasToken, nodesOf } from './handler.ts';
import type { EstimateExpression, Handler } from './handler.ts';
import { withVariable } from './scope.ts';
import type { Scope } from './scope.ts';

/** `[x IN list WHERE condition | result]` */
export const estimateComprehension: Handler = (node, scope, estimate) => {
  const { list, inner, parts } = openLoop(node, scope, estimate);
  const costs = parts.map((part) => estimate(part, inner));
  const work = loopWork(list, costs);
  const result = hasToken(node, 'BAR') ? costs.at(-1)?.value : undefined;
  if (result === undefined) return { value: forget(list.value), work };
  return { value: toList(list.value.items, forget(result)), work };
};

/** `all(x IN list WHERE condition)` and its kin. */
export const estimatePredicate: Handler = (node, scope, estimate) => {
  const { list, inner, parts } = openLoop(node, scope, estimate);
  return {
    value: SCALAR,
    work: loopWork(
      list,
      parts.map((part) => estimate(part, inner)),
    ),
  };
};

/**
 * `reduce(sum = start, x IN list | result)`. The result's bound as a function of the sum's is made of
 * whole multiples, so it is worked out round by round: after a few dozen rounds what doubles is
 * beyond every bound, and what is left grows by the same in each round.
 */
export const estimateReduce: Handler = (node, scope, estimate) => {
  const [sumName, start, itemName, source, body] = nodesOf(node);
  if (!sumName || !start || !itemName || !source || !body) return { value: SCALAR, work: 1 };
  const list = estimate(source, scope);
  const started = estimate(start, scope);
  const inLoop = withVariable(scope, nameOf(itemName, scope), forget(toItem(list.value)));
  const step = (sum: Estimate) =>
    estimate(body, withVariable(inLoop, nameOf(sumName, scope), forget(sum)));

  const rounds = Math.ceil(list.value.items);
  let previous = forget(started.value);
  let current: Cost = { value: previous, work: 0 };
  for (let round = 0; round < Math.min(rounds, TRIED_ROUNDS); round += 1) {
    previous = current.value;
    current = step(current.value);
  }
  const left = Math.max(0, rounds - TRIED_ROUNDS);
  const value = extrapolate(previous, current.value, left);
  const last = left > 0 ? step(value) : current;
  return { value: last.value, work: list.work + started.work + rounds * (1 + last.work) };
};

const TRIED_ROUNDS = 40;

/** What grew by so much in a round grows by as much in each that is left. */
function extrapolate(before: Estimate, after: Estimate, rounds: number): Estimate {
  const grow = (key: 'bytes' | 'length' | 'items' | 'magnitude') => {
    const gained = after[key] - before[key];
    // What is beyond every bound already need not be counted exactly.
    return Number.isFinite(gained) ? after[key] + Math.max(0, gained) * rounds : after[key];
  };
  return {
    ...after,
    bytes: Math.min(grow('bytes'), MOST.bytes),
    length: grow('length'),
    items: grow('items'),
    // Products of products are no whole multiples of the sum.
    magnitude: after.magnitude > 1e10 ? Infinity : grow('magnitude'),
  };
}

function openLoop(node: SyntaxNode, scope: Scope, estimate: EstimateExpression) {
  const [name, source, ...parts] = nodesOf(node);
  const list = source === undefined ? { value: SCALAR, work: 0 } : estimate(source, scope);
  const item = forget(toItem(list.value));
  const inner = name === undefined ? scope : withVariable(scope, nameOf(name, scope), item);
  return { list, inner, parts };
}

function loopWork(list: Cost, body: readonly Cost[]): number {
  const each = body.reduce((sum, { work }) => sum + work, 1);
  return list.work + list.value.items * each;
}

function nameOf(node: SyntaxNode, { tree }: Scope): string {
  return unquoteName(textOf(tree, node));
}
