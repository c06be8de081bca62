import type { Scope } from '../scope.ts';

/** A pattern, and its nodes and relationships by turns. */
export interface WrittenChain {
  readonly text: string;
  readonly parts: readonly string[];
}

/**
 * `(a)--(b)--(c)` as `(a)--(b), (b)--(c)`, which means the same: the engine breaks off where one
 * chain has more than 65,535 ways at once. Null where there is one relationship only, or one repeats.
 */
export function splitChain(scope: Scope, { parts }: WrittenChain): string | null {
  if (!isSplittable(parts)) return null;
  const pieces: string[] = [];
  let start = parts[0] ?? '';
  for (let index = 1; index + 1 < parts.length; index += 2) {
    const [step = '', end = ''] = parts.slice(index, index + 2);
    const isLast = index + 2 >= parts.length;
    const { node, name } = isLast ? { node: end, name: '' } : withName(scope, end);
    pieces.push(start + step + node);
    start = `(${name})`;
  }
  return pieces.join(', ');
}

/** A chain whose path has a name: its pieces, and the whole once more of what they brought. */
export function splitNamedChain(
  scope: Scope,
  { parts }: WrittenChain,
): { readonly pieces: string; readonly again: string } | null {
  if (!isSplittable(parts)) return null;
  const named: string[] = [];
  const bound: string[] = [];
  for (const [index, part] of parts.entries()) {
    const made = index % 2 === 0 ? nameNode(scope, part) : nameStep(scope, part);
    if (made === null) return null;
    named.push(made.named);
    bound.push(made.bound);
  }
  const pieces = splitChain(scope, { text: '', parts: named });
  return pieces === null ? null : { pieces, again: bound.join('') };
}

function isSplittable(parts: readonly string[]): boolean {
  return parts.length > 3 && !parts.some((part, index) => index % 2 === 1 && part.includes('*'));
}

interface Named {
  readonly named: string;
  readonly bound: string;
}

function nameNode(scope: Scope, part: string): Named {
  const { node, name } = withName(scope, part);
  return { named: node, bound: `(${name})` };
}

/** `-[:TYPE]->` with a name of its own where it has none. */
function nameStep(scope: Scope, step: string): Named | null {
  const [, from, inside = '[]', to] = /^(<?-)(\[[^]*\])?(->?)$/.exec(step) ?? [];
  if (from === undefined || to === undefined) return null;
  const inner = inside.slice(1, -1);
  const known = /^\w+/.exec(inner)?.[0];
  const name = known ?? scope.names.declare('r');
  const named = known === undefined ? name + inner : inner;
  return { named: `${from}[${named}]${to}`, bound: `${from}[${name}]${to}` };
}

/** A node as it is written, with a name of its own where it has none. */
function withName(scope: Scope, node: string): { readonly node: string; readonly name: string } {
  const known = /^\((\w+)/.exec(node)?.[1];
  if (known !== undefined) return { node, name: known };
  const name = scope.names.declare('n');
  return { node: `(${name}${node.slice(1)}`, name };
}
