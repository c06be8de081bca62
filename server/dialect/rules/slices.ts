import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { bind, choose, isNull } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { INTEGER, NULL, isNullOnly, isOnly, mayBe, nullLike, orNull } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import { toList } from './list-operands.ts';

interface Slice {
  readonly list: Written;
  readonly from: Written | null;
  readonly to: Written | null;
}

/**
 * `list[from..to]`. A negative bound counts from the end, and a null one makes all null; the engine
 * knows neither.
 */
export function writeSlice(
  scope: Scope,
  step: SyntaxNode,
  { list: given, from, to }: Slice,
): Written {
  const bounds = [from, to].flatMap((bound) => (bound === null ? [] : [bound]));
  if ([given, ...bounds].some(({ type }) => isNullOnly(type))) return written('null', NULL, true);
  const list = toList(scope, step, given);
  for (const { type } of bounds) {
    if (isOnly(type, 'integer')) continue;
    if (!mayBe(type, 'integer')) return invalid(step, 'The bounds of a part are whole numbers');
    return notSupported(step, 'bounds of which it cannot be told that they are whole numbers');
  }
  const type = nullLike({ ...list.type, places: null }, ...bounds.map((bound) => bound.type));
  if (bounds.every(({ text }) => /^\d+$/.test(text))) {
    return written(`${list.text}[${from?.text ?? ''}..${to?.text ?? ''}]`, type);
  }
  const start = from ?? written('0', INTEGER, true);
  const end = to ?? written('9223372036854775807', INTEGER, true);
  return bind(scope, [list, start, end], (items, first, last) =>
    choose(
      [
        [isNull(items), 'null'],
        [isNull(first), 'null'],
        [isNull(last), 'null'],
      ],
      `${items.text}[${fromStart(items, first)}..${fromStart(items, last)}]`,
      mayBe(type, 'null') ? orNull(type) : type,
    ),
  );
}

/** The same bound counted from the start, and no less than 0. */
function fromStart(list: Written, { text }: Written): string {
  if (/^\d+$/.test(text)) return text;
  const size = `size(${list.text})`;
  const counted = `CASE WHEN ${size} + ${text} < 0 THEN 0 ELSE ${size} + ${text} END`;
  return `(CASE WHEN ${text} >= 0 THEN ${text} ELSE ${counted} END)`;
}
