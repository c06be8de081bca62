import type { EdgeAttributes, NodeAttributes } from './data-graph.ts';
import { isDisplayKind } from './kinds.ts';
import {
  KIND_COLOURS,
  MARK_COLOURS,
  MUTED_COLOURS,
  STAGE_COLOURS,
  toPremultiplied,
} from './palette.ts';
import type { Scheme } from './palette.ts';
import type { Mark } from './time/difference.ts';
import type { Visibility } from './visibility.ts';

/** Radius in CSS pixels at the first zoom: 3 to 24 across. */
const SMALLEST_RADIUS = 1.9;
const LARGEST_RADIUS = 12;

/** What the look of nodes and edges depends on; changing it asks for one refresh of the picture. */
export interface Appearance {
  readonly scheme: Scheme;
  readonly visibility: Visibility;
  /** The largest PageRank among the drawn nodes, in millionths. */
  readonly largestImportance: number;
  /** Of all relationships, as Sigma wants it. */
  readonly edgeColour: string;
  /** What a step of time or a comparison changed, by the id of a node or the key of an edge. */
  readonly marks?: ReadonlyMap<string, Mark>;
  /** Whether what has no mark steps back. */
  readonly mutesUnmarked?: boolean;
}

/** From this many drawn relationships on each is fainter, so that all together stay as dark. */
const MANY_EDGES = 2_000;

export function createAppearance(parts: Omit<Appearance, 'edgeColour'>): Appearance {
  const { edge, edgeAlpha } = STAGE_COLOURS[parts.scheme];
  const share = Math.min(1, Math.sqrt(MANY_EDGES / Math.max(1, parts.visibility.edges.size)));
  const alpha = Math.round(edgeAlpha * share * 1_000) / 1_000;
  return { ...parts, edgeColour: toPremultiplied(edge, alpha) };
}

/** Importance on a square-root scale, so that area grows with it. */
export function toRadius(importance: number, largestImportance: number): number {
  const share =
    largestImportance > 0 ? Math.min(1, Math.max(0, importance) / largestImportance) : 0;
  return SMALLEST_RADIUS + (LARGEST_RADIUS - SMALLEST_RADIUS) * Math.sqrt(share);
}

export function toKindColour(kind: string, scheme: Scheme): string {
  return KIND_COLOURS[scheme][isDisplayKind(kind) ? kind : 'Source'];
}

/** The colour of a node's mark, else of its kind, else, behind marks, a muted one. */
function toNodeColour(id: string, kind: string, appearance: Appearance): string {
  const { scheme, marks, mutesUnmarked } = appearance;
  const mark = marks?.get(id);
  if (mark !== undefined) return MARK_COLOURS[scheme][mark];
  return mutesUnmarked === true ? MUTED_COLOURS[scheme] : toKindColour(kind, scheme);
}

/** What a drawing library shows of a node or an edge. */
interface Display {
  color?: string;
  size?: number;
  hidden?: boolean;
  type?: string;
}

/**
 * Fills in the look of a node. `data` is a copy of the node's attributes that the caller made; it
 * is changed in place, because a new object for each of 20,000 nodes costs more than the look.
 */
export function reduceNode(
  id: string,
  data: NodeAttributes & Display,
  appearance: Appearance,
): NodeAttributes & Display {
  data.hidden = !appearance.visibility.nodes.has(id);
  data.color = toNodeColour(id, data.kind, appearance);
  data.size = toRadius(data.importance, appearance.largestImportance);
  return data;
}

/** Fills in the look of an edge; `type` is the drawing's here, no longer the relationship's. */
export function reduceEdge(
  id: string,
  data: EdgeAttributes & Display,
  appearance: Appearance,
): EdgeAttributes & Display {
  data.hidden = !appearance.visibility.edges.has(id);
  const mark = appearance.marks?.get(id);
  data.color = mark === undefined ? appearance.edgeColour : MARK_COLOURS[appearance.scheme][mark];
  data.size = 1;
  data.type = 'line';
  return data;
}
