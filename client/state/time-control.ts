import type { DayRange } from '../graph/time/time-index.ts';

/** Where a hand or the playing is just now, before it comes to rest and becomes a step of the view. */
export interface TimeSnapshot {
  /** Shown instead of the view's time; null where nothing moves. */
  readonly preview: DayRange | null;
  /** The time before the last step, for what appeared and disappeared; null before the first. */
  readonly before: DayRange | null;
  /** Whether what the last step changed is marked just now. */
  readonly isMarking: boolean;
  readonly isPlaying: boolean;
}

/** What of time is no part of the view; kept outside React, as hovering is. */
export interface TimeControl {
  readonly getSnapshot: () => TimeSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly preview: (range: DayRange | null) => void;
  /** A step away from a time: what it changes is marked for a moment; away from none, nothing. */
  readonly markFrom: (range: DayRange | null) => void;
  readonly setPlaying: (isPlaying: boolean) => void;
}

/** How long what appeared and disappeared stays marked. */
const MARKED_MS = 1_800;

export function createTimeControl(): TimeControl {
  const listeners = new Set<() => void>();
  let snapshot: TimeSnapshot = { preview: null, before: null, isMarking: false, isPlaying: false };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(part: Partial<TimeSnapshot>): void {
    snapshot = { ...snapshot, ...part };
    for (const listener of listeners) listener();
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    preview: (range) => {
      if (range !== null || snapshot.preview !== null) change({ preview: range });
    },
    markFrom: (range) => {
      clearTimeout(timer);
      if (range !== null) timer = setTimeout(() => change({ isMarking: false }), MARKED_MS);
      change({ before: range, isMarking: range !== null });
    },
    setPlaying: (isPlaying) => {
      if (isPlaying !== snapshot.isPlaying) change({ isPlaying });
    },
  };
}
