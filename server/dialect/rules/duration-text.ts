import { bind, choose, isNull } from '../primitives.ts';
import type { Scope } from '../scope.ts';
import { STRING, mayBe, nullLike } from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';
import type { Written } from '../written.ts';

/** As Neo4j writes it, part by part: `P-1Y-2M`; the engine puts one sign before all. */
export function writeDurationText(scope: Scope, duration: Written): Written {
  return bind(scope, [duration], (bound) => {
    const { text } = bound;
    const part = (value: string, letter: string) =>
      `(CASE WHEN ${value} = 0 THEN '' ELSE toString(${value}) + '${letter}' END)`;
    const parts = [
      part(`${text}.months / 12`, 'Y'),
      part(`${text}.months % 12`, 'M'),
      part(`${text}.days`, 'D'),
    ];
    return choose(
      [
        [isNull(bound), 'null'],
        [`${text}.months = 0 AND ${text}.days = 0`, "'PT0S'"],
      ],
      `('P' + ${parts.join(' + ')})`,
      nullLike(STRING, duration.type),
    );
  });
}

/** Whether a duration is in it, or is it. What stands in a list's places is its item as well. */
export function holdsDuration(type: ValueType): boolean {
  const inner = [type.item, ...(type.entries?.values() ?? [])];
  return mayBe(type, 'duration') || inner.some((part) => part !== null && holdsDuration(part));
}
