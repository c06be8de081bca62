import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { toDayRange } from '../graph/time/day-range.ts';
import { findReleases } from '../graph/time/releases.ts';
import type { DatedRelease } from '../graph/time/releases.ts';
import type { DayRange, TimeIndex } from '../graph/time/time-index.ts';
import { toTrack } from '../graph/time/track.ts';
import type { Track } from '../graph/time/track.ts';
import { setTime } from './commands/time.ts';
import type { TimeSnapshot } from './time-control.ts';
import { useExplorer } from './use-explorer.ts';
import { useView, useViewStore } from './use-view.ts';

export interface Time extends TimeSnapshot {
  /** What is shown just now; null is all of time. */
  readonly range: DayRange | null;
  readonly releases: readonly DatedRelease[];
  readonly track: Track;
  /** What there is at all times, perhaps of a moment ago. */
  readonly getTimeIndex: () => TimeIndex;
  /** Makes a range a step of the view, and marks what it changes. */
  readonly settle: (range: DayRange | null) => void;
}

/** The time that is shown, and what there is to choose from. */
export function useTime(): Time {
  const { graphState, timeControl, today, visible } = useExplorer();
  const store = useViewStore();
  const snapshot = useSyncExternalStore(timeControl.subscribe, timeControl.getSnapshot);
  const time = useView((view) => view.time);
  const viewed = useMemo(() => toDayRange(time), [time]);
  const releases = useMemo(() => findReleases(graphState.graph), [graphState]);
  // Its curve may come a little later than the picture.
  const getTimeIndex = useDeferredValue(visible.getTimeIndex);
  const track = useMemo(
    () => toTrack(releases, getTimeIndex(), today),
    [releases, getTimeIndex, today],
  );
  return {
    ...snapshot,
    range: snapshot.preview ?? viewed,
    releases,
    track,
    getTimeIndex,
    settle: (range) => {
      if (range?.first !== viewed?.first || range?.last !== viewed?.last) {
        timeControl.markFrom(viewed);
        store.dispatch(setTime(range));
      }
      timeControl.preview(null);
    },
  };
}
