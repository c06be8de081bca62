import { bind, choose, isNull } from '../primitives.ts';
import type { Scope } from '../scope.ts';
import { STRING, isNullOnly, nullLike } from '../types/value-type.ts';
import { inCall, rule } from './function-rule.ts';
import type { FunctionRule } from './function-rule.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';

export type TrimmedEnd = 'leading' | 'trailing' | 'both';

/** Cuts whatever letters stand in another text from the ends of one; the engine cuts space only. */
export function writeTrimOf(
  scope: Scope,
  [text, letters]: readonly [Written, Written],
  end: TrimmedEnd,
): Written {
  if (isNullOnly(text.type) || isNullOnly(letters.type)) return written('null', text.type, true);
  const type = nullLike(STRING, text.type, letters.type);
  return bind(scope, [text, letters], (whole, cut) => {
    const leading = (of: string) => {
      const at = scope.names.declare('i');
      const isKept = `${at} = size(${of}) OR NOT ${cut.text} CONTAINS substring(${of}, ${at}, 1)`;
      return `substring(${of}, [${at} IN range(0, size(${of})) WHERE ${isKept}][0])`;
    };
    const trailing = (of: string) => {
      const at = scope.names.declare('i');
      const isKept = `${at} = 0 OR NOT ${cut.text} CONTAINS substring(${of}, ${at} - 1, 1)`;
      return `left(${of}, [${at} IN range(size(${of}), 0, -1) WHERE ${isKept}][0])`;
    };
    const tests = [whole, cut].map(isNull).filter((test) => test !== 'false');
    const nulls: [string, string][] = tests.map((test) => [test, 'null']);
    if (end === 'leading') return choose(nulls, leading(whole.text), type);
    if (end === 'trailing') return choose(nulls, trailing(whole.text), type);
    const half = written(leading(whole.text), STRING);
    const both = bind(scope, [half], (rest) => written(trailing(rest.text), type));
    return choose(nulls, both.text, type);
  });
}

const trim = (engineName: string, end: TrimmedEnd): FunctionRule =>
  rule(
    [['string'], ['string']],
    ([text, letters], { scope }) =>
      letters === undefined
        ? inCall(engineName, text.text, nullLike(STRING, text.type))
        : writeTrimOf(scope, [text, letters], end),
    1,
  );

export const TRIMS: Readonly<Record<string, FunctionRule>> = {
  btrim: trim('trim', 'both'),
  ltrim: trim('ltrim', 'leading'),
  rtrim: trim('rtrim', 'trailing'),
};
