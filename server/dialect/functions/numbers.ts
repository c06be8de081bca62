import { bind, choose, isNull, splitDigits } from '../primitives.ts';
import { notSupported } from '../refusal.ts';
import { BOOLEAN, FLOAT, INTEGER, NUMBER, isOnly, nullLike } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import { inCall, rule, same } from './function-rule.ts';
import type { FunctionRule } from './function-rule.ts';

const NUMERIC = ['integer', 'float'] as const;

const toFloat = () => same([NUMERIC], FLOAT);

const abs = rule([NUMERIC], ([value]) =>
  inCall('abs', value.text, isOnly(value.type, 'integer', 'float') ? value.type : NUMBER),
);

/** The engine leaves an integer as it is, which then divides as one. */
const toWholeFloat = (name: 'ceil' | 'floor') =>
  rule([NUMERIC], ([value]) =>
    inCall(
      name,
      isOnly(value.type, 'float') ? value.text : `toFloat(${value.text})`,
      nullLike(FLOAT, value.type),
    ),
  );

/** Halves go up, also below nought: -1.5 becomes -1. */
const round: FunctionRule = rule(
  [NUMERIC, ['integer'], ['string']],
  ([value, digits, mode], { node, scope }) => {
    const type = nullLike(FLOAT, value.type);
    if (mode !== undefined && mode.text !== "'HALF_UP'") {
      return notSupported(node, 'round() with a way of rounding');
    }
    if (digits === undefined || digits.text === '0') {
      return inCall('floor', `${value.text} + 0.5`, type);
    }
    if (!/^[1-9]$/.test(digits.text)) {
      return notSupported(node, 'round() to other than 0 to 9 digits that stand in the query');
    }
    return bind(scope, [value], (bound) => roundDigits(bound, Number(digits.text)));
  },
  1,
);

/**
 * By the digits of the number's text, as Java does: those of 1.005 end in a 5, although the number is a
 * little less. Halves go away from nought.
 */
function roundDigits(value: Written, digits: number): Written {
  const { text } = value;
  const scale = 10 ** digits;
  const [whole, fraction] = splitDigits(value);
  const zeros = '0'.repeat(digits + 1);
  const kept = `left(coalesce(${fraction}, '') + '${zeros}', ${digits})`;
  const next = `substring(coalesce(${fraction}, '') + '${zeros}', ${digits}, 1)`;
  const up = `CASE WHEN ${next} >= '5' THEN 1 ELSE 0 END`;
  const sign = `CASE WHEN ${text} < 0 THEN -1.0 ELSE 1.0 END`;
  const rounded = `(${sign}) * (toInteger(${whole} + ${kept}) + (${up})) / ${scale}`;
  return choose(
    [
      [isNull(value), 'null'],
      // So many digits have no room behind the point.
      [`abs(${text}) * ${scale} >= 900000000000000000`, `${text} * 1.0`],
    ],
    rounded,
    nullLike(FLOAT, value.type),
  );
}

const isNaN = rule([NUMERIC], ([value], { scope }) =>
  bind(scope, [value], ({ text, type }) =>
    inBrackets(`NOT (${text} = ${text})`, nullLike(BOOLEAN, type)),
  ),
);

const none = (type: Written['type'], text: string): FunctionRule => ({
  count: [0, 0],
  write: () => written(text, type),
});

export const NUMBERS: Readonly<Record<string, FunctionRule>> = {
  abs,
  ceil: toWholeFloat('ceil'),
  floor: toWholeFloat('floor'),
  round,
  sign: same([NUMERIC], INTEGER),
  isNaN,
  sqrt: toFloat(),
  exp: toFloat(),
  log: toFloat(),
  log10: toFloat(),
  sin: toFloat(),
  cos: toFloat(),
  tan: toFloat(),
  asin: toFloat(),
  acos: toFloat(),
  atan: toFloat(),
  atan2: same([NUMERIC, NUMERIC], FLOAT),
  degrees: toFloat(),
  radians: toFloat(),
  cot: rule([NUMERIC], ([value]) =>
    inBrackets(`1.0 / tan(${value.text})`, nullLike(FLOAT, value.type)),
  ),
  haversin: rule([NUMERIC], ([value]) =>
    inBrackets(`(1.0 - cos(${value.text})) / 2.0`, nullLike(FLOAT, value.type)),
  ),
  pi: none(FLOAT, 'pi()'),
  e: none(FLOAT, 'e()'),
  rand: none(FLOAT, 'rand()'),
  timestamp: none(INTEGER, 'timestamp()'),
};
