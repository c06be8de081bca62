import { FAIL, bind, choose } from '../primitives.ts';
import { notSupported } from '../refusal.ts';
import { BOOLEAN, INTEGER, STRING, isOnly, listOf, nullLike } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import { inCall, rule, same } from './function-rule.ts';
import type { FunctionRule } from './function-rule.ts';

const TEXT = ['string'] as const;
const WHOLE = ['integer'] as const;

const text = (engineName?: string) => same([TEXT], STRING, engineName ? { engineName } : {});

/** Neo4j fails at a negative number of characters. */
function cut(kinds: readonly (typeof TEXT | typeof WHOLE)[], least: number): FunctionRule {
  return rule(
    kinds,
    ([value, ...numbers], { scope, name }) => {
      const type = nullLike(STRING, value.type, ...numbers.map((number) => number.type));
      return bind(scope, [value, ...numbers], (bound, ...counts) => {
        if (bound === undefined) throw new Error('There is a text to cut.');
        const call = `${name}(${[bound, ...counts].map((part) => part.text).join(', ')})`;
        const unknown = counts.filter((count) => !/^\d+$/.test(count.text));
        const tests = unknown.map((count) => `${count.text} < 0`);
        return tests.length === 0
          ? written(call, type)
          : choose([[tests.join(' OR '), FAIL]], call, type);
      });
    },
    least,
  );
}

const split = rule([TEXT, TEXT], ([value, separator], { scope, node }) => {
  if (separator === undefined) return notSupported(node, 'split() without a separator');
  const type = nullLike(listOf(STRING), value.type, separator.type);
  const plain = (one: Written, by: Written) => `split(${one.text}, ${by.text})`;
  if (/^'.+'$/su.test(separator.text)) return written(plain(value, separator), type);
  // Without a separator a text comes apart into its letters.
  return bind(scope, [value, separator], (one, by) => {
    const at = scope.names.declare('i');
    const letters = `[${at} IN range(0, size(${one.text}) - 1) | substring(${one.text}, ${at}, 1)]`;
    return choose([[`${by.text} = ''`, letters]], plain(one, by), type);
  });
});

const isEmpty = rule([['string', 'list', 'map']], ([value], { node }) => {
  const type = nullLike(BOOLEAN, value.type);
  if (isOnly(value.type, 'string', 'list')) return inBrackets(`size(${value.text}) = 0`, type);
  if (isOnly(value.type, 'map')) return inBrackets(`size(keys(${value.text})) = 0`, type);
  return notSupported(node, 'isEmpty() of what may be of several kinds');
});

const size = rule([['string', 'list']], ([value]) =>
  inCall('size', value.text, nullLike(INTEGER, value.type)),
);

const reverse = rule([['string', 'list']], ([value]) =>
  written(`reverse(${value.text})`, { ...value.type, places: null }),
);

/** Java writes some letters larger or smaller as several; so does the engine. */
export const TEXTS: Readonly<Record<string, FunctionRule>> = {
  toUpper: text('toUpper'),
  upper: text('toUpper'),
  toLower: text('toLower'),
  lower: text('toLower'),
  trim: text('trim'),
  replace: same([TEXT, TEXT, TEXT], STRING),
  left: cut([TEXT, WHOLE], 2),
  right: cut([TEXT, WHOLE], 2),
  substring: cut([TEXT, WHOLE, WHOLE], 2),
  split,
  isEmpty,
  size,
  char_length: same([TEXT], INTEGER, { engineName: 'size' }),
  character_length: same([TEXT], INTEGER, { engineName: 'size' }),
  reverse,
};
