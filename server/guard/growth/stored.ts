import { MOST, forget, toList } from './estimate.ts';
import type { Estimate } from './estimate.ts';

/** What an aggregation keeps of its rows: the stores count its memory themselves. */
export function toStored(rows: number, item: Estimate): Estimate {
  const value = toList(rows, forget(item));
  return { ...value, bytes: Math.min(value.bytes, MOST.bytes / 8) };
}
