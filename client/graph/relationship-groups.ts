import type { ExpansionsAnswer } from '../../graph-data/model/api/node.ts';
import type { GraphNode, Relationship, Subgraph } from '../../graph-data/model/graph.ts';

export type Direction = 'out' | 'in';

export interface RelationshipItem {
  readonly relationship: Relationship;
  /** The node at the other end. */
  readonly other: GraphNode;
}

/** Relationships of one node of one type in one direction. */
export interface RelationshipGroup {
  readonly type: string;
  readonly direction: Direction;
  /** How many there are in the graph, also those that are not listed yet. */
  readonly count: number;
  readonly items: readonly RelationshipItem[];
}

/**
 * Groups what is known of a node's relationships by type and direction. The counts come from
 * `expansions`; the items from as much of the neighbourhood as is there, the most connected first.
 */
export function groupRelationships(
  id: string,
  expansions: ExpansionsAnswer,
  neighbourhood: Subgraph | undefined,
): RelationshipGroup[] {
  const counts = new Map<string, { type: string; direction: Direction; count: number }>();
  for (const { type, direction, count } of expansions.items) {
    const key = `${direction} ${type}`;
    const before = counts.get(key)?.count ?? 0;
    counts.set(key, { type, direction, count: before + count });
  }
  return [...counts.values()]
    .map((group) => ({ ...group, items: listItems(id, group, neighbourhood) }))
    .toSorted((a, b) => a.count - b.count || a.type.localeCompare(b.type));
}

/** The relationships of `id` of a type and direction that a neighbourhood holds. */
export function listItems(
  id: string,
  { type, direction }: { type: string; direction: Direction },
  neighbourhood: Subgraph | undefined,
): RelationshipItem[] {
  if (neighbourhood === undefined) return [];
  const nodes = new Map(neighbourhood.nodes.map((node) => [node.id, node]));
  const items: RelationshipItem[] = [];
  for (const relationship of neighbourhood.relationships) {
    if (relationship.type !== type) continue;
    const [near, far] =
      direction === 'out'
        ? [relationship.start, relationship.end]
        : [relationship.end, relationship.start];
    const other = nodes.get(far);
    if (near === id && other !== undefined) items.push({ relationship, other });
  }
  return items.toSorted((a, b) => toDegree(b.other) - toDegree(a.other));
}

function toDegree({ properties: { degree } }: GraphNode): number {
  return typeof degree === 'number' ? degree : 0;
}
