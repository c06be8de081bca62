import { toDisplayName } from '../../graph/names.ts';
import { toIsoDate } from '../../graph/time/days.ts';
import type { Day } from '../../graph/time/days.ts';
import { findReleaseAt } from '../../graph/time/releases.ts';
import type { DatedRelease } from '../../graph/time/releases.ts';
import type { DayRange } from '../../graph/time/time-index.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { WORDS } from './words.ts';

interface TimeTexts {
  /** A day with the release that was the newest then. */
  readonly describeDay: (day: Day) => string;
  readonly describeRange: (range: DayRange | null) => string;
}

/** Days and ranges in words. */
export function useDescribeTime(releases: readonly DatedRelease[]): TimeTexts {
  const own = useOwnWords(WORDS);
  const { formats, language } = useWords();
  const toDate = (day: Day): string => formats.date(toIsoDate(day));
  const describeDay = (day: Day): string => {
    const release = findReleaseAt(releases, day);
    const date = toDate(day);
    if (release === null) return date;
    const name = toDisplayName(release, language);
    return release.day === day ? own.release({ date, name }) : own.after({ date, name });
  };
  return {
    describeDay,
    describeRange: (range) => {
      if (range === null) return own.all;
      if (range.first === range.last) return own.asOf(describeDay(range.first));
      return own.span({ from: toDate(range.first), to: toDate(range.last) });
    },
  };
}
