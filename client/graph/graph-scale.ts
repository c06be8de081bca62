import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { DataGraph } from './data-graph.ts';
import { toFrame } from './frame.ts';
import type { Frame, FramedPoint } from './frame.ts';
import { toLayer } from './layers.ts';

/** What stays the same while the graph does: the frame of the first picture, and the size scale. */
export interface GraphScale {
  readonly frame: Frame;
  readonly largestImportance: number;
}

/** Of all of the overview, and of what a person brought. */
export function measureGraph(overview: Overview, graph: DataGraph): GraphScale {
  const places = findFirstPlaces(overview);
  let largestImportance = 0;
  graph.forEachNode((_id, attributes) => {
    largestImportance = Math.max(largestImportance, attributes.importance);
    if (attributes.origin !== undefined) places.push(attributes);
  });
  const shown = places.length > 0 ? places : graph.mapNodes((_id, attributes) => attributes);
  return { frame: toFrame(shown), largestImportance };
}

/**
 * Where the nodes stand that `INITIAL_RULES` show, whatever day it is. From the columns, which takes
 * a tenth of the time that the graph takes to tell it.
 */
function findFirstPlaces({ nodes, relationships, kinds, types }: Overview): FramedPoint[] {
  const isFirst = types.map((type) => toLayer(type) === null);
  const isApart = Uint8Array.from(nodes.kind, (kind) => (kinds[kind] === 'Source' ? 1 : 0));
  for (const index of nodes.retired) isApart[index] = 1;
  const isEnd = new Uint8Array(nodes.id.length);
  for (let index = 0; index < relationships.type.length; index += 1) {
    const start = relationships.start[index] ?? -1;
    const end = relationships.end[index] ?? -1;
    if (isFirst[relationships.type[index] ?? -1] !== true) continue;
    if (isApart[start] !== 0 || isApart[end] !== 0) continue;
    isEnd[start] = 1;
    isEnd[end] = 1;
  }
  const places: FramedPoint[] = [];
  for (const [index, is] of isEnd.entries()) {
    if (is === 1) places.push({ x: nodes.x[index] ?? 0, y: nodes.y[index] ?? 0 });
  }
  return places;
}
