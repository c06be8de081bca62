import type Sigma from 'sigma';
import { toNodeColour, toNodeRadius } from '../graph/appearance.ts';
import type { EdgeAttributes, NodeAttributes } from '../graph/data-graph.ts';
import type { Projection } from '../graph/disc-index.ts';
import type { Insets } from '../graph/frame.ts';
import { toFreeBox } from '../graph/label-layout.ts';
import type { Box } from '../graph/label-layout.ts';
import { toDisplayName } from '../graph/names.ts';
import type { Picture } from '../graph/picture.ts';
import type { Point } from '../graph/placement.ts';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

/** A picture and where the camera sees it, for one frame. */
export interface View extends Picture {
  /** Where a node stands now, which may be on its way. */
  readonly placeOf: (id: string) => Point;
  readonly projection: Projection;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** Where names may stand: what the panels leave. */
  readonly free: Box;
  /** Whether the relationships of a large graph are left out while the camera moves. */
  readonly isBare: boolean;
}

export function toView(
  renderer: Renderer,
  { picture, insets, placeOf }: Pick<View, 'placeOf'> & { picture: Picture; insets: Insets },
): View {
  const { width, height } = renderer.getDimensions();
  const { ratio } = renderer.getCamera().getState();
  const free = toFreeBox(width, height, insets);
  const projection = toProjection(renderer);
  const isBare = renderer.getSetting('hideEdgesOnMove') && isMoving(renderer);
  return { ...picture, placeOf, projection, width, height, ratio, free, isBare };
}

/** When Sigma takes the camera to be moving. */
function isMoving(renderer: Renderer): boolean {
  const hand = renderer.getMouseCaptor();
  return (
    renderer.getCamera().isAnimated() ||
    hand.isMoving ||
    hand.draggedEvents > 0 ||
    hand.currentWheelDirection !== 0
  );
}

export function toProjection(renderer: Renderer): Projection {
  const origin = renderer.graphToViewport({ x: 0, y: 0 });
  const unit = renderer.graphToViewport({ x: 1, y: 1 });
  return {
    left: origin.x,
    top: origin.y,
    scaleX: unit.x - origin.x,
    scaleY: unit.y - origin.y,
    scaleRadius: renderer.scaleSize(1),
  };
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly kind: string;
  readonly name: string;
}

/** Where a node stands in the window, and how it looks. */
export function toDisc(view: View, id: string): Disc {
  const attributes = view.graph.getNodeAttributes(id);
  const radius =
    toNodeRadius(view.appearance, id, attributes.importance) * view.projection.scaleRadius;
  return {
    ...project(view.projection, view.placeOf(id)),
    radius,
    colour: toNodeColour(view.appearance, id, attributes.kind),
    kind: attributes.kind,
    name: toDisplayName(attributes, view.language),
  };
}

export function project(
  { left, top, scaleX, scaleY }: Projection,
  point: { readonly x: number; readonly y: number },
): { x: number; y: number } {
  return { x: point.x * scaleX + left, y: point.y * scaleY + top };
}
