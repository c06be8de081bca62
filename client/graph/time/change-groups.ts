import type { DataGraph } from '../data-graph.ts';
import type { Difference } from './difference.ts';

/** One node or relationship that came or went. */
export interface Change {
  readonly id: string;
  readonly of: 'node' | 'relationship';
  readonly mark: 'added' | 'gone';
  /** The node itself, or start and end. */
  readonly ends: readonly string[];
}

export interface ChangeGroup {
  readonly of: Change['of'];
  /** The kind of the nodes, or the type of the relationships. */
  readonly name: string;
  readonly changes: readonly Change[];
}

/**
 * Changes by kind and by type: nodes before relationships, large groups before small ones, within
 * each the more important nodes first.
 */
export function groupChanges(graph: DataGraph, { nodes, edges }: Difference): ChangeGroup[] {
  const ofNodes = new Map<string, Change[]>();
  const ofEdges = new Map<string, Change[]>();
  for (const mark of ['added', 'gone'] as const) {
    for (const id of nodes[mark]) {
      add(ofNodes, graph.getNodeAttribute(id, 'kind'), { id, of: 'node', mark, ends: [id] });
    }
    for (const id of edges[mark]) {
      const ends = graph.extremities(id);
      add(ofEdges, graph.getEdgeAttribute(id, 'type'), { id, of: 'relationship', mark, ends });
    }
  }
  const importanceOf = ({ ends }: Change): number =>
    Math.max(...ends.map((id) => graph.getNodeAttribute(id, 'importance')));
  const toGroups = (groups: ReadonlyMap<string, Change[]>, of: Change['of']): ChangeGroup[] =>
    [...groups]
      .map(([name, changes]) => ({
        of,
        name,
        changes: changes.toSorted(
          (a, b) => importanceOf(b) - importanceOf(a) || (a.id < b.id ? -1 : 1),
        ),
      }))
      .toSorted((a, b) => b.changes.length - a.changes.length || (a.name < b.name ? -1 : 1));
  return [...toGroups(ofNodes, 'node'), ...toGroups(ofEdges, 'relationship')];
}

function add(groups: Map<string, Change[]>, name: string, change: Change): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [change]);
  else group.push(change);
}
