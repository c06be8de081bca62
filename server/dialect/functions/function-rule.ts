import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { demandKinds, restrict } from '../demand-kinds.ts';
import { invalid } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { NULL, isNullOnly, nullLike } from '../types/value-type.ts';
import type { Kind, ValueType } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';

/** Where a function is called. */
export interface Call {
  readonly node: SyntaxNode;
  readonly scope: Scope;
  readonly name: string;
  readonly argumentNodes: readonly SyntaxNode[];
}

/** How one function is written. */
export interface FunctionRule {
  /** Arguments at least and at most. */
  readonly count: readonly [least: number, most: number];
  readonly write: (values: readonly Written[], call: Call) => Written;
}

/** A function that the engine has under this name, with the same meaning; null where an argument is. */
export function same(
  kinds: readonly (readonly Kind[])[],
  type: ValueType,
  {
    engineName,
    least = kinds.length,
  }: { readonly engineName?: string; readonly least?: number } = {},
): FunctionRule {
  return {
    count: [least, kinds.length],
    write(values, call) {
      const checked = values.map((value, index) => demand(value, call, kinds[index] ?? []));
      if (checked.some((value) => isNullOnly(value.type))) return written('null', NULL, true);
      const given = checked.map(({ text }) => text).join(', ');
      const types = checked.map((value) => value.type);
      return inCall(engineName ?? call.name, given, nullLike(type, ...types));
    },
  };
}

export function inCall(name: string, given: string, type: ValueType): Written {
  return written(`${name}(${given})`, type);
}

/** An argument of these kinds or null. */
export function demand(
  value: Written,
  { node, scope, name }: Call,
  kinds: readonly Kind[],
): Written {
  return demandKinds(scope, node, {
    value,
    kinds,
    type: restrict(value.type, kinds),
    never: `${name}() does not take such a value`,
    untold: `${name}() of a value whose kind cannot be told`,
  });
}

/** A rule that works on checked arguments. */
export function rule(
  kinds: readonly (readonly Kind[])[],
  write: (values: readonly [Written, ...Written[]], call: Call) => Written,
  least = kinds.length,
): FunctionRule {
  return {
    count: [least, kinds.length],
    write(values, call) {
      const checked = values.map((value, index) => demand(value, call, kinds[index] ?? []));
      const [first, ...others] = checked;
      if (first === undefined) return invalid(call.node, `${call.name}() takes an argument`);
      if (checked.some((value) => isNullOnly(value.type))) return written('null', NULL, true);
      return write([first, ...others], call);
    },
  };
}
