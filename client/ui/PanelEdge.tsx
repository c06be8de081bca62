import type { KeyboardEvent, PointerEvent } from 'react';

interface PanelEdgeProps {
  readonly label: string;
  readonly width: number;
  readonly least: number;
  readonly onWidth: (width: number) => void;
}

const STEP = 24;
/** Of the window; the picture stays in sight beside the panel. */
const MOST_SHARE = 0.7;

/** The right edge of a panel, to drag or to move by arrow keys. */
export function PanelEdge({ label, width, least, onWidth }: PanelEdgeProps) {
  const most = Math.max(least, Math.round(window.innerWidth * MOST_SHARE));
  const set = (next: number): void => onWidth(Math.min(most, Math.max(least, Math.round(next))));

  function drag(event: PointerEvent<HTMLElement>): void {
    const edge = event.currentTarget;
    const offset = width - event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => set(moved.clientX + offset);
    edge.addEventListener('pointermove', move);
    edge.addEventListener(
      'lostpointercapture',
      () => edge.removeEventListener('pointermove', move),
      { once: true },
    );
  }

  function press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    set(width + step);
  }

  return (
    <div
      className="panel-edge"
      // A separator that can be moved takes the keyboard and the pointer; a rule cannot.
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
