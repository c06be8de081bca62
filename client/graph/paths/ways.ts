import type { PathsAnswer } from '../../../graph-data/model/api/paths.ts';
import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';

/** One way from node to node; a step has every relationship that joins the same two nodes on it. */
export interface Way {
  readonly nodes: readonly GraphNode[];
  /** `steps[i]` joins `nodes[i]` and `nodes[i + 1]`. */
  readonly steps: readonly (readonly Relationship[])[];
}

/** Paths that meet the same nodes are one way: parallel relationships tell of the same step. */
export function mergeIntoWays(paths: PathsAnswer['paths']): Way[] {
  const ways = new Map<string, { nodes: readonly GraphNode[]; steps: Relationship[][] }>();
  for (const { nodes, relationships } of paths) {
    const key = nodes.map(({ id }) => id).join('\n');
    const way = ways.get(key) ?? { nodes, steps: relationships.map(() => []) };
    ways.set(key, way);
    for (const [index, relationship] of relationships.entries()) {
      const step = way.steps[index];
      if (step?.every(({ id }) => id !== relationship.id)) step.push(relationship);
    }
  }
  return [...ways.values()];
}

/** What ways are made of: what stands out in the picture. */
export interface Highlight {
  /** The first stands in the middle of what is told. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** Every node and relationship of some ways, each once, and the ends in any case. */
export function toHighlight(ends: readonly string[], ways: readonly Way[]): Highlight {
  const nodes = ways.flatMap((way) => way.nodes.map(({ id }) => id));
  const edges = ways.flatMap(({ steps }) => steps.flat().map(({ id }) => id));
  return { nodes: [...new Set([...ends, ...nodes])], edges: [...new Set(edges)] };
}

/** Nodes that ways pass, the most connected first, with how many of the ways pass each. */
export function listPassedNodes(
  ways: readonly Way[],
): { readonly node: GraphNode; readonly ways: number; readonly degree: number }[] {
  const passed = new Map<string, { node: GraphNode; ways: number; degree: number }>();
  for (const { nodes } of ways) {
    for (const node of nodes.slice(1, -1)) {
      const { degree } = node.properties;
      const entry = passed.get(node.id) ?? {
        node,
        ways: 0,
        degree: typeof degree === 'number' ? degree : 0,
      };
      passed.set(node.id, { ...entry, ways: entry.ways + 1 });
    }
  }
  return [...passed.values()].toSorted((a, b) => b.degree - a.degree);
}
