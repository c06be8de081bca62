import { kindOf } from '../../model/graph.ts';
import {
  RELATIONSHIP_TYPES,
  RELATIONSHIP_TYPE_DEFINITIONS,
} from '../../model/relationship-types.ts';
import type { NodeKind } from '../../model/kinds.ts';
import { toProblem } from '../facts.ts';
import type { Facts, Problem, RelationshipFact } from '../facts.ts';

/** Both ends of a relationship exist, and are of kinds that its type may join. */
export function checkEnds(facts: Facts): Problem[] {
  const kinds = new Map(facts.nodes.map(({ node }) => [node.id, kindOf(node.labels)]));
  return facts.relationships.flatMap((fact) => [
    ...checkEnd(fact, kinds, 'start'),
    ...checkEnd(fact, kinds, 'end'),
  ]);
}

function checkEnd(
  { place, relationship }: RelationshipFact,
  kinds: ReadonlyMap<string, NodeKind | undefined>,
  side: 'start' | 'end',
): Problem[] {
  const nodeId = relationship[side];
  if (!kinds.has(nodeId)) {
    return [toProblem(place, `${relationship.id}: its ${side} ${nodeId} does not exist.`, side)];
  }
  const kind = kinds.get(nodeId);
  const type = RELATIONSHIP_TYPES.find((known) => known === relationship.type);
  if (type === undefined || kind === undefined) return [];
  const allowed = RELATIONSHIP_TYPE_DEFINITIONS[type][side === 'start' ? 'starts' : 'ends'];
  if (allowed.includes(kind)) return [];
  const expected = `${type} has as its ${side}: ${allowed.join(', ')}`;
  return [toProblem(place, `${relationship.id}: ${nodeId} is a ${kind}; ${expected}.`, side)];
}
