import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import {
  FAIL,
  bind,
  choose,
  isListed,
  isNull,
  isNumeric,
  isTellable,
  isText,
  isTruth,
  isWhole,
  splitDigits,
} from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { STRING, isNullOnly, isOnly, mayBe, nullLike } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';

/**
 * A value as text. Neo4j writes floats as Java does: `1.0`, and `1.0E10` where they are large; the
 * engine writes `1`.
 */
export function writeText(scope: Scope, node: SyntaxNode, operand: Written): Written {
  const { type } = operand;
  if (isOnly(type, 'string')) return operand;
  const textType = nullLike(STRING, type);
  if (isNullOnly(type)) return written('null', textType, true);
  if (!mayBe(type, 'string', 'integer', 'float', 'boolean')) {
    return invalid(node, 'Only texts, numbers and booleans have a text');
  }
  if (isOnly(type, 'string', 'integer', 'boolean')) {
    return inBrackets(`toString(${operand.text})`, textType);
  }
  if (isOnly(type, 'float')) return bind(scope, [operand], (bound) => writeFloat(bound));
  if (!isTellable(type)) return notSupported(node, 'the text of a value whose kind cannot be told');
  return bind(scope, [operand], (bound) => {
    const plain = `toString(${bound.text})`;
    const branches: [string, string][] = [[isNull(bound), 'null']];
    if (mayBe(type, 'string')) branches.push([isText(bound), plain]);
    if (mayBe(type, 'boolean')) branches.push([isTruth(bound), plain]);
    if (mayBe(type, 'list')) branches.push([isListed(bound), FAIL]);
    if (mayBe(type, 'integer', 'float')) {
      const isFloat = mayBe(type, 'integer') ? `NOT ${isWhole(bound)}` : 'true';
      const number = `CASE WHEN ${isFloat} THEN ${writeFloat(bound).text} ELSE ${plain} END`;
      branches.push([isNumeric(bound), `(${number})`]);
    }
    return choose(branches, FAIL, textType);
  });
}

function writeFloat(operand: Written): Written {
  const { text, type } = operand;
  const [whole, fraction] = splitDigits(operand);
  const sign = `CASE WHEN ${text} < 0 THEN '-' ELSE '' END`;
  const digits = `(${whole} + coalesce(${fraction}, ''))`;
  const large = `${toPlain(toMantissa(digits))} + 'E' + toString(size(${whole}) - 1)`;
  // Without the noughts that it begins with.
  const small = `toString(toInteger(${fraction}))`;
  const zeros = `(size(${fraction}) - size(${small}))`;
  const tiny = `${toPlain(toMantissa(small))} + 'E-' + toString(${zeros} + 1)`;
  return choose(
    [
      [isNull(operand), 'null'],
      [`NOT (abs(${text}) <= 1e300)`, FAIL],
      [`${text} = 0`, `(CASE WHEN toString(${text}) STARTS WITH '-' THEN '-0.0' ELSE '0.0' END)`],
      [`abs(${text}) >= 10000000`, `((${sign}) + ${large})`],
      [`abs(${text}) < 0.001 AND size(${fraction}) > 18`, FAIL],
      [`abs(${text}) < 0.001`, `((${sign}) + ${tiny})`],
    ],
    toPlain(text),
    nullLike(STRING, type),
  );
}

/** `1234` as 1.234 */
function toMantissa(digits: string): string {
  return `toFloat(left(${digits}, 1) + '.' + substring(${digits}, 1) + '0')`;
}

function toPlain(number: string): string {
  const whole = `toString(toInteger(${number})) + '.0'`;
  return `(CASE WHEN ${number} = floor(${number}) THEN ${whole} ELSE toString(${number}) END)`;
}
