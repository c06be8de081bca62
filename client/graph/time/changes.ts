import type { DataGraph } from '../data-graph.ts';
import type { Visibility } from '../visibility.ts';

/** Something of a node that is another one later: who leads it, who maintains it. */
export interface NodeChange {
  readonly id: string;
  /** The relationship type that says it. */
  readonly type: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The relationship that came with the change; where none came, one that is gone. */
  readonly edge: string;
}

/** The types that say what a node is like, and which end of them they say it of. */
const TELLING: Readonly<Record<string, 'start' | 'end'>> = {
  LEADS: 'end',
  MAINTAINS: 'end',
  HOSTS: 'end',
  OPERATES: 'end',
  WORKS_FOR: 'start',
  PART_OF: 'start',
};

/**
 * What changed of the nodes that are in both pictures: another lead, another team, another host.
 * Where there was none before, or is none after, it was added or is gone, and no change.
 */
export function findChanges(graph: DataGraph, before: Visibility, after: Visibility): NodeChange[] {
  const then = collectTold(graph, before);
  const now = collectTold(graph, after);
  const changes: NodeChange[] = [];
  for (const [key, others] of now) {
    const earlier = then.get(key);
    const [id = '', type = ''] = key.split('|');
    if (earlier === undefined || !before.nodes.has(id)) continue;
    const edge = findOther(others, earlier) ?? findOther(earlier, others);
    if (edge === undefined) continue;
    changes.push({ id, type, before: [...earlier.keys()], after: [...others.keys()], edge });
  }
  return changes.toSorted(
    (a, b) =>
      graph.getNodeAttribute(b.id, 'importance') - graph.getNodeAttribute(a.id, 'importance') ||
      (a.id + a.type < b.id + b.type ? -1 : 1),
  );
}

/** Who or what is told of a node, each with the relationship that tells it. */
type Told = Map<string, string>;

/** By node and type. */
function collectTold(graph: DataGraph, { edges }: Visibility): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const edge of edges) {
    const type = graph.getEdgeAttribute(edge, 'type');
    const of = Object.hasOwn(TELLING, type) ? TELLING[type] : undefined;
    if (of === undefined) continue;
    const [start, end] = graph.extremities(edge);
    const [id, other] = of === 'start' ? [start, end] : [end, start];
    const key = `${id}|${type}`;
    const others = told.get(key);
    if (others === undefined) told.set(key, new Map([[other, edge]]));
    else others.set(other, edge);
  }
  return told;
}

/** A relationship to somebody whom the other one does not have. */
function findOther(one: Told, other: Told): string | undefined {
  for (const [id, edge] of one) if (!other.has(id)) return edge;
  return undefined;
}
