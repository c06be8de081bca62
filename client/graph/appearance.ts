import type { EdgeAttributes, NodeAttributes } from './data-graph.ts';
import type { Curvatures } from './edge-shape.ts';
import { isDisplayKind } from './kinds.ts';
import {
  KIND_COLOURS,
  MARK_COLOURS,
  MUTED_COLOURS,
  STAGE_COLOURS,
  toPremultiplied,
} from './palette.ts';
import type { Scheme } from './palette.ts';
import type { NodeSizes } from './sizes.ts';
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
  /** What sizes are made from where it is not importance. */
  readonly sizes: NodeSizes | null;
  /** Colours by node id where they do not tell kinds. */
  readonly groupColours: ReadonlyMap<string, string> | null;
  /** How thick relationships are, by key; null where all are the same. */
  readonly thickness: ReadonlyMap<string, number> | null;
  /** How relationships bend apart; null where all are straight. */
  readonly curvatures: Curvatures | null;
  /** Of all relationships, as Sigma wants it. */
  readonly edgeColour: string;
  /** The same, for layers that paint: how strong a relationship is, 0 to 1. */
  readonly edgeAlpha: number;
  /** The look that nearly all relationships share. */
  readonly plainEdge: EdgeLook;
  /** What a step of time or a comparison changed, by the id of a node or the key of an edge. */
  readonly marks?: ReadonlyMap<string, Mark>;
  /** Whether what has no mark steps back. */
  readonly mutesUnmarked?: boolean;
}

/** Of relationships that only this page has: nearly as strong as text. */
const STRANGER_COLOURS: Readonly<Record<Scheme, string>> = {
  light: toPremultiplied([30, 41, 59], 0.7),
  dark: toPremultiplied([226, 232, 240], 0.7),
};

/** From this many drawn relationships on each is fainter, so that all together stay as dark. */
const MANY_EDGES = 2_000;
/** Steps between one strength and half of it. */
const STEPS_TO_HALF = 8;

export function createAppearance(
  parts: Omit<
    Appearance,
    'edgeColour' | 'edgeAlpha' | 'plainEdge' | 'sizes' | 'groupColours' | 'thickness' | 'curvatures'
  > &
    Partial<Pick<Appearance, 'sizes' | 'groupColours' | 'thickness' | 'curvatures'>>,
): Appearance {
  const { edge, edgeAlpha } = STAGE_COLOURS[parts.scheme];
  const share = toStep(Math.sqrt(MANY_EDGES / Math.max(1, parts.visibility.edges.size)));
  const alpha = Math.round(edgeAlpha * share * 1_000) / 1_000;
  const edgeColour = toPremultiplied(edge, alpha);
  return {
    sizes: null,
    groupColours: null,
    thickness: null,
    curvatures: null,
    ...parts,
    edgeColour,
    edgeAlpha: alpha,
    plainEdge: toEdgeLook(edgeColour),
  };
}

/**
 * At most 1, in steps that nobody sees: with a strength of its own for each number of relationships,
 * one more of them would ask for all to be drawn anew.
 */
function toStep(share: number): number {
  return Math.min(1, 2 ** (Math.round(Math.log2(share) * STEPS_TO_HALF) / STEPS_TO_HALF));
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

/** The radius of a node's disc at the first zoom, by what sizes tell. */
export function toNodeRadius(
  { sizes, largestImportance }: Pick<Appearance, 'sizes' | 'largestImportance'>,
  id: string,
  importance: number,
): number {
  return sizes === null
    ? toRadius(importance, largestImportance)
    : toRadius(sizes.valueOf(id), sizes.largest);
}

/** The colour of a node's mark, else by what colours tell, else, behind marks, a muted one. */
export function toNodeColour(
  appearance: Pick<Appearance, 'groupColours' | 'scheme' | 'marks' | 'mutesUnmarked'>,
  id: string,
  kind: string,
): string {
  const { scheme, marks, mutesUnmarked, groupColours } = appearance;
  const mark = marks?.get(id);
  if (mark !== undefined) return MARK_COLOURS[scheme][mark];
  if (mutesUnmarked === true) return MUTED_COLOURS[scheme];
  return groupColours?.get(id) ?? toKindColour(kind, scheme);
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
  data.color = toNodeColour(appearance, id, data.kind);
  data.size = toNodeRadius(appearance, id, data.importance);
  return data;
}

/** All that Sigma wants to know of an edge; `type` is the drawing's, not the relationship's. */
export interface EdgeLook {
  readonly color: string;
  readonly size: number;
  readonly hidden: boolean;
  readonly type: 'line';
  readonly label: '';
  readonly forceLabel: false;
  readonly zIndex: 0;
}

function toEdgeLook(color: string, size = 1, hidden = false): EdgeLook {
  return { color, size, hidden, type: 'line', label: '', forceLabel: false, zIndex: 0 };
}

const HIDDEN_EDGE = toEdgeLook('#000', 1, true);

/**
 * The look of an edge. Those that look the same share one object: one for each of 60,000 edges costs
 * more than to draw them.
 */
export function reduceEdge(
  id: string,
  { origin }: EdgeAttributes,
  { visibility, curvatures, marks, thickness, scheme, plainEdge }: Appearance,
): EdgeLook {
  // What bends is drawn by a layer of its own.
  if (!visibility.edges.has(id) || curvatures?.has(id) === true) return HIDDEN_EDGE;
  const mark = marks?.get(id);
  if (mark === undefined && origin === undefined && thickness === null) return plainEdge;
  const unmarked = origin === undefined ? plainEdge.color : STRANGER_COLOURS[scheme];
  const color = mark === undefined ? unmarked : MARK_COLOURS[scheme][mark];
  return toEdgeLook(color, thickness?.get(id));
}
