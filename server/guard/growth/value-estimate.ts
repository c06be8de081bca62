import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';
import { NOTHING, SCALAR, either, toKnown, toList } from './estimate.ts';
import type { Estimate } from './estimate.ts';

/** The estimate of a parameter, whose value is known; it is not deeper than parameters may be. */
export function estimateValue(value: QueryValue): Estimate {
  if (typeof value === 'string' || typeof value === 'number') return toKnown(value);
  if (typeof value === 'boolean' || value === null) return SCALAR;
  const items = Object.values(value).map(estimateValue);
  if (items.length === 0) return { ...NOTHING, bytes: 16 };
  const item = items.reduce(either);
  const bytes = items.reduce((sum, one) => sum + one.bytes + 8, 16);
  return { ...toList(items.length, item), bytes };
}
