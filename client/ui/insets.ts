import type { Insets } from '../graph/frame.ts';

interface Room {
  readonly isPhone: boolean;
  /** In a frame there are no panels. */
  readonly isEmbedded: boolean;
  readonly isPanelOpen: boolean;
  /** Of the open panel, in CSS pixels. */
  readonly panelWidth: number;
  readonly isDetailsOpen: boolean;
  /** Whether the card of a first visit stands beside the map or below it, and not over it. */
  readonly isGreeting: boolean;
  /** Whether the card of a tour's stop is there, which a phone has above the map. */
  readonly isTouring: boolean;
  readonly hasTimeline: boolean;
  /** Of the window, in CSS pixels. */
  readonly height: number;
}

/**
 * What the floating panels leave of the window; the measures are those of `styles/panels.css`,
 * `rail.css` and `hints.css`.
 */
export function toInsets({
  isPhone,
  isEmbedded,
  isPanelOpen,
  panelWidth,
  isDetailsOpen,
  isGreeting,
  isTouring,
  hasTimeline,
  height,
}: Room): Insets {
  if (isEmbedded) return { left: 12, right: 12, top: 12, bottom: 40 };
  if (isPhone) {
    const sheet = toSheet({ isDetailsOpen, isPanelOpen, isGreeting, isTouring }, height);
    return { left: 16, right: 16, top: isTouring ? 120 + height * 0.34 : 108, bottom: sheet };
  }
  return {
    left: isPanelOpen ? panelWidth + 84 : 72,
    right: isDetailsOpen ? 408 : isGreeting ? 300 : 64,
    top: 76,
    // The counts, and the timeline below them.
    bottom: hasTimeline ? 124 : 52,
  };
}

type Sheets = Pick<Room, 'isDetailsOpen' | 'isPanelOpen' | 'isGreeting' | 'isTouring'>;

/** How high what comes from below on a phone is. */
function toSheet(
  { isDetailsOpen, isPanelOpen, isGreeting, isTouring }: Sheets,
  height: number,
): number {
  if (isDetailsOpen) return height * (isTouring ? 0.22 : 0.4);
  if (isPanelOpen) return height * 0.5;
  return isGreeting ? Math.min(384, height * 0.46) : 72;
}

/** The same within one of two maps beside each other, which stand where no panel is. */
export function toHalfInsets(isPhone: boolean): Insets {
  return isPhone ? HALF_OF_PHONE : HALF;
}

const HALF: Insets = { left: 16, right: 16, top: 140, bottom: 124 };
const HALF_OF_PHONE: Insets = { left: 16, right: 16, top: 40, bottom: 12 };
