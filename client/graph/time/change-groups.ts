import type { DataGraph } from '../data-graph.ts';
import type { Difference } from './difference.ts';

/** One node or relationship that came or went. */
interface Listed {
  readonly id: string;
  readonly of: 'node' | 'relationship';
  readonly mark: 'added' | 'gone';
}

export interface Change extends Listed {
  /** The node itself, or start and end. */
  readonly ends: readonly string[];
}

export interface ChangeGroup {
  readonly of: Change['of'];
  /** The kind of the nodes, or the type of the relationships. */
  readonly name: string;
  /** In no order: `rankChanges` gives them theirs when somebody looks. */
  readonly changes: readonly Listed[];
}

/** Changes by kind and by type: nodes before relationships, large groups before small ones. */
export function groupChanges(graph: DataGraph, { nodes, edges }: Difference): ChangeGroup[] {
  const ofNodes = new Map<string, Listed[]>();
  const ofEdges = new Map<string, Listed[]>();
  for (const mark of ['added', 'gone'] as const) {
    for (const id of nodes[mark]) {
      add(ofNodes, graph.getNodeAttribute(id, 'kind'), { id, of: 'node', mark });
    }
    for (const id of edges[mark]) {
      add(ofEdges, graph.getEdgeAttribute(id, 'type'), { id, of: 'relationship', mark });
    }
  }
  const toGroups = (groups: ReadonlyMap<string, Listed[]>, of: Change['of']): ChangeGroup[] =>
    [...groups]
      .map(([name, changes]) => ({ of, name, changes }))
      .toSorted((a, b) => b.changes.length - a.changes.length || (a.name < b.name ? -1 : 1));
  return [...toGroups(ofNodes, 'node'), ...toGroups(ofEdges, 'relationship')];
}

/** The changes of a group with their ends, the more important nodes first. */
export function rankChanges(graph: DataGraph, { changes }: ChangeGroup): readonly Change[] {
  return changes
    .map((change) => {
      const ends = change.of === 'node' ? [change.id] : graph.extremities(change.id);
      const rank = Math.max(...ends.map((id) => graph.getNodeAttribute(id, 'importance')));
      return { change: { ...change, ends }, rank };
    })
    .toSorted((a, b) => b.rank - a.rank || (a.change.id < b.change.id ? -1 : 1))
    .map(({ change }) => change);
}

function add(groups: Map<string, Listed[]>, name: string, change: Listed): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [change]);
  else group.push(change);
}
