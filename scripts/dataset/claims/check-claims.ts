import type { Properties } from '../../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../../graph-data/model/properties.ts';
import { toProblem } from '../../../graph-data/facts/facts.ts';
import type { Dataset, Problem } from '../../../graph-data/facts/facts.ts';
import { findPrivateText } from '../../../graph-data/facts/rules/privacy-rule.ts';
import { findReceiptProblem } from '../../../graph-data/facts/rules/receipts-rule.ts';
import { describeMismatch } from '../../../graph-data/facts/rules/schema-rule.ts';
import type { Claim } from '../../../graph-data/facts/claim.ts';

/** A claim is about something that is there, of the right type, with receipts, and not the graph's own. */
export function checkClaims(
  claims: readonly Claim[],
  { nodes, relationships }: Dataset,
): Problem[] {
  if (claims.length === 0) return [];
  const wanted = new Set(claims.map(({ about }) => about));
  const known = new Set(nodes.map(({ id }) => id));
  const subjects = new Map<string, Subject>();
  for (const { id, properties } of nodes) {
    if (wanted.has(id)) subjects.set(id, { properties, of: NODE_PROPERTIES });
  }
  for (const { id, properties } of relationships) {
    if (wanted.has(id)) subjects.set(id, { properties, of: RELATIONSHIP_PROPERTIES });
  }
  return claims.flatMap((claim) => checkClaim(claim, subjects.get(claim.about), known));
}

interface Subject {
  readonly properties: Properties;
  readonly of: Readonly<Record<string, PropertyDefinition>>;
}

function checkClaim(
  { place, about, property, claim, sources, correctedBy, because }: Claim,
  subject: Subject | undefined,
  known: ReadonlySet<string>,
): Problem[] {
  if (subject === undefined) {
    return [toProblem(place, `There is no "${about}" for a claim to be about.`, 'about')];
  }
  const definition = Object.hasOwn(subject.of, property) ? subject.of[property] : undefined;
  if (definition === undefined || definition.derived === true) {
    return [toProblem(place, `${about}: there is no property "${property}" to claim.`, 'property')];
  }
  const problems: Problem[] = [];
  const expected = describeMismatch(definition, claim);
  if (expected !== null) {
    problems.push(toProblem(place, `${about}: the claim should be ${expected}.`, 'claim'));
  }
  if (JSON.stringify(subject.properties[property]) === JSON.stringify(claim)) {
    const message = `${about}: "${property}" is just that in the graph; add the receipt there.`;
    problems.push(toProblem(place, message, 'claim'));
  }
  for (const [field, receipts] of [
    ['sources', sources],
    ['correctedBy', correctedBy],
  ] as const) {
    for (const receipt of receipts) {
      const trouble = findReceiptProblem(receipt, known);
      if (trouble !== null) problems.push(toProblem(place, `${about}: ${trouble}`, field));
    }
  }
  const texts = { claim, sources: [...sources], because: because ?? '' };
  for (const key of findPrivateText(texts)) {
    problems.push(toProblem(place, `"${key}" holds an e-mail address; leave it out.`, key));
  }
  return problems;
}
