import type { Insets } from '../graph/frame.ts';

interface Room {
  readonly isPhone: boolean;
  /** In a frame there are no panels. */
  readonly isEmbedded: boolean;
  readonly isPanelOpen: boolean;
  /** Of the open panel, in CSS pixels. */
  readonly panelWidth: number;
  readonly isDetailsOpen: boolean;
  readonly hasTimeline: boolean;
  /** Of the window, in CSS pixels. */
  readonly height: number;
}

/** What the floating panels leave of the window; the measures are those of `styles/panels.css` and `rail.css`. */
export function toInsets({
  isPhone,
  isEmbedded,
  isPanelOpen,
  panelWidth,
  isDetailsOpen,
  hasTimeline,
  height,
}: Room): Insets {
  if (isEmbedded) return { left: 12, right: 12, top: 12, bottom: 40 };
  if (isPhone) {
    const sheet = isDetailsOpen ? height * 0.4 : isPanelOpen ? height * 0.5 : 72;
    return { left: 16, right: 16, top: 72, bottom: sheet };
  }
  return {
    left: isPanelOpen ? panelWidth + 84 : 72,
    right: isDetailsOpen ? 408 : 64,
    top: 76,
    // The counts, and the timeline below them.
    bottom: hasTimeline ? 124 : 52,
  };
}

/** The same within one of two maps beside each other, which stand where no panel is. */
export function toHalfInsets(isPhone: boolean): Insets {
  return isPhone ? HALF_OF_PHONE : HALF;
}

const HALF: Insets = { left: 16, right: 16, top: 140, bottom: 124 };
const HALF_OF_PHONE: Insets = { left: 16, right: 16, top: 40, bottom: 12 };
