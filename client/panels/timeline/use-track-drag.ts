import { useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { Day } from '../../graph/time/days.ts';
import type { DayRange } from '../../graph/time/time-index.ts';
import { fromShare, movePart, snap } from '../../graph/time/track.ts';
import type { Part } from '../../graph/time/track.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import type { Time } from '../../state/use-time.ts';

interface Drag {
  readonly part: Part | 'new';
  /** Where it began: the pixel, the day, and the range. */
  readonly x: number;
  readonly day: Day;
  readonly range: DayRange;
  hasMoved: boolean;
  frame: number;
}

/** So many pixels are no movement but a trembling hand. */
const TREMBLE = 4;
/** So many pixels beside a release its day is meant. */
const REACH = 5;

/**
 * A hand on the track: on an end it moves that end, between them the whole, elsewhere it draws a
 * new range; a click is a moment. The picture follows once a frame at most, and the view at the end.
 */
export function useTrackDrag(ref: RefObject<HTMLDivElement | null>, time: Time) {
  const { timeControl } = useExplorer();
  const { track, releases, settle } = time;
  const drag = useRef<Drag | null>(null);

  function toDay(x: number): Day {
    const box = ref.current?.getBoundingClientRect();
    return box === undefined ? track.first : fromShare(track, (x - box.left) / box.width);
  }
  function snapped(day: Day): Day {
    const width = ref.current?.offsetWidth ?? 1;
    return snap(day, releases, ((track.last - track.first) / width) * REACH);
  }
  function toRange({ part, day, range }: Drag, x: number): DayRange {
    const here = toDay(x);
    if (part === 'new') return { first: Math.min(day, here), last: Math.max(day, here) };
    const start = part === 'last' ? range.last : range.first;
    const isLong = part === 'whole' && range.first !== range.last;
    return movePart(range, { part, to: isLong ? start + here - day : snapped(here), track });
  }

  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>): void => {
      if (event.button !== 0) return;
      const { x, part } = { x: event.clientX, part: toPart(event.target) };
      drag.current = {
        // With all of time there is nothing to move in the middle: one draws a range.
        part: part === null || (part === 'whole' && time.range === null) ? 'new' : part,
        x,
        day: toDay(x),
        range: time.range ?? track,
        hasMoved: false,
        frame: 0,
      };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>): void => {
      const held = drag.current;
      const x = event.clientX;
      if (held === null || (!held.hasMoved && Math.abs(x - held.x) < TREMBLE)) return;
      held.hasMoved = true;
      timeControl.setPlaying(false);
      cancelAnimationFrame(held.frame);
      held.frame = requestAnimationFrame(() => timeControl.preview(toRange(held, x)));
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>): void => {
      const held = drag.current;
      drag.current = null;
      if (held === null) return;
      cancelAnimationFrame(held.frame);
      timeControl.setPlaying(false);
      if (held.hasMoved) {
        settle(toRange(held, event.clientX));
      } else if (held.part === 'new' || held.part === 'whole') {
        const day = snapped(held.day);
        settle({ first: day, last: day });
      }
    },
    onPointerCancel: (): void => {
      if (drag.current !== null) cancelAnimationFrame(drag.current.frame);
      drag.current = null;
      timeControl.preview(null);
    },
  };
}

function toPart(target: EventTarget): Part | null {
  const part = target instanceof HTMLElement ? target.dataset['part'] : undefined;
  return part === 'first' || part === 'last' || part === 'whole' ? part : null;
}
