import { bind, choose, isNull, isNumeric, isOfKind, isTellable } from '../primitives.ts';
import { notSupported } from '../refusal.ts';
import { writeDurationText } from '../rules/duration-text.ts';
import { writeEquals } from '../rules/equality.ts';
import { writeText } from '../rules/text-of.ts';
import {
  BOOLEAN,
  FLOAT,
  INTEGER,
  NULL,
  STRING,
  eitherOf,
  isNullOnly,
  isOnly,
  itemOf,
  listOf,
  mayBe,
  notNull,
  nullLike,
  orNull,
} from '../types/value-type.ts';
import type { Kind } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import { demand } from './function-rule.ts';
import type { Call, FunctionRule } from './function-rule.ts';

type Convert = (value: Written, call: Call) => Written;

/** `'1.7'` becomes 1 by way of the float; the engine gives null. */
const toInteger: Convert = (value, { scope }) => {
  const { type } = value;
  const result = mayBe(type, 'string') ? orNull(INTEGER) : nullLike(INTEGER, type);
  const plain = (one: Written) => `toInteger(${one.text})`;
  if (!mayBe(type, 'string')) return written(plain(value), result);
  return bind(scope, [value], (one) =>
    inBrackets(`coalesce(${plain(one)}, toInteger(toFloat(${one.text})))`, result),
  );
};

const toFloat: Convert = (value) =>
  written(
    `toFloat(${value.text})`,
    mayBe(value.type, 'string') ? orNull(FLOAT) : nullLike(FLOAT, value.type),
  );

/** A whole number is false when it is 0; the engine gives null. */
const toBoolean: Convert = (value, { scope, node }) => {
  const { type } = value;
  const result = mayBe(type, 'string') ? orNull(BOOLEAN) : nullLike(BOOLEAN, type);
  if (!mayBe(type, 'integer')) return written(`toBoolean(${value.text})`, result);
  if (isOnly(type, 'integer')) return inBrackets(`${value.text} <> 0`, result);
  if (mayBe(type, 'float')) return notSupported(node, 'toBoolean() of what may be a number');
  return bind(scope, [value], (one) =>
    choose([[isNumeric(one), `(${one.text} <> 0)`]], `toBoolean(${one.text})`, result),
  );
};

const toText: Convert = (value, { scope, node }) =>
  isOnly(value.type, 'date')
    ? written(`toString(${value.text})`, nullLike(STRING, value.type))
    : isOnly(value.type, 'duration')
      ? writeDurationText(scope, value)
      : writeText(scope, node, value);

/** What fails at a value of another kind. */
function strict(kinds: readonly Kind[], convert: Convert): FunctionRule {
  return {
    count: [1, 1],
    write([value], call) {
      if (value === undefined || isNullOnly(value.type)) return written('null', NULL, true);
      return convert(demand(value, call, kinds), call);
    },
  };
}

/** What gives null for a value of another kind. */
function lenient(kinds: readonly Kind[], convert: Convert): FunctionRule {
  return {
    count: [1, 1],
    write: ([value], call) =>
      value === undefined
        ? written('null', NULL, true)
        : convertOrNull(value, call, { kinds, convert }),
  };
}

interface Conversion {
  readonly kinds: readonly Kind[];
  readonly convert: Convert;
}

function convertOrNull(value: Written, call: Call, { kinds, convert }: Conversion): Written {
  const { type } = value;
  if (isNullOnly(type) || !mayBe(type, ...kinds)) return written('null', NULL, true);
  if (isOnly(type, ...kinds)) return convert(value, call);
  if (!isTellable(type)) return notSupported(call.node, 'a value whose kind cannot be told');
  return bind(call.scope, [value], (bound) => {
    const fitting = { ...type, kinds: new Set(kinds.filter((kind) => mayBe(type, kind))) };
    const converted = convert({ ...bound, type: fitting }, call);
    const tests = kinds.map((kind) => isOfKind(bound, kind));
    return choose(
      [[[...new Set(tests)].join(' OR '), converted.text]],
      'null',
      orNull(converted.type),
    );
  });
}

/** Item by item. */
function ofList(kinds: readonly Kind[], convert: Convert): FunctionRule {
  return {
    count: [1, 1],
    write([value], call) {
      if (value === undefined || isNullOnly(value.type)) return written('null', NULL, true);
      const list = demand(value, call, ['list']);
      const item = written(call.scope.names.declare('v'), itemOf(list.type), true);
      const converted = convertOrNull(item, call, { kinds, convert });
      const text = `[${item.text} IN ${list.text} | ${converted.text}]`;
      return written(text, nullLike(listOf(orNull(converted.type)), list.type));
    },
  };
}

const coalesce: FunctionRule = {
  count: [1, 100],
  write(values) {
    const last = values.at(-1)?.type ?? NULL;
    const isSure = values.some(({ type }) => !mayBe(type, 'null'));
    const either = eitherOf([...values.slice(0, -1).map(({ type }) => notNull(type)), last]);
    const type = isSure ? notNull(either) : either;
    return written(`coalesce(${values.map(({ text }) => text).join(', ')})`, type);
  },
};

const nullIf: FunctionRule = {
  count: [2, 2],
  write([value, other], { scope, node }) {
    if (value === undefined || other === undefined) throw new Error('There are two arguments.');
    return bind(scope, [value], (bound) => {
      const equals = writeEquals(scope, node, [bound, other]);
      return choose([[equals.text, 'null']], bound.text, orNull(value.type));
    });
  },
};

const TYPE_NAMES: readonly (readonly [Kind, string])[] = [
  ['boolean', 'BOOLEAN'],
  ['string', 'STRING'],
  ['integer', 'INTEGER'],
  ['float', 'FLOAT'],
  ['map', 'MAP'],
  ['node', 'NODE'],
  ['relationship', 'RELATIONSHIP'],
  ['path', 'PATH'],
  ['date', 'DATE'],
  ['duration', 'DURATION'],
];

/** Of what has one type only, and is no list. */
const valueType: FunctionRule = {
  count: [1, 1],
  write([value], { node }) {
    if (value === undefined || isNullOnly(value.type)) return written("'NULL'", STRING, true);
    const found = TYPE_NAMES.find(([kind]) => isOnly(value.type, kind));
    if (found === undefined)
      return notSupported(node, 'valueType() of what may be of several types');
    return choose([[isNull(value), "'NULL'"]], `'${found[1]} NOT NULL'`, STRING);
  },
};

const NUMERIC = ['integer', 'float'] as const;
const TO_INTEGER: readonly Kind[] = [...NUMERIC, 'string', 'boolean'];
const TO_FLOAT: readonly Kind[] = [...NUMERIC, 'string'];
const TO_BOOLEAN: readonly Kind[] = ['boolean', 'string', 'integer'];
const TO_TEXT: readonly Kind[] = [...NUMERIC, 'string', 'boolean', 'date', 'duration'];

export const CONVERSIONS: Readonly<Record<string, FunctionRule>> = {
  toInteger: strict(TO_INTEGER, toInteger),
  toFloat: strict(TO_FLOAT, toFloat),
  toBoolean: strict(TO_BOOLEAN, toBoolean),
  toString: strict(TO_TEXT, toText),
  toIntegerOrNull: lenient(TO_INTEGER, toInteger),
  toFloatOrNull: lenient(TO_FLOAT, toFloat),
  toBooleanOrNull: lenient(TO_BOOLEAN, toBoolean),
  toStringOrNull: lenient(TO_TEXT, toText),
  toIntegerList: ofList(TO_INTEGER, toInteger),
  toFloatList: ofList(TO_FLOAT, toFloat),
  toBooleanList: ofList(TO_BOOLEAN, toBoolean),
  toStringList: ofList(TO_TEXT, toText),
  coalesce,
  nullIf,
  valueType,
};
