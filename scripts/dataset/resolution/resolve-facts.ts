import { toRelationshipId } from '../../../graph-data/model/graph.ts';
import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import type { Claim } from '../../../graph-data/facts/claim.ts';
import type { Facts, NodeFact } from '../../../graph-data/facts/facts.ts';
import { toMergedIds } from './resolution-table.ts';
import type { ResolutionTable } from './resolution-table.ts';

/**
 * The facts with one id for each thing: what is merged stands under the id that it is merged into,
 * and every spelling of the table is an alias. Facts keep their places.
 */
export function resolveFacts(facts: Facts, table: ResolutionTable): Facts {
  const toMergedId = toMergedIds(table);
  const spellings = new Map(
    table.entries.map(({ id, name, spellings }) => [id, [name, ...spellings]]),
  );
  const moved: NodeFact[] = [];
  const stayed: NodeFact[] = [];
  for (const fact of facts.nodes) {
    const id = toMergedId(fact.node.id);
    if (id === fact.node.id) stayed.push(fact);
    else moved.push({ ...fact, node: moveNode(fact.node, id) });
  }
  const nodes =
    // What was merged away comes first, so that in doubt the words of the one that stays count.
    [...moved, ...stayed].map((fact) => {
      const own = spellings.get(fact.node.id);
      if (own === undefined) return fact;
      spellings.delete(fact.node.id);
      return { ...fact, node: withAliases(fact.node, own) };
    });
  const relationships = facts.relationships.map((fact) => {
    const relationship = moveEnds(fact.relationship, toMergedId);
    return relationship === fact.relationship ? fact : { ...fact, relationship };
  });
  return { nodes, relationships };
}

/** Claims follow what they are about. */
export function resolveClaims(claims: readonly Claim[], table: ResolutionTable): readonly Claim[] {
  if (table.merged.length === 0) return claims;
  const toMergedId = toMergedIds(table);
  return claims.map((claim) => {
    const [type, start, end, ...qualifier] = claim.about.split('|');
    if (type === undefined || start === undefined || end === undefined) {
      return { ...claim, about: toMergedId(claim.about) };
    }
    return { ...claim, about: [type, toMergedId(start), toMergedId(end), ...qualifier].join('|') };
  });
}

function moveNode(node: GraphNode, id: string): GraphNode {
  const { name, ...properties } = node.properties;
  const moved = { id, labels: node.labels, properties };
  return typeof name === 'string' ? withAliases(moved, [name]) : moved;
}

function withAliases(node: GraphNode, spellings: readonly string[]): GraphNode {
  const { properties } = node;
  const aliases = [...new Set([properties.aliases ?? [], spellings].flat().map(String))].filter(
    (alias) => alias !== properties.name,
  );
  return aliases.length === 0 ? node : { ...node, properties: { ...properties, aliases } };
}

function moveEnds(relationship: Relationship, toMergedId: (id: string) => string): Relationship {
  const { id, type, start, end } = relationship;
  const ends = { start: toMergedId(start), end: toMergedId(end) };
  if (ends.start === start && ends.end === end) return relationship;
  const qualifier = id.slice(toRelationshipId({ type, start, end }).length);
  return { ...relationship, ...ends, id: `${toRelationshipId({ type, ...ends })}${qualifier}` };
}
