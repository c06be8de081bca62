import { toFirstDay, toIsoDate } from '../../graph/time/days.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useView } from '../../state/use-view.ts';
import { useTime } from '../../state/use-time.ts';
import type { Time } from '../../state/use-time.ts';
import { DateField } from '../../ui/DateField.tsx';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { ComparedMoments } from './ComparedMoments.tsx';
import { CompareForm } from './CompareForm.tsx';
import { LastStep } from './LastStep.tsx';
import { Timeline } from './Timeline.tsx';
import { useDescribeTime } from './use-describe-time.ts';
import { WORDS } from './words.ts';
import './time-panel.css';

/** The time that is shown, exactly, and what the last step of it changed. */
export function TimePanel() {
  const time = useTime();
  const isPhone = useMedia(PHONE);
  const comparison = useView((view) => view.comparison);
  return (
    <div className="panel__body time-panel__body">
      {isPhone && <Timeline />}
      {comparison === null ? (
        <>
          <Shown time={time} />
          <LastStep time={time} />
          <CompareForm time={time} />
        </>
      ) : (
        <ComparedMoments comparison={comparison} time={time} />
      )}
    </div>
  );
}

function Shown({ time }: { readonly time: Time }) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const { visible } = useExplorer();
  const { range, track, releases, settle } = time;
  const { describeRange } = useDescribeTime(releases);
  const { undated } = visible.getTimeIndex();
  const bounds = { from: toIsoDate(track.first), to: toIsoDate(track.last) };
  const change = (first: string | null, last: string | null): void => {
    if (first === null && last === null) {
      settle(null);
      return;
    }
    const from = first === null ? track.first : (toFirstDay(first) ?? track.first);
    const to = last === null ? track.last : (toFirstDay(last) ?? track.last);
    // Whichever was set last counts, and takes the other one along.
    settle(from <= to ? { first: from, last: to } : { first: from, last: from });
  };
  const [first, last] =
    range === null ? [null, null] : [toIsoDate(range.first), toIsoDate(range.last)];
  return (
    <section className="time-panel__shown">
      <h3 className="panel__title">{own.shown}</h3>
      <p>{describeRange(range)}</p>
      <div className="time-panel__pair">
        <DateField
          label={own.from}
          name={own.from}
          value={first}
          bounds={bounds}
          onChange={(value) => change(value, last)}
        />
        <DateField
          label={own.to}
          name={own.to}
          value={last}
          bounds={bounds}
          onChange={(value) => change(first, value)}
        />
      </div>
      {undated > 0 && <p className="quiet">{own.undated(formats.number(undated))}</p>}
    </section>
  );
}
