import { compareText } from '../../graph-data/model/compare-text.ts';

/** Databases keep properties and maps in an order of their own; answers have one everywhere. */
export function toSortedRecord<Value, Result>(
  record: Readonly<Record<string, Value>>,
  convert: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(
    Object.keys(record)
      .toSorted(compareText)
      // The key is one of the record's own.
      .map((key) => [key, convert(record[key] as Value)]),
  );
}
