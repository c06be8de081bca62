import type { GraphNode, Properties, Relationship } from '../../graph-data/model/graph.ts';
import { parseReceipt } from '../../graph-data/model/receipt.ts';
import type { FactSet } from './fact-collector.ts';

export const NO_FACTS: FactSet = { nodes: new Map(), relationships: new Map() };

/** All facts together; of what is told twice the first counts, with everybody's receipts. */
export function uniteFacts(sets: readonly FactSet[]): FactSet {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, Relationship>();
  for (const set of sets) {
    for (const [id, node] of set.nodes) nodes.set(id, unite(nodes.get(id), node));
    for (const [id, relationship] of set.relationships) {
      relationships.set(id, unite(relationships.get(id), relationship));
    }
  }
  return { nodes, relationships };
}

function unite<Fact extends { readonly properties: Properties }>(
  earlier: Fact | undefined,
  later: Fact,
): Fact {
  if (earlier === undefined) return later;
  const properties: Properties = { ...later.properties, ...earlier.properties };
  for (const key of ['sources', 'aliases']) {
    const [first, second] = [earlier.properties[key], later.properties[key]];
    if (Array.isArray(first) && Array.isArray(second)) {
      properties[key] = [...new Set([...first, ...second].map(String))];
    }
  }
  return { ...earlier, properties };
}

/** The facts that rest on nothing but these sources. */
export function findFactsOf(facts: FactSet, sourceIds: ReadonlySet<string>): FactSet {
  const rests = ({ properties }: { readonly properties: Properties }) =>
    sourceIds.size > 0 &&
    [properties.sources ?? []]
      .flat()
      .every((receipt) => sourceIds.has(parseReceipt(String(receipt))?.sourceId ?? ''));
  return {
    nodes: new Map([...facts.nodes].filter(([, node]) => rests(node))),
    relationships: new Map([...facts.relationships].filter(([, fact]) => rests(fact))),
  };
}
