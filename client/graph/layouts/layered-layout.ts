import type { DataGraph } from '../data-graph.ts';
import type { Frame } from '../frame.ts';
import type { Placement, Point } from '../placement.ts';
import { toYear } from '../time/days.ts';
import type { Visibility } from '../visibility.ts';

/** A line across the map with its name; null is the place of what has no date. */
export interface Tick {
  readonly x: number;
  readonly year: number | null;
}

export interface LayeredLayout {
  readonly placement: Placement;
  readonly ticks: readonly Tick[];
}

interface Column {
  readonly year: number | null;
  readonly ids: string[];
}

/** Room between two columns, in nodes. */
const GAP = 1.6;

/**
 * By the year in which each node first appears: its own first day, else that of its first
 * relationship. A year with many nodes is wider. Within a year they keep their order from the map.
 */
export function toLayeredLayout(
  graph: DataGraph,
  visibility: Visibility,
  frame: Frame,
): LayeredLayout {
  const columns = toColumns(graph, visibility);
  const width = frame.x[1] - frame.x[0];
  const height = frame.y[1] - frame.y[0];
  const spacing = findSpacing(columns, { width, height });
  const rows = Math.max(1, Math.floor(height / spacing));
  const placement = new Map<string, Point>();
  const ticks: Tick[] = [];
  let left = frame.x[0];
  for (const { year, ids } of columns) {
    const wide = Math.max(1, Math.ceil(ids.length / rows));
    const high = Math.ceil(ids.length / wide);
    const top = (frame.y[0] + frame.y[1]) / 2 + ((high - 1) / 2) * spacing;
    for (const [place, id] of ids.entries()) {
      placement.set(id, {
        x: left + ((place % wide) + 0.5) * spacing,
        y: top - Math.floor(place / wide) * spacing,
      });
    }
    ticks.push({ year, x: left + (wide * spacing) / 2 });
    left += (wide + GAP) * spacing;
  }
  return { placement, ticks };
}

/** The widest spacing with which all columns fit beside each other. */
function findSpacing(
  columns: readonly Column[],
  { width, height }: { readonly width: number; readonly height: number },
): number {
  let [low, high] = [0, Math.min(width, height) / 4];
  for (let round = 0; round < 24; round += 1) {
    const spacing = (low + high) / 2;
    const rows = Math.max(1, Math.floor(height / spacing));
    const needed = columns.reduce(
      (sum, { ids }) => sum + (Math.max(1, Math.ceil(ids.length / rows)) + GAP) * spacing,
      0,
    );
    if (needed <= width) low = spacing;
    else high = spacing;
  }
  return low > 0 ? low : 1;
}

function toColumns(graph: DataGraph, visibility: Visibility): Column[] {
  const byYear = new Map<number | null, string[]>();
  for (const id of visibility.nodes) {
    const year = findFirstYear(graph, visibility, id);
    const ids = byYear.get(year);
    if (ids === undefined) byYear.set(year, [id]);
    else ids.push(id);
  }
  const heightOf = (id: string): number => graph.getNodeAttribute(id, 'y');
  return [...byYear]
    .toSorted(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity))
    .map(([year, ids]) => ({
      year,
      ids: ids.toSorted((a, b) => heightOf(b) - heightOf(a) || (a < b ? -1 : 1)),
    }));
}

function findFirstYear(graph: DataGraph, visibility: Visibility, id: string): number | null {
  const { from } = graph.getNodeAttributes(id);
  if (from !== undefined) return toYear(from);
  let first = Infinity;
  graph.forEachEdge(id, (edge, attributes) => {
    if (visibility.edges.has(edge)) first = Math.min(first, attributes.from ?? Infinity);
  });
  return Number.isFinite(first) ? toYear(first) : null;
}
