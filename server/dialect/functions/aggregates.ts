import { textOf } from '../../guard/syntax-tree.ts';
import { parameterName } from '../rules/literals.ts';
import { invalid, notSupported } from '../refusal.ts';
import { ruleOf } from '../parts.ts';
import {
  FLOAT,
  INTEGER,
  NUMBER,
  isOnly,
  listOf,
  mayBe,
  notNull,
  orNull,
} from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import { demand } from './function-rule.ts';
import type { Call } from './function-rule.ts';

/** An aggregate as a column, and what the column then stands for. */
export interface AggregateColumn {
  readonly text: string;
  readonly type: ValueType;
  /** One more column that the result needs. */
  readonly also?: string;
  /** A value by which the rows are sorted before: `text` has it by this name. */
  readonly sortedBy?: { readonly text: string; readonly name: string };
  /** Made of the column, and of the name of the other; the column itself where there is none. */
  readonly toResult?: (column: Written, other: string) => Written;
}

export type AggregateRule = (
  values: readonly [Written, ...Written[]],
  call: Call & { readonly distinct: string },
) => AggregateColumn;

const count: AggregateRule = ([value], { distinct }) => ({
  text: `count(${distinct}${value.text})`,
  type: INTEGER,
});

const collect: AggregateRule = ([value], { distinct }) => ({
  text: `collect(${distinct}${value.text})`,
  type: listOf(notNull(value.type)),
});

/** Of nothing it is 0; the engine gives null. */
const sum: AggregateRule = ([value], call) => {
  const { text, type } = demand(value, call, ['integer', 'float']);
  const sumType = isOnly(type, 'integer') ? INTEGER : NUMBER;
  return {
    text: `sum(${call.distinct}${text})`,
    type: orNull(sumType),
    toResult: (column) => inBrackets(`coalesce(${column.text}, 0)`, sumType),
  };
};

const average: AggregateRule = ([value], call) => ({
  text: `avg(${call.distinct}${demand(value, call, ['integer', 'float']).text})`,
  type: orNull(FLOAT),
});

/** Of a single number it is 0, as that of the whole population is; the engine gives null. */
const deviation: AggregateRule = ([value], call) => {
  const { text } = demand(value, call, ['integer', 'float']);
  return {
    text: `stdev(${call.distinct}${text})`,
    type: orNull(FLOAT),
    also: `stdevp(${call.distinct}${text})`,
    toResult: (column, other) => inBrackets(`coalesce(${column.text}, ${other})`, orNull(FLOAT)),
  };
};

const populationDeviation: AggregateRule = ([value], call) => ({
  text: `stdevp(${call.distinct}${demand(value, call, ['integer', 'float']).text})`,
  type: orNull(FLOAT),
});

const extreme: AggregateRule = ([value], { name, node }) => {
  const { type, text } = value;
  const isMixed = mayBe(type, 'date') && !isOnly(type, 'date');
  if (isMixed || mayBe(type, 'map', 'node', 'relationship', 'path', 'duration')) {
    return notSupported(node, `${name}() of what is no scalar or list`);
  }
  return { text: `${name}(${text})`, type: orNull(type) };
};

/** The percentile, which stands in the query or is a parameter. */
function readPercentile({ node, scope, argumentNodes }: Call): number {
  const [, atNode] = argumentNodes;
  if (atNode === undefined) return invalid(node, 'There must be a percentile');
  const given =
    ruleOf(atNode) === 'parameter'
      ? scope.parameters[parameterName(textOf(scope.tree, atNode))]
      : Number(textOf(scope.tree, atNode));
  if (typeof given !== 'number' || Number.isNaN(given)) {
    return notSupported(node, 'a percentile that is worked out');
  }
  return given < 0 || given > 1 ? invalid(atNode, 'A percentile is from 0 to 1') : given;
}

/** The engine wants the percentile as a number in the text. */
const percentile: AggregateRule = ([value], call) => {
  const checked = demand(value, call, ['integer', 'float']);
  const given = readPercentile(call);
  const text = Number.isInteger(given) ? `${given}.0` : String(given);
  return { text: `percentileCont(${call.distinct}${checked.text}, ${text})`, type: orNull(FLOAT) };
};

/** The engine counts places in another way, so the values are collected in their order. */
const discrete: AggregateRule = ([value], call) => {
  const { node, scope, distinct } = call;
  if (distinct !== '') return notSupported(node, 'percentileDisc() of DISTINCT values');
  const checked = demand(value, call, ['integer', 'float']);
  const given = readPercentile(call);
  const name = scope.names.declare('s');
  const type = orNull(checked.type);
  return {
    text: `collect(${name})`,
    type: listOf(notNull(checked.type)),
    sortedBy: { text: checked.text, name },
    toResult: ({ text: list }) =>
      given === 0
        ? written(`head(${list})`, type)
        : inBrackets(`${list}[toInteger(ceil(toFloat(${given} * size(${list})))) - 1]`, type),
  };
};

/** By their names in small letters. */
export const AGGREGATES: Readonly<Record<string, AggregateRule>> = {
  count,
  collect,
  sum,
  avg: average,
  min: extreme,
  max: extreme,
  stdev: deviation,
  stdevp: populationDeviation,
  percentilecont: percentile,
  percentiledisc: discrete,
};
