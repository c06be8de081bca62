import { compareText } from '../../graph-data/model/compare-text.ts';

/** Keys in a fixed order, so that the same fact is always the same bytes. */
export function sortKeys<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).toSorted(([left], [right]) => compareText(left, right)),
  );
}
