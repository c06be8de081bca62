import { toBox } from '../graph/area.ts';
import { STAGE_COLOURS } from '../graph/palette.ts';
import type { Scheme } from '../graph/palette.ts';
import type { MapTool } from '../state/map-tool.ts';
import { createOverlay } from './overlay.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface AreaGesture {
  readonly host: HTMLElement;
  readonly getTool: () => MapTool;
  readonly getScheme: () => Scheme;
  /** Whether there is a node at a place of the map, which Shift means then. */
  readonly isOnNode: (place: Place) => boolean;
  /** A closed line was drawn around what is meant. */
  readonly onArea: (line: readonly Place[], isAdditive: boolean) => void;
}

interface Drawing {
  readonly tool: 'box' | 'lasso';
  readonly pointer: number;
  readonly points: Place[];
}

/** A shorter way than this is a click. */
const SHORTEST = 6;

/** Draws a box or a line around nodes: by the tool that is chosen, or a box while Shift is held. */
export function bindArea(gesture: AreaGesture): {
  readonly element: HTMLCanvasElement;
  readonly stop: () => void;
} {
  const { host } = gesture;
  const overlay = createOverlay('stage__area');
  let drawing: Drawing | null = null;
  /** What follows of the same press is not for the map. */
  let isOurs = false;

  const toPlace = ({ clientX, clientY }: PointerEvent): Place => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const toLine = ({ tool, points }: Drawing): readonly Place[] => {
    const [first, last] = [points[0], points.at(-1)];
    return tool === 'lasso' || first === undefined || last === undefined
      ? points
      : toBox(first, last);
  };

  function draw(): void {
    const { width, height } = host.getBoundingClientRect();
    overlay.clear(width, height);
    if (drawing === null) return;
    const { context } = overlay;
    const { accent } = STAGE_COLOURS[gesture.getScheme()];
    context.beginPath();
    for (const { x, y } of toLine(drawing)) context.lineTo(x, y);
    context.closePath();
    context.fillStyle = accent;
    context.globalAlpha = 0.08;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 1.5;
    context.setLineDash([5, 4]);
    context.strokeStyle = accent;
    context.stroke();
    context.setLineDash([]);
  }

  const handleDown = (event: PointerEvent): void => {
    isOurs = false;
    if (event.button !== 0 || !event.isPrimary || isControl(event.target)) return;
    const place = toPlace(event);
    const chosen = gesture.getTool();
    const tool =
      chosen === 'pointer' && event.shiftKey && !gesture.isOnNode(place) ? 'box' : chosen;
    if (tool === 'pointer') return;
    isOurs = true;
    drawing = { tool, pointer: event.pointerId, points: [place] };
    event.stopPropagation();
    host.focus({ preventScroll: true });
  };
  const handleMove = (event: PointerEvent): void => {
    if (drawing?.pointer !== event.pointerId) return;
    drawing.points.push(toPlace(event));
    draw();
  };
  const handleUp = (event: PointerEvent): void => {
    if (drawing?.pointer !== event.pointerId) return;
    const line = toLine(drawing);
    const [first] = drawing.points;
    const isDrawn = drawing.points.some(
      ({ x, y }) => Math.hypot(x - (first?.x ?? x), y - (first?.y ?? y)) > SHORTEST,
    );
    drawing = null;
    draw();
    if (isDrawn) gesture.onArea(line, event.shiftKey || event.ctrlKey || event.metaKey);
  };
  const keep = (event: Event): void => {
    if (isOurs) event.stopPropagation();
  };

  host.addEventListener('pointerdown', handleDown, true);
  window.addEventListener('pointermove', handleMove);
  window.addEventListener('pointerup', handleUp);
  window.addEventListener('pointercancel', handleUp);
  for (const name of KEPT) host.addEventListener(name, keep, true);
  return {
    element: overlay.element,
    stop: () => {
      host.removeEventListener('pointerdown', handleDown, true);
      window.removeEventListener('pointermove', handleMove);
      window.removeEventListener('pointerup', handleUp);
      window.removeEventListener('pointercancel', handleUp);
      for (const name of KEPT) host.removeEventListener(name, keep, true);
    },
  };
}

/** By what the map would hear of the same press. */
const KEPT = ['mousedown', 'touchstart', 'touchmove', 'touchend', 'click'] as const;

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.minimap') !== null;
}
