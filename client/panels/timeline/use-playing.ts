import { useEffect, useEffectEvent, useState } from 'react';
import { stepRelease } from '../../graph/time/releases.ts';
import type { DayRange } from '../../graph/time/time-index.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import type { Time } from '../../state/use-time.ts';

export const SPEEDS = [0.5, 1, 2, 4] as const;

/** How long a release is shown at the usual speed. */
const STEP_MS = 1_600;

export interface Player {
  readonly speed: number;
  readonly setSpeed: (speed: number) => void;
  readonly play: () => void;
  /** Ends the playing where it is, as one step of the view. */
  readonly stop: () => void;
}

/** Goes from release to release until the last that is out, or until somebody stops it. */
export function usePlaying({ range, releases, isPlaying, settle }: Time): Player {
  const { timeControl, today } = useExplorer();
  const [speed, setSpeed] = useState(1);

  function stop(): void {
    const { isPlaying: plays, preview } = timeControl.getSnapshot();
    if (!plays) return;
    timeControl.setPlaying(false);
    if (preview !== null) settle(preview);
  }
  function go(from: DayRange | null): boolean {
    const out = releases.filter(({ day }) => day <= today);
    const next = stepRelease({ releases: out, range: from, way: 1, today });
    if (next === null) return false;
    timeControl.markFrom(from);
    timeControl.preview(next);
    return true;
  }
  const tick = useEffectEvent(() => {
    if (!go(timeControl.getSnapshot().preview)) stop();
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => tick(), STEP_MS / speed);
    return () => clearInterval(timer);
  }, [isPlaying, speed]);
  useEffect(
    () => () => {
      timeControl.setPlaying(false);
      timeControl.preview(null);
    },
    [timeControl],
  );

  return {
    speed,
    setSpeed,
    play: () => {
      // From the end it begins anew.
      if (go(range) || go(null)) timeControl.setPlaying(true);
    },
    stop,
  };
}
