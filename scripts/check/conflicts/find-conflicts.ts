import type { Claim } from '../../../graph-data/facts/claim.ts';
import type { Dataset, Facts, Place } from '../../../graph-data/facts/facts.ts';
import type { Conflict } from './conflict.ts';
import { findPropertyConflicts } from './property-conflicts.ts';
import { findRelationshipConflicts } from './relationship-conflicts.ts';

/** Everything on which sources disagree, in an order that the facts decide. */
export function findConflicts(known: {
  readonly facts: Facts;
  readonly claims: readonly Claim[];
  readonly dataset: Dataset;
}): Conflict[] {
  const { facts, dataset } = known;
  const wheres = new Map<string, string>();
  const note = (id: string, { file, line }: Place) => wheres.set(id, `${file}:${line}`);
  for (const { place, node } of facts.nodes) note(node.id, place);
  for (const { place, relationship } of facts.relationships) note(relationship.id, place);
  return [...findPropertyConflicts(facts, known), ...findRelationshipConflicts(dataset, wheres)];
}
