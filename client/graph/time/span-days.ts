import type { Span } from '../../../graph-data/model/overview-spans.ts';
import { toFirstDay, toLastDay } from './days.ts';
import type { Day } from './days.ts';

/** From when to when, in days; what is not known is absent. */
export interface SpanDays {
  readonly from?: Day;
  readonly to?: Day;
}

/** Reads spans; most are one and the same object many times over, and each is read once. */
export function createSpanReader(): (span: Span) => SpanDays {
  const known = new Map<Span, SpanDays>();
  return (span) => {
    const before = known.get(span);
    if (before !== undefined) return before;
    const days = toSpanDays(span);
    known.set(span, days);
    return days;
  };
}

export function toSpanDays(span: Span): SpanDays {
  const from = span.from === null ? null : toFirstDay(span.from);
  const to = span.to === null ? null : toLastDay(span.to);
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

/** Whether something holds at some time from the first to the last of these days. */
export function holdsWithin({ from, to }: SpanDays, first: Day, last: Day): boolean {
  return (from === undefined || from <= last) && (to === undefined || to >= first);
}
