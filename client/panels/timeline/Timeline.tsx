import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useTime } from '../../state/use-time.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TimeControls } from './TimeControls.tsx';
import { TimelineTrack } from './TimelineTrack.tsx';
import { useDescribeTime } from './use-describe-time.ts';
import { usePlaying } from './use-playing.ts';
import { WORDS } from './words.ts';
import './timeline.css';

/** The years along the bottom: what held when, and which part of it the picture shows. */
export function Timeline() {
  const own = useOwnWords(WORDS);
  const { openPanel, setOpenPanel } = useExplorer();
  const time = useTime();
  const { describeDay, describeRange } = useDescribeTime(time.releases);
  const { range } = time;
  const isMoment = range !== null && range.first === range.last;
  const player = usePlaying(time);
  return (
    <section className="timeline floating" aria-label={own.timeline}>
      <div className="timeline__side">
        <TimeControls time={time} player={player} />
        <p className="timeline__now">
          {isMoment ? describeDay(range.first) : describeRange(range)}
        </p>
      </div>
      <TimelineTrack time={time} />
      <div className="timeline__end">
        <IconButton
          icon="clock"
          label={own.details}
          aria-expanded={openPanel === 'time'}
          onClick={() => setOpenPanel(openPanel === 'time' ? null : 'time')}
        />
        <IconButton
          icon="close"
          label={own.clear}
          disabled={range === null}
          onClick={() => {
            player.stop();
            time.settle(null);
          }}
        />
      </div>
    </section>
  );
}
