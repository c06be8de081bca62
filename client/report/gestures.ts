import type { Camera } from './camera.ts';
import type { Page, PageEdge, PageNode } from './page.ts';
import { draw } from './page.ts';

/** Something that can be pointed at. */
export type Target = { readonly node: PageNode } | { readonly edge: PageEdge };

interface GestureHandlers {
  readonly onHover: (target: Target | null, at: { readonly x: number; readonly y: number }) => void;
  readonly onPick: (target: Target | null) => void;
}

/** A press that moves less than this, in pixels, picks. */
const STILL = 5;
/** How near to a node, in pixels, is at the node. */
const NEAR = 10;
const STEP = 60;

/** What pointers, wheel and keys do over the picture. */
export function listenToGestures(page: Page, camera: Camera, handlers: GestureHandlers): void {
  const { map } = page;
  const findTarget = createFinder(page, camera);
  const pointers = new Map<number, { x: number; y: number }>();
  let moved = 0;

  map.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    map.setPointerCapture(event.pointerId);
  });
  map.addEventListener('pointermove', (event) => {
    const last = pointers.get(event.pointerId);
    if (last === undefined) {
      handlers.onHover(findTarget(event), { x: event.clientX, y: event.clientY });
      return;
    }
    const before = spread(pointers);
    const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved += Math.hypot(dx, dy);
    camera.pan(dx / pointers.size, dy / pointers.size);
    if (pointers.size === 2 && before > 0) {
      const [one, other] = [...pointers.values()];
      if (one === undefined || other === undefined) return;
      const around = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
      camera.zoom(spread(pointers) / before, around);
    }
  });
  const release = (event: PointerEvent): void => {
    const wasDown = pointers.delete(event.pointerId);
    if (wasDown && event.type === 'pointerup' && moved < STILL) {
      handlers.onPick(findTarget(event));
    }
  };
  map.addEventListener('pointerup', release);
  map.addEventListener('pointercancel', release);
  map.addEventListener('pointerleave', (event) =>
    handlers.onHover(null, { x: event.clientX, y: event.clientY }),
  );
  // A page that is scrolled past the picture goes on; whoever is in the picture zooms.
  map.addEventListener(
    'wheel',
    (event) => {
      if (document.activeElement !== map && !event.ctrlKey) return;
      event.preventDefault();
      camera.zoom(Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
  map.addEventListener('keydown', (event) => {
    const act = toKeyAction(event.key, camera, handlers);
    if (act === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}

function spread(pointers: ReadonlyMap<number, { readonly x: number; readonly y: number }>): number {
  const [one, other] = [...pointers.values()];
  return one === undefined || other === undefined
    ? 0
    : Math.hypot(one.x - other.x, one.y - other.y);
}

function toKeyAction(
  key: string,
  camera: Camera,
  { onPick }: GestureHandlers,
): (() => void) | null {
  switch (key) {
    case 'ArrowLeft':
      return () => camera.pan(STEP, 0);
    case 'ArrowRight':
      return () => camera.pan(-STEP, 0);
    case 'ArrowUp':
      return () => camera.pan(0, STEP);
    case 'ArrowDown':
      return () => camera.pan(0, -STEP);
    case '+':
    case '=':
      return () => camera.zoom(1.4);
    case '-':
      return () => camera.zoom(1 / 1.4);
    case '0':
      return () => camera.showWhole();
    case 'Escape':
      return () => onPick(null);
    default:
      return null;
  }
}

/** The nearest node under a pointer, or the line; lines get a wide seam that catches it. */
function createFinder({ svg, view, nodes, edges }: Page, camera: Camera) {
  const hits = draw('g', { id: 'hits' });
  const byHit = new Map<EventTarget, PageEdge>();
  for (const edge of edges) {
    const hit = draw('path', { d: edge.line.getAttribute('d') ?? '' });
    byHit.set(hit, edge);
    hits.append(hit);
  }
  view.insertBefore(hits, svg.querySelector('#discs'));
  return (event: PointerEvent): Target | null => {
    const point = camera.toPicture({ x: event.clientX, y: event.clientY });
    const pixel = 1 / (camera.getScale() * camera.getRatio());
    const shrink = Math.sqrt(camera.getRatio());
    let best: { readonly node: PageNode; readonly distance: number } | null = null;
    for (const node of nodes) {
      const toRim = Math.hypot(node.x - point.x, node.y - point.y) - node.radius / shrink;
      const distance = Math.max(0, toRim) / pixel;
      if (distance < (best?.distance ?? NEAR)) best = { node, distance };
    }
    if (best !== null) return { node: best.node };
    // While a pointer is held its events name the frame, not what lies under it.
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const edge = under === null ? undefined : byHit.get(under);
    return edge === undefined ? null : { edge };
  };
}
