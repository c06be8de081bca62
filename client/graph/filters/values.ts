import type { PropertyValue } from '../../../graph-data/model/graph.ts';
import type { Filter, FilterSubject } from '../filter.ts';
import { toFirstDay, toIsoDate, toLastDay } from '../time/days.ts';

/** A property's value by the id of a node or the key of a relationship. */
export type ValueMap = ReadonlyMap<string, PropertyValue>;

/** A filter that looks at a property. */
export type PropertyFilter = Extract<Filter, { readonly kind: 'number' | 'date' | 'text' }>;

export function isPropertyFilter(filter: Filter): filter is PropertyFilter {
  return filter.kind === 'number' || filter.kind === 'date' || filter.kind === 'text';
}

/** What a property is asked for by: `node/degree`. */
export function toPropertyKey({ of, property }: { of: FilterSubject; property: string }): string {
  return `${of}/${property}`;
}

/** Whether a value passes a filter. Of a list, one item that passes is enough. */
export function passes(filter: PropertyFilter, value: PropertyValue): boolean {
  if (Array.isArray(value)) return value.some((item) => passes(filter, item));
  switch (filter.kind) {
    case 'number': {
      const number = typeof value === 'number' ? value : Number.NaN;
      return number >= (filter.from ?? -Infinity) && number <= (filter.to ?? Infinity);
    }
    case 'date':
      return typeof value === 'string' && isWithin(value, filter);
    case 'text':
      return filter.text.startsWith('=')
        ? fold(String(value)) === fold(filter.text.slice(1))
        : fold(String(value)).includes(fold(filter.text));
    default:
      return filter satisfies never;
  }
}

/** A year or a month lies within bounds when one of its days does. */
function isWithin(iso: string, { from, to }: { from: string | null; to: string | null }): boolean {
  const [first, last] = [toFirstDay(iso), toLastDay(iso)];
  if (first === null || last === null) return false;
  const start = from === null ? null : toFirstDay(from);
  const end = to === null ? null : toLastDay(to);
  return (start === null || last >= start) && (end === null || first <= end);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}

/** The values of those that are in a picture, for a histogram or a list. */
export function collectValues(
  values: ValueMap,
  present: ReadonlySet<string>,
): readonly PropertyValue[] {
  const found: PropertyValue[] = [];
  for (const [id, value] of values) if (present.has(id)) found.push(value);
  return found;
}

/** The least and the greatest of the dates, as whole days; null where there is none. */
export function toDateBounds(
  values: readonly PropertyValue[],
): { readonly from: string; readonly to: string } | null {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values.flat()) {
    if (typeof value !== 'string') continue;
    least = Math.min(least, toFirstDay(value) ?? Infinity);
    greatest = Math.max(greatest, toLastDay(value) ?? -Infinity);
  }
  return least > greatest ? null : { from: toIsoDate(least), to: toIsoDate(greatest) };
}
