import { toTimeRange } from '../../graph/time/day-range.ts';
import type { DayRange } from '../../graph/time/time-index.ts';
import type { Comparison } from '../view-state.ts';
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

/** Shows two moments against each other; null ends that. */
export function setComparison(comparison: Comparison | null): Command {
  return (view) => ({ ...view, comparison });
}
