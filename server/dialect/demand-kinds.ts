import type { SyntaxNode } from '../guard/syntax-tree.ts';
import { FAIL, bind, choose, isNull, isOfKind, isTellable, isWhole } from './primitives.ts';
import { invalid, notSupported } from './refusal.ts';
import type { Scope } from './scope.ts';
import { isOnly, mayBe } from './types/value-type.ts';
import type { Kind, ValueType } from './types/value-type.ts';
import type { Written } from './written.ts';

interface Demand {
  readonly value: Written;
  readonly kinds: readonly Kind[];
  /** Of the value once it is known to fit. */
  readonly type: ValueType;
  /** Why it is refused: it never fits, or it could not be told whether it does. */
  readonly never: string;
  readonly untold: string;
}

/**
 * A value of these kinds or null. Neo4j fails where it is another; where that can be told before, the
 * query is refused, and else it ends when such a value comes.
 */
export function demandKinds(scope: Scope, node: SyntaxNode, demand: Demand): Written {
  const { value, kinds, type, never, untold } = demand;
  if (isOnly(value.type, ...kinds)) return value;
  if (!mayBe(value.type, ...kinds)) {
    // Durations can be added and multiplied, which the engine does in its own way.
    return mayBe(value.type, 'duration')
      ? notSupported(node, 'this with a duration')
      : invalid(node, never);
  }
  if (!isTellable(value.type)) return notSupported(node, untold);
  const wholeOnly =
    kinds.includes('integer') && !kinds.includes('float') && mayBe(value.type, 'float');
  return bind(scope, [value], (bound) => {
    const fits = kinds.map((kind) => {
      const test = isOfKind(bound, kind);
      return kind === 'integer' && wholeOnly ? `(${test} AND ${isWhole(bound)})` : test;
    });
    const tests = [isNull(bound), ...new Set(fits)].filter((test) => test !== 'false');
    return choose([[tests.join(' OR '), bound.text]], FAIL, type);
  });
}

/** What is left of a type where only these kinds and null are. */
export function restrict(type: ValueType, kinds: readonly Kind[]): ValueType {
  const left = [...type.kinds].filter((kind) => kind === 'null' || kinds.includes(kind));
  return { ...type, kinds: new Set(left), isForeign: false };
}
