import { toTimeRange } from '../../graph/time/day-range.ts';
import type { DayRange } from '../../graph/time/time-index.ts';
import type { Command } from './command.ts';

/** Shows what held within a range, or at a moment; null shows what is known of all times. */
export function setTime(range: DayRange | null): Command {
  return (view) => ({
    ...view,
    // A comparison has two moments of its own.
    comparison: null,
    time: range === null ? null : toTimeRange(range),
  });
}
