import type { DataGraph } from '../data-graph.ts';
import type { Frame } from '../frame.ts';
import { DISPLAY_KINDS, isDisplayKind } from '../kinds.ts';
import type { Placement, Point } from '../placement.ts';
import { toDisc } from './layout-subject.ts';

/** Room that a node takes along the circle, as a share of its radius; and between two rings. */
const SPACING = 0.014;
const BETWEEN_RINGS = 0.034;
/** Room between two kinds, in nodes. */
const GAP = 3;

/** A ring of nodes by kind, then by community, the most important first; as many rings as needed. */
export function toCircularLayout(
  graph: DataGraph,
  nodes: ReadonlySet<string>,
  frame: Frame,
): Placement {
  const ids = [...nodes].toSorted((a, b) => compare(graph, a, b));
  const kinds = new Set(ids.map((id) => graph.getNodeAttribute(id, 'kind')));
  const rings = Math.max(1, Math.ceil((ids.length * SPACING) / (2 * Math.PI)));
  const slots = Math.ceil(ids.length / rings) + (kinds.size > 1 ? kinds.size * GAP : 0);
  const disc = toDisc(frame);
  const places = new Map<string, Point>();
  let [slot, ring, kind] = [0, 0, ''];
  for (const id of ids) {
    const own = graph.getNodeAttribute(id, 'kind');
    if (kind !== '' && own !== kind) [slot, ring] = [slot + (ring > 0 ? 1 : 0) + GAP, 0];
    kind = own;
    const angle = Math.PI / 2 - (slot / slots) * 2 * Math.PI;
    const radius = disc.radius * (1 - ring * BETWEEN_RINGS);
    places.set(id, {
      x: disc.x + Math.cos(angle) * radius,
      y: disc.y + Math.sin(angle) * radius,
    });
    ring += 1;
    if (ring === rings) [slot, ring] = [slot + 1, 0];
  }
  return places;
}

function compare(graph: DataGraph, a: string, b: string): number {
  const [left, right] = [graph.getNodeAttributes(a), graph.getNodeAttributes(b)];
  return (
    rankKind(left.kind) - rankKind(right.kind) ||
    left.community - right.community ||
    right.importance - left.importance ||
    (a < b ? -1 : 1)
  );
}

function rankKind(kind: string): number {
  return isDisplayKind(kind) ? DISPLAY_KINDS.indexOf(kind) : DISPLAY_KINDS.length;
}
