import { stepRelease } from '../../graph/time/releases.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import type { Time } from '../../state/use-time.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { SPEEDS } from './use-playing.ts';
import type { Player } from './use-playing.ts';
import { WORDS } from './words.ts';

interface TimeControlsProps {
  readonly time: Time;
  readonly player: Player;
}

/** Steps from release to release, by hand or by themselves. */
export function TimeControls({ time, player }: TimeControlsProps) {
  const own = useOwnWords(WORDS);
  const { today } = useExplorer();
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const { range, releases, isPlaying } = time;
  const before = stepRelease({ releases, range, way: -1, today });
  const next = stepRelease({ releases, range, way: 1, today });
  const step = (to: typeof before): void => {
    player.stop();
    if (to !== null) time.settle(to);
  };
  return (
    <div className="timeline__buttons">
      <IconButton
        icon="stepBack"
        label={own.before}
        disabled={before === null}
        onClick={() => step(before)}
      />
      <IconButton
        icon={isPlaying ? 'pause' : 'play'}
        label={isStill ? own.still : isPlaying ? own.pause : own.play}
        disabled={isStill || releases.length === 0}
        onClick={() => (isPlaying ? player.stop() : player.play())}
      />
      <IconButton
        icon="stepOn"
        label={own.next}
        disabled={next === null}
        onClick={() => step(next)}
      />
      <select
        className="timeline__speed"
        aria-label={own.speed}
        value={player.speed}
        disabled={isStill}
        onChange={(event) => player.setSpeed(Number(event.target.value))}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>{`${speed}×`}</option>
        ))}
      </select>
    </div>
  );
}
