import { toFirstDay, toIsoDate, toLastDay } from './days.ts';
import type { DayRange } from './time-index.ts';

/** A range as the view has it, in days; null is all of time. */
export function toDayRange(
  time: { readonly from: string; readonly to: string } | null,
): DayRange | null {
  if (time === null) return null;
  const [first, last] = [toFirstDay(time.from), toLastDay(time.to)];
  return first === null || last === null ? null : { first, last };
}

/** A range of days as the view has it. */
export function toTimeRange({ first, last }: DayRange): { from: string; to: string } {
  return { from: toIsoDate(first), to: toIsoDate(last) };
}
