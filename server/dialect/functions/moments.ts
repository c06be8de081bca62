import { textOf } from '../../guard/syntax-tree.ts';
import { ruleOf } from '../parts.ts';
import { FAIL, bind, choose, isNull } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import { parameterName, readString } from '../rules/literals.ts';
import {
  DATE,
  DURATION,
  INTEGER,
  NULL,
  STRING,
  isNullOnly,
  isOnly,
  nullLike,
} from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import { demand, rule } from './function-rule.ts';
import type { Call, FunctionRule } from './function-rule.ts';

/** `date()`, `date('2024-05')`, `date({year: 2024})`, `date(date)` */
const date: FunctionRule = {
  count: [0, 1],
  write([value], call) {
    if (value === undefined) return written('date()', DATE);
    if (isNullOnly(value.type)) return written('null', NULL, true);
    if (isOnly(value.type, 'date')) return value;
    if (value.fields !== undefined) return fromFields(value.fields, call);
    const text = demand(value, call, ['string']);
    return bind(call.scope, [text], (given) => {
      const whole = `CASE size(${given.text}) WHEN 4 THEN ${given.text} + '-01-01' WHEN 7 THEN ${given.text} + '-01' ELSE ${given.text} END`;
      return parse(call, written(whole, given.type));
    });
  },
};

/** The engine reads more, such as `2024-1-3`, and gives null where Neo4j fails. */
function parse({ scope }: Call, day: Written): Written {
  return bind(scope, [day], (text) =>
    choose(
      [
        [isNull(text), 'null'],
        [`toString(date(${text.text})) = ${text.text}`, `date(${text.text})`],
      ],
      FAIL,
      nullLike(DATE, day.type),
    ),
  );
}

const DATE_FIELDS = ['year', 'month', 'day'];

function fromFields(fields: ReadonlyMap<string, Written>, call: Call): Written {
  const given = [...fields.keys()].toSorted();
  const wanted = DATE_FIELDS.slice(0, fields.size).toSorted();
  if (given.join(' ') !== wanted.join(' ')) {
    return notSupported(call.node, 'a date of other fields than year, month and day');
  }
  const digits = DATE_FIELDS.map((name) => {
    const width = name === 'year' ? 4 : 2;
    const field = fields.get(name);
    if (field === undefined) return "'01'";
    if (!isOnly(field.type, 'integer') || field.type.kinds.has('null')) {
      return notSupported(call.node, `a ${name} that may be no whole number`);
    }
    // A number of more digits makes a text that is no date.
    return `(CASE WHEN size(toString(${field.text})) >= ${width} THEN toString(${field.text}) ELSE right('000' + toString(${field.text}), ${width}) END)`;
  });
  return parse(call, written(digits.join(" + '-' + "), STRING));
}

const TEXT_OF_DURATION = /^P(?:(-?\d{1,6})Y)?(?:(-?\d{1,6})M)?(?:(-?\d{1,6})W)?(?:(-?\d{1,6})D)?$/;

/** `duration('P1Y2M')`, `duration({months: 3})`: of whole years, months, weeks and days. */
const duration: FunctionRule = {
  count: [1, 1],
  write([value], call) {
    if (value === undefined || isNullOnly(value.type)) return written('null', NULL, true);
    if (value.fields !== undefined) return durationOfFields(value.fields, call);
    const text = readKnownText(call);
    const found = text === null ? null : TEXT_OF_DURATION.exec(text);
    if (found === null || text === 'P') {
      return notSupported(
        call.node,
        "duration() of what is not written as 'P1Y2M3W4D' or {months: 3}",
      );
    }
    const [years, months, weeks, days] = found.slice(1).map((part) => Number(part ?? 0));
    const inAll = [12 * (years ?? 0) + (months ?? 0), 7 * (weeks ?? 0) + (days ?? 0)];
    return written(`duration('P${inAll[0]}M${inAll[1]}D')`, DURATION);
  },
};

/** A text that is known before the query runs. */
function readKnownText({ argumentNodes: [node], scope }: Call): string | null {
  if (node === undefined) return null;
  const text = textOf(scope.tree, node);
  if (ruleOf(node) === 'stringLiteral') return readString(text);
  const value = ruleOf(node) === 'parameter' ? scope.parameters[parameterName(text)] : null;
  return typeof value === 'string' ? value : null;
}

const FIELDS_OF_DURATION = new Set(['years', 'months', 'weeks', 'days']);

function durationOfFields(fields: ReadonlyMap<string, Written>, { node }: Call): Written {
  if (fields.size === 0) return invalid(node, 'A duration has at least one field');
  const times = (name: string, factor: number) => {
    const field = fields.get(name);
    return field === undefined ? [] : [`${factor} * ${field.text}`];
  };
  for (const [name, { type }] of fields) {
    const isWhole = isOnly(type, 'integer') && !type.kinds.has('null');
    if (!FIELDS_OF_DURATION.has(name) || !isWhole) {
      return notSupported(node, 'a duration of other than whole years, months, weeks and days');
    }
  }
  const months = ['0', ...times('years', 12), ...times('months', 1)];
  const days = ['0', ...times('weeks', 7), ...times('days', 1)];
  return written(toDuration(months.join(' + '), days.join(' + ')), DURATION);
}

function toDuration(months: string, days: string): string {
  return `duration('P' + toString(${months}) + 'M' + toString(${days}) + 'D')`;
}

const DATES = [['date'], ['date']] as const;

/** Days between two days, as the engine subtracts. */
const inDays = rule(DATES, ([from, to]) =>
  inBrackets(`${to?.text} - ${from.text}`, nullLike(DURATION, from.type, to?.type ?? NULL)),
);

/** Whole months as Java counts them: of 32 days each, cut off towards nought. */
function monthsBetween(from: Written, to: Written): string {
  const days = ({ text }: Written) => `((${text}.year * 12 + ${text}.month) * 32 + ${text}.day)`;
  return `(${days(to)} - ${days(from)}) / 32`;
}

const inMonths = rule(DATES, ([from, to], { scope }) => {
  const type = nullLike(DURATION, from.type, to?.type ?? NULL);
  return bind(scope, [from, to ?? from], (one, other) =>
    choose(
      [[`${one.text} IS NULL OR ${other.text} IS NULL`, 'null']],
      toDuration(monthsBetween(one, other), '0'),
      type,
    ),
  );
});

/** Whole months, and the days that are left. */
const between = rule(DATES, ([from, to], { scope }) => {
  const type = nullLike(DURATION, from.type, to?.type ?? NULL);
  return bind(scope, [from, to ?? from], (one, other) => {
    const months = written(monthsBetween(one, other), INTEGER);
    const span = bind(scope, [months], (count) => {
      const reached = `${one.text} + duration('P' + toString(${count.text}) + 'M')`;
      const rest = written(`${other.text} - (${reached})`, DURATION);
      return bind(scope, [rest], ({ text }) =>
        written(toDuration(count.text, `${text}.days`), type),
      );
    });
    return choose([[`${one.text} IS NULL OR ${other.text} IS NULL`, 'null']], span.text, type);
  });
});

/** What a day is cut to, made of the text of a date and the date. */
const UNITS: Readonly<Record<string, (day: string) => string>> = {
  millennium: (day) => `date(left(toString(${day}), 1) + '000-01-01')`,
  century: (day) => `date(left(toString(${day}), 2) + '00-01-01')`,
  decade: (day) => `date(left(toString(${day}), 3) + '0-01-01')`,
  year: (day) => `date(left(toString(${day}), 4) + '-01-01')`,
  quarter: (day) =>
    `(date(left(toString(${day}), 7) + '-01') - duration('P' + toString((${day}.month - 1) % 3) + 'M'))`,
  month: (day) => `date(left(toString(${day}), 7) + '-01')`,
  week: (day) => `(${day} - duration('P' + toString(${day}.dayOfWeek - 1) + 'D'))`,
  day: (day) => day,
};

/** `date.truncate('month', date)` */
const truncate = rule([['string'], ['date']], ([, day], call) => {
  const unit = readKnownText(call)?.toLowerCase() ?? '';
  const cut = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  if (cut === undefined || day === undefined) {
    return notSupported(call.node, 'date.truncate() to other than year, quarter, month, week, day');
  }
  return bind(call.scope, [day], (bound) =>
    choose([[isNull(bound), 'null']], cut(bound.text), bound.type),
  );
});

/** By their names in small letters. */
export const MOMENTS: Readonly<Record<string, FunctionRule>> = {
  date,
  'date.truncate': truncate,
  duration,
  'duration.between': between,
  'duration.indays': inDays,
  'duration.inmonths': inMonths,
};
