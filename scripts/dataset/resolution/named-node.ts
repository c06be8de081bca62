import { kindOf } from '../../../graph-data/model/graph.ts';
import type { GraphNode } from '../../../graph-data/model/graph.ts';
import type { NodeKind } from '../../../graph-data/model/kinds.ts';

/** A node and all its names, as people write them. */
export interface Named {
  readonly node: GraphNode;
  readonly kind: NodeKind;
  readonly names: readonly string[];
}

/** The node with its names; none when it is of no kind of ours. */
export function toNamed(node: GraphNode): Named[] {
  const { name, aliases } = node.properties;
  const kind = kindOf(node.labels);
  const names = [name ?? [], aliases ?? []].flat().map(String);
  return kind === undefined ? [] : [{ node, kind, names }];
}
