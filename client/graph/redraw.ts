import type { Appearance } from './appearance.ts';
import type { Curvatures } from './edge-shape.ts';

/** What looks different in another appearance. */
export interface Redraw {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/**
 * The nodes and relationships that an appearance shows otherwise than the one before; null where
 * that is all of them, as after a change of colours or sizes. To expand a node in a large graph, or
 * to go a month on, then costs what changes and not what is there.
 */
export function findRedraw(before: Appearance, after: Appearance): Redraw | null {
  const isAll =
    before.scheme !== after.scheme ||
    before.largestImportance !== after.largestImportance ||
    before.sizes !== after.sizes ||
    before.groupColours !== after.groupColours ||
    before.thickness !== after.thickness ||
    before.edgeColour !== after.edgeColour ||
    before.mutesUnmarked !== after.mutesUnmarked;
  if (isAll) return null;
  const nodes = new Set<string>();
  const edges = new Set<string>();
  addDifference(nodes, before.visibility.nodes, after.visibility.nodes);
  addDifference(edges, before.visibility.edges, after.visibility.edges);
  // A relationship that bends has a layer of its own; how far it bends is that layer's matter.
  addDifference(edges, keysOf(before.curvatures), keysOf(after.curvatures));
  if (before.marks !== after.marks) {
    for (const marks of [before.marks, after.marks]) {
      for (const key of marks?.keys() ?? []) addTo(after, key, { nodes, edges });
    }
  }
  return { nodes: [...nodes], edges: [...edges] };
}

/** A mark is of a node or of a relationship; what is not drawn needs no new look. */
function addTo(
  { visibility }: Appearance,
  key: string,
  { nodes, edges }: { readonly nodes: Set<string>; readonly edges: Set<string> },
): void {
  if (visibility.nodes.has(key)) nodes.add(key);
  if (visibility.edges.has(key)) edges.add(key);
}

const NONE: ReadonlySet<string> = new Set();

function keysOf(curvatures: Curvatures | null): ReadonlySet<string> {
  return curvatures === null || curvatures.size === 0 ? NONE : new Set(curvatures.keys());
}

function addDifference(
  found: Set<string>,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): void {
  if (before === after) return;
  for (const key of before) if (!after.has(key)) found.add(key);
  for (const key of after) if (!before.has(key)) found.add(key);
}
