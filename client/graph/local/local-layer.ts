import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';

/** What lies over the dataset: a file that was exported, or one's own facts. */
export type Origin = 'file' | 'own';

/** Nodes and relationships that a person brought, kept in this tab only. */
export interface LocalLayer {
  readonly origin: Origin;
  /** What the file is called. */
  readonly name: string;
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
  /** What the file says about itself: `selection`, `moment`, `view`, … */
  readonly about: Readonly<Record<string, string>>;
}

/** What a layer says of one node. */
export interface LocalFacts {
  readonly layer: LocalLayer;
  /** Null where the layer only ties it to others. */
  readonly node: GraphNode | null;
  readonly relationships: readonly Relationship[];
}

/** A relationship that a layer has; null where none does. */
export function findLocalRelationship(
  layers: readonly LocalLayer[],
  id: string,
): { readonly layer: LocalLayer; readonly relationship: Relationship } | null {
  for (const layer of layers) {
    const relationship = layer.relationships.find((known) => known.id === id);
    if (relationship !== undefined) return { layer, relationship };
  }
  return null;
}

/** What the layers say of a node, layer by layer; those that say nothing are left out. */
export function findLocalFacts(layers: readonly LocalLayer[], id: string): LocalFacts[] {
  return layers.flatMap((layer) => {
    const node = layer.nodes.find((known) => known.id === id) ?? null;
    const relationships = layer.relationships.filter(
      ({ start, end }) => start === id || end === id,
    );
    return node === null && relationships.length === 0 ? [] : [{ layer, node, relationships }];
  });
}
