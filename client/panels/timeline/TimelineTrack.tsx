import { useMemo, useRef } from 'react';
import { toDisplayName } from '../../graph/names.ts';
import { countActivity } from '../../graph/time/activity.ts';
import type { ActivityBar } from '../../graph/time/activity.ts';
import { toIsoDate } from '../../graph/time/days.ts';
import type { DayRange } from '../../graph/time/time-index.ts';
import { toShare, toYears } from '../../graph/time/track.ts';
import type { Track } from '../../graph/time/track.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import type { Time } from '../../state/use-time.ts';
import { TimeHandles } from './TimeHandles.tsx';
import { useTrackDrag } from './use-track-drag.ts';
import { WORDS } from './words.ts';

/** Bars, years, releases and the handles; a hand on it chooses a moment or a range. */
export function TimelineTrack({ time }: { readonly time: Time }) {
  const { track, range, getTimeIndex } = time;
  const ref = useRef<HTMLDivElement>(null);
  const bars = useMemo(
    () => countActivity(getTimeIndex(), track.first, track.last),
    [getTimeIndex, track],
  );
  const drag = useTrackDrag(ref, time);
  return (
    <div className="timeline__track" ref={ref} {...drag}>
      <ActivityBars bars={bars} track={track} range={range} />
      <ReleaseMarks time={time} />
      <Years track={track} />
      <TimeHandles time={time} />
    </div>
  );
}

const HEIGHT = 30;
const WIDTH = 1_000;

interface ActivityBarsProps {
  readonly bars: readonly ActivityBar[];
  readonly track: Track;
  readonly range: DayRange | null;
}

/** What held in each half-year, and within it what began. */
function ActivityBars({ bars, track, range }: ActivityBarsProps) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const most = Math.max(1, ...bars.map(({ held }) => held));
  const toDate = (day: number): string => formats.date(toIsoDate(day));
  const label = own.activity({
    from: toDate(track.first),
    to: toDate(track.last),
    most: formats.number(most),
  });
  return (
    <svg
      className="timeline__bars"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {bars.map(({ first, last, began, held }) => {
        const left = toShare(track, first) * WIDTH;
        const right = toShare(track, last + 1) * WIDTH;
        const isIn = range === null || (first <= range.last && last >= range.first);
        const place = { x: left + 0.8, width: Math.max(1, right - left - 1.6) };
        const tall = (held / most) * HEIGHT;
        const short = (began / most) * HEIGHT;
        return (
          <g key={first} data-in={isIn}>
            <title>
              {own.bar({
                from: toDate(first),
                to: toDate(last),
                began: formats.number(began),
                held: formats.number(held),
              })}
            </title>
            <rect {...place} className="timeline__held" y={HEIGHT - tall} height={tall} />
            <rect {...place} className="timeline__began" y={HEIGHT - short} height={short} />
          </g>
        );
      })}
    </svg>
  );
}

/** A line for each release; its name stands in the tooltip and beside the handles. */
function ReleaseMarks({ time: { releases, track, range } }: { readonly time: Time }) {
  const { language, formats } = useWords();
  return (
    <div className="timeline__releases" aria-hidden="true">
      {releases.map((release) => (
        <span
          key={release.id}
          style={{ left: `${toShare(track, release.day) * 100}%` }}
          title={`${toDisplayName(release, language)}, ${formats.date(toIsoDate(release.day))}`}
          data-in={range !== null && release.day >= range.first && release.day <= range.last}
        />
      ))}
    </div>
  );
}

/** The number of a year that has just begun would stand outside. */
const LAST_SHARE = 0.97;

function Years({ track }: { readonly track: Track }) {
  const years = toYears(track).filter(({ day }) => toShare(track, day) < LAST_SHARE);
  return (
    <div className="timeline__years" aria-hidden="true">
      {years.map(({ year, day }) => (
        <span
          key={year}
          style={{ left: `${toShare(track, day) * 100}%` }}
          data-odd={year % 2 === 1}
        >
          {year}
        </span>
      ))}
    </div>
  );
}
