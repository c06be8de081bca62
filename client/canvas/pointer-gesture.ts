import { findNodeAt } from '../graph/disc-index.ts';
import type { Picture, WindowPoint } from '../graph/picture.ts';
import { toProjection } from './picture.ts';
import type { Renderer } from './picture.ts';

/**
 * Where relationships are left out during movements, Sigma goes through the whole graph when a hand
 * lets go of the map; all that is needed is a frame that has them again.
 */
export function drawAtRest(renderer: Renderer): void {
  for (const captor of [renderer.getMouseCaptor(), renderer.getTouchCaptor()]) {
    // An object whose prototype is the renderer has all of its members; one of them is its own.
    captor.renderer = Object.create(renderer, {
      refresh: { value: () => renderer.scheduleRender() },
    }) as Renderer;
  }
}

/**
 * Sigma asks the graphics card for the colour under the pointer and waits for the answer, at every
 * movement: slow where software draws, and wrong in browsers that scramble what a page reads back.
 * The positions know it as well.
 */
export function answerPointer(
  renderer: Renderer,
  { getPicture, getDragged }: { getPicture: () => Picture; getDragged: () => string | null },
): void {
  Object.assign(renderer, {
    getNodeAtPosition: (point: { x: number; y: number }) =>
      getDragged() ?? findNodeAt(getPicture().discs, toProjection(renderer), point),
  });
}

/** What the pointer does at rest: to hover, to click and to click twice. */
export interface PointerOptions {
  readonly onHover: (id: string | null) => void;
  /** `isAdditive`: a key was held to add to the selection. */
  readonly onSelect: (id: string | null, isAdditive: boolean) => void;
  readonly onExpand: (id: string) => void;
  /** A relationship that stands out was clicked. */
  readonly onEdge: (edge: string, point: WindowPoint) => void;
  readonly findEdgeAt: (point: { x: number; y: number }) => string | null;
  /** What looks like a click was something else. */
  readonly isMuted: () => boolean;
}

export function bindPointer(renderer: Renderer, host: HTMLElement, options: PointerOptions): void {
  renderer.on('enterNode', ({ node }) => {
    host.dataset.pointer = 'node';
    options.onHover(node);
  });
  renderer.on('leaveNode', () => {
    delete host.dataset.pointer;
    options.onHover(null);
  });
  renderer.on('clickNode', ({ node, event }) => {
    if (!options.isMuted()) options.onSelect(node, isAdditive(event.original));
  });
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    options.onExpand(node);
  });
  renderer.on('clickStage', ({ event }) => {
    const edge = options.isMuted() ? null : options.findEdgeAt(event);
    if (edge !== null) {
      const { left, top } = host.getBoundingClientRect();
      options.onEdge(edge, { x: event.x + left, y: event.y + top });
      return;
    }
    // A click beside what was meant must not lose a selection that was put together.
    if (!options.isMuted() && !isAdditive(event.original)) options.onSelect(null, false);
  });
}

function isAdditive({ shiftKey, ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean {
  return shiftKey || ctrlKey || metaKey;
}
