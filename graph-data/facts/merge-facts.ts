import type { GraphNode, Properties, Relationship } from '../model/graph.ts';
import { compareText } from '../model/compare-text.ts';
import { LAYERS } from './facts.ts';
import type { Dataset, Facts, Layer } from './facts.ts';

/** Lists that are put together instead of replaced: everybody's receipts and spellings count. */
const UNITED = ['sources', 'correctedBy', 'aliases'] as const;

/**
 * The graph that the facts make: facts with one id become one thing. A later layer wins over an
 * earlier one field by field; receipts, aliases and labels are united.
 */
export function mergeFacts(facts: Facts): Dataset {
  const nodes = new Map<string, GraphNode>();
  for (const { node } of facts.nodes.toSorted(byLayer)) {
    const earlier = nodes.get(node.id);
    nodes.set(node.id, earlier === undefined ? node : mergeNode(earlier, node));
  }
  const relationships = new Map<string, Relationship>();
  for (const { relationship } of facts.relationships.toSorted(byLayer)) {
    const earlier = relationships.get(relationship.id);
    const properties =
      earlier === undefined
        ? relationship.properties
        : mergeProperties(earlier.properties, relationship.properties);
    relationships.set(relationship.id, { ...relationship, properties });
  }
  return { nodes: sortById(nodes.values()), relationships: sortById(relationships.values()) };
}

function byLayer(left: { readonly layer: Layer }, right: { readonly layer: Layer }): number {
  return LAYERS.indexOf(left.layer) - LAYERS.indexOf(right.layer);
}

function mergeNode(earlier: GraphNode, later: GraphNode): GraphNode {
  const labels = [...new Set([...earlier.labels, ...later.labels])];
  const properties = mergeProperties(earlier.properties, later.properties);
  const { name } = properties;
  const aliases = earlier.properties.aliases ?? later.properties.aliases;
  if (aliases === undefined) return { id: later.id, labels, properties };
  // What became the name is no other name.
  const others = [properties.aliases ?? []].flat().filter((alias) => alias !== name);
  return { id: later.id, labels, properties: { ...properties, aliases: others.map(String) } };
}

function mergeProperties(earlier: Properties, later: Properties): Properties {
  const merged: Properties = { ...earlier, ...later };
  for (const key of UNITED) {
    const [before, after] = [earlier[key], later[key]];
    if (Array.isArray(before) && Array.isArray(after)) {
      merged[key] = [...new Set([...after, ...before].map(String))];
    }
  }
  return merged;
}

function sortById<Item extends { readonly id: string }>(items: Iterable<Item>): Item[] {
  return [...items].toSorted((left, right) => compareText(left.id, right.id));
}
