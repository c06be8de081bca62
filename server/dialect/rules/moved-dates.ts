import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { FAIL, bind, choose, isNull } from '../primitives.ts';
import { notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { DATE, isNullOnly, isOnly, mayBe, nullLike } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';

/**
 * `date + duration`, `date - duration`: months first, then days, in both databases. Null where no
 * duration is in it.
 */
export function moveDate(
  scope: Scope,
  node: SyntaxNode,
  { sign, operands: [left, right] }: { sign: string; operands: readonly [Written, Written] },
): Written | null {
  if (!mayBe(left.type, 'duration') && !mayBe(right.type, 'duration')) return null;
  const [date, duration] =
    sign === '+' && mayBe(left.type, 'duration') ? [right, left] : [left, right];
  if (!isOnly(date.type, 'date') || !isOnly(duration.type, 'duration')) {
    // A list takes a duration as one more item.
    return isOnly(date.type, 'list') && !isNullOnly(date.type)
      ? null
      : notSupported(node, `${sign} with a duration and what may be no date`);
  }
  const type = nullLike(DATE, date.type, duration.type);
  return bind(scope, [date, duration], (from, by) =>
    bind(scope, [written(`${from.text} ${sign} ${by.text}`, type)], (moved) =>
      checkYear(moved, [from, by]),
    ),
  );
}

/** The engine goes on beyond the years that both write alike, and stops where its numbers end. */
export function checkYear(date: Written, of: readonly Written[]): Written {
  const { text, type } = date;
  const missing = of.map(isNull).filter((test) => test !== 'false');
  return choose(
    [
      [missing.length === 0 ? 'false' : missing.join(' OR '), 'null'],
      [`${text}.year >= 0 AND ${text}.year <= 9999`, text],
    ],
    FAIL,
    type,
  );
}
