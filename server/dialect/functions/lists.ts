import { FAIL, bind, choose } from '../primitives.ts';
import { invalid } from '../refusal.ts';
import { INTEGER, itemOf, listOf, nullLike, orNull } from '../types/value-type.ts';
import { written } from '../written.ts';
import { rule } from './function-rule.ts';
import type { FunctionRule } from './function-rule.ts';

const LIST = ['list'] as const;
const WHOLE = ['integer'] as const;

const end = (name: 'head' | 'last') =>
  rule([LIST], ([list]) => written(`${name}(${list.text})`, orNull(itemOf(list.type))));

const tail = rule([LIST], ([list]) =>
  written(`tail(${list.text})`, { ...list.type, places: null }),
);

/** Neo4j fails where the step is 0. */
const range = rule(
  [WHOLE, WHOLE, WHOLE],
  ([from, to, step], { scope, node }) => {
    const bounds = [from, ...(to === undefined ? [] : [to])];
    const type = nullLike(listOf(INTEGER), ...bounds.map((bound) => bound.type));
    const given = bounds.map(({ text }) => text).join(', ');
    if (step === undefined) return written(`range(${given})`, type);
    if (/^\(?-?0\)?$/.test(step.text)) return invalid(node, 'The step of range() cannot be 0');
    const whole = nullLike(type, step.type);
    if (/^\(?-?\d+\)?$/.test(step.text)) return written(`range(${given}, ${step.text})`, whole);
    return bind(scope, [step], ({ text }) =>
      choose([[`${text} = 0`, FAIL]], `range(${given}, ${text})`, whole),
    );
  },
  2,
);

export const LISTS: Readonly<Record<string, FunctionRule>> = {
  head: end('head'),
  last: end('last'),
  tail,
  range,
};
