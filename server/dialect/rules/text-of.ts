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
  if (isOnly(type, 'float')) return bind(scope, [operand], (bound) => writeFloat(scope, bound));
  if (!isTellable(type)) return notSupported(node, 'the text of a value whose kind cannot be told');
  return bind(scope, [operand], (bound) => {
    const plain = `toString(${bound.text})`;
    const branches: [string, string][] = [[isNull(bound), 'null']];
    if (mayBe(type, 'string')) branches.push([isText(bound), plain]);
    if (mayBe(type, 'boolean')) branches.push([isTruth(bound), plain]);
    if (mayBe(type, 'list')) branches.push([isListed(bound), FAIL]);
    if (mayBe(type, 'integer', 'float')) {
      const isFloat = mayBe(type, 'integer') ? `NOT ${isWhole(bound)}` : 'true';
      const number = `CASE WHEN ${isFloat} THEN ${writeFloat(scope, bound).text} ELSE ${plain} END`;
      branches.push([isNumeric(bound), `(${number})`]);
    }
    return choose(branches, FAIL, textType);
  });
}

function writeFloat(scope: Scope, operand: Written): Written {
  const { text, type } = operand;
  const [whole, fraction] = splitDigits(operand);
  const sign = `CASE WHEN ${text} < 0 THEN '-' ELSE '' END`;
  const digits = `(${whole} + coalesce(${fraction}, ''))`;
  const large = `${toMantissa(scope, digits)} + 'E' + toString(size(${whole}) - 1)`;
  const significant = trimNoughts(scope, digits);
  // Without the noughts that it begins with.
  const small = `toString(toInteger(${fraction}))`;
  const zeros = `(size(${fraction}) - size(${small}))`;
  const tiny = `${toMantissa(scope, small)} + 'E-' + toString(${zeros} + 1)`;
  return choose(
    [
      [isNull(operand), 'null'],
      [`NOT (abs(${text}) <= 1e300)`, FAIL],
      // Halfway between two texts of so many digits the engine takes the other one.
      [`abs(${text}) >= 10000000 AND size(${significant}) > 15`, FAIL],
      [`${text} = 0`, `(CASE WHEN toString(${text}) STARTS WITH '-' THEN '-0.0' ELSE '0.0' END)`],
      [`abs(${text}) >= 10000000`, `((${sign}) + ${large})`],
      [`abs(${text}) < 0.001 AND size(${fraction}) > 18`, FAIL],
      [`abs(${text}) < 0.001`, `((${sign}) + ${tiny})`],
    ],
    toPlain(text),
    nullLike(STRING, type),
  );
}

/** `123400` as `1.234`, `1000` as `1.0` */
function toMantissa(scope: Scope, digits: string): string {
  const rest = trimNoughts(scope, `substring(${digits}, 1)`);
  return `left(${digits}, 1) + '.' + (CASE WHEN ${rest} = '' THEN '0' ELSE ${rest} END)`;
}

function trimNoughts(scope: Scope, digits: string): string {
  const [all, at] = [scope.names.declare('d'), scope.names.declare('i')];
  const isLast = `${at} = 0 OR substring(${all}, ${at} - 1, 1) <> '0'`;
  return `[${all} IN [${digits}] | left(${all}, [${at} IN range(size(${all}), 0, -1) WHERE ${isLast}][0])][0]`;
}

function toPlain(number: string): string {
  const whole = `toString(toInteger(${number})) + '.0'`;
  return `(CASE WHEN ${number} = floor(${number}) THEN ${whole} ELSE toString(${number}) END)`;
}
