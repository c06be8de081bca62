import type { Comparison, TimeRange } from '../view-state.ts';
import { isDay } from './pieces.ts';
import { createPart } from './url-part.ts';
import type { Read, UrlPart } from './url-part.ts';

/** `t=2014-04-17~2015-10-15`, or one day for a moment; `d=BEFORE~AFTER` or `…~beside`. */
export const TIME_PARTS: readonly UrlPart[] = [
  createPart('time', {
    key: 't',
    part: 'time',
    write: (time) =>
      time === null ? null : time.from === time.to ? time.from : `${time.from}~${time.to}`,
    read: readTime,
  }),
  createPart('comparison', {
    key: 'd',
    part: 'comparison',
    write: (comparison) =>
      comparison === null
        ? null
        : [
            comparison.before,
            comparison.after,
            ...(comparison.style === 'beside' ? ['beside'] : []),
          ].join('~'),
    read: readComparison,
  }),
];

function readTime(text: string): Read<TimeRange | null> {
  const [from, to = from, ...rest] = text.split('~');
  const isSound = isDay(from) && isDay(to) && from <= to && rest.length === 0;
  return isSound ? { value: { from, to }, whole: true } : { value: null, whole: false };
}

function readComparison(text: string): Read<Comparison | null> {
  const [before, after, style = 'one', ...rest] = text.split('~');
  const isStyle = style === 'one' || style === 'beside';
  if (!isDay(before) || !isDay(after) || !isStyle || rest.length > 0) {
    return { value: null, whole: false };
  }
  return { value: { before, after, style }, whole: true };
}
