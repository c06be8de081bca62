import type { Point } from '../graph/placement.ts';
import type { Renderer } from './picture.ts';

/** A pointer that moves less than this means a click. */
const TREMBLE = 5;

interface DragGesture {
  readonly renderer: Renderer;
  /** The nodes that move along with the one that is dragged, itself included. */
  readonly findCompany: (id: string) => readonly string[];
  readonly placeOf: (id: string) => Point;
  readonly onMove: (places: ReadonlyMap<string, Point>) => void;
  /** They were let go here. */
  readonly onDrop: (places: ReadonlyMap<string, Point>) => void;
  readonly isAllowed: () => boolean;
}

interface Drag {
  readonly node: string;
  readonly startsAt: { readonly x: number; readonly y: number };
  readonly grabbed: Point;
  readonly from: ReadonlyMap<string, Point>;
  places: ReadonlyMap<string, Point> | null;
}

/** Drags nodes by mouse or finger. Tells whether the last press was a drag, and so no click. */
export function bindDrag(gesture: DragGesture): {
  readonly wasDrag: () => boolean;
  readonly getDragged: () => string | null;
} {
  const { renderer } = gesture;
  let drag: Drag | null = null;
  let wasDrag = false;

  renderer.on('downNode', ({ node, event, preventSigmaDefault }) => {
    wasDrag = false;
    const { original } = event;
    const isPlain = !(original instanceof MouseEvent) || original.button === 0;
    if (!isPlain || !gesture.isAllowed()) return;
    preventSigmaDefault();
    const company = gesture.findCompany(node);
    drag = {
      node,
      startsAt: { x: event.x, y: event.y },
      grabbed: renderer.viewportToGraph(event),
      from: new Map(company.map((id) => [id, gesture.placeOf(id)])),
      places: null,
    };
  });
  renderer.on('downStage', () => {
    wasDrag = false;
    drag = null;
  });
  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (drag === null) return;
    // The map stays where it is while a node moves.
    preventSigmaDefault();
    event.original.preventDefault();
    const far = Math.hypot(event.x - drag.startsAt.x, event.y - drag.startsAt.y);
    if (drag.places === null && far < TREMBLE) return;
    const { grabbed } = drag;
    const at = renderer.viewportToGraph(event);
    const places = new Map(
      [...drag.from].map(([id, { x, y }]) => [
        id,
        { x: x + at.x - grabbed.x, y: y + at.y - grabbed.y },
      ]),
    );
    drag.places = places;
    wasDrag = true;
    gesture.onMove(places);
  });
  const drop = (): void => {
    const places = drag?.places ?? null;
    drag = null;
    if (places !== null) gesture.onDrop(places);
  };
  renderer.on('upNode', drop);
  renderer.on('upStage', drop);
  return { wasDrag: () => wasDrag, getDragged: () => drag?.node ?? null };
}
