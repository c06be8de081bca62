import { kindOf } from '../../../graph-data/model/graph.ts';
import type { GraphNode, Properties, Relationship } from '../../../graph-data/model/graph.ts';
import {
  RELATIONSHIP_TYPES,
  RELATIONSHIP_TYPE_DEFINITIONS,
} from '../../../graph-data/model/relationship-types.ts';

/** Said by the sentence itself, or by the lines below it. */
const SAID_ALREADY = new Set(['name', 'sources', 'correctedBy', 'confidence']);

export function isRelationship(fact: GraphNode | Relationship): fact is Relationship {
  return 'type' in fact;
}

/** "Sylvain Bauza leads or led Nova (role: …)", or "Nova is a Project (…)". */
export function toWords(
  fact: GraphNode | Relationship,
  nodes: ReadonlyMap<string, GraphNode>,
): string {
  return `${toSentence(fact, nodes)}${toDetails(fact.properties)}`;
}

function toSentence(fact: GraphNode | Relationship, nodes: ReadonlyMap<string, GraphNode>): string {
  const nameOf = (id: string) => String(nodes.get(id)?.properties.name ?? id);
  if (!isRelationship(fact)) return `${nameOf(fact.id)} is a ${kindOf(fact.labels) ?? 'thing'}`;
  const type = RELATIONSHIP_TYPES.find((known) => known === fact.type);
  const phrase = type === undefined ? fact.type : RELATIONSHIP_TYPE_DEFINITIONS[type].phrase.en;
  return `${nameOf(fact.start)} ${phrase} ${nameOf(fact.end)}`;
}

function toDetails(properties: Properties): string {
  const details = Object.entries(properties)
    .filter(([key]) => !SAID_ALREADY.has(key) && !key.endsWith('Zh'))
    .map(([key, value]) => `${key}: ${[value].flat().join(', ')}`);
  return details.length === 0 ? '' : ` (${details.join('; ')})`;
}
