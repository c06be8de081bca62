import type { KeyboardEvent } from 'react';
import { movePart, toKeyDay, toShare } from '../../graph/time/track.ts';
import type { Part } from '../../graph/time/track.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import type { Time } from '../../state/use-time.ts';
import { useDescribeTime } from './use-describe-time.ts';
import { WORDS } from './words.ts';

/** Both ends of the range and what is between them, for hands and for keys. */
export function TimeHandles({ time }: { readonly time: Time }) {
  const own = useOwnWords(WORDS);
  const { timeControl } = useExplorer();
  const { track, releases, settle } = time;
  const { describeDay, describeRange } = useDescribeTime(releases);
  const range = time.range ?? track;
  const isMoment = range.first === range.last;
  const left = toShare(track, range.first) * 100;
  const right = toShare(track, range.last) * 100;

  function move(event: KeyboardEvent, part: Part): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const day = part === 'last' ? range.last : range.first;
    const to = toKeyDay({ key: event.key, day, track, releases });
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    timeControl.preview(movePart(range, { part, to, track }));
  }
  /** A key that is let go makes the move a step of the view. */
  const rest = (): void => {
    const { preview, isPlaying } = timeControl.getSnapshot();
    if (preview !== null && !isPlaying) settle(preview);
  };
  const toHandle = (part: Part, label: string, text: string) => ({
    role: 'slider',
    tabIndex: 0,
    'data-part': part,
    'aria-label': label,
    'aria-valuemin': track.first,
    'aria-valuemax': track.last,
    'aria-valuenow': part === 'last' ? range.last : range.first,
    'aria-valuetext': text,
    onKeyDown: (event: KeyboardEvent) => move(event, part),
    onKeyUp: rest,
    onBlur: rest,
  });
  return (
    <fieldset
      aria-label={own.timeline}
      className="timeline__window"
      data-all={time.range === null}
      data-moment={isMoment}
      style={{ left: `${left}%`, right: `${100 - right}%` }}
    >
      <div
        className="timeline__middle"
        {...toHandle('whole', isMoment ? own.moment : own.range, describeRange(time.range))}
      />
      <div
        className="timeline__handle"
        {...toHandle('first', own.from, describeDay(range.first))}
      />
      <div className="timeline__handle" {...toHandle('last', own.to, describeDay(range.last))} />
    </fieldset>
  );
}
