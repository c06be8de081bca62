import { z } from 'zod';
import { propertyValueSchema } from '../model/graph.ts';
import { toProblem } from './facts.ts';
import type { Place, Problem } from './facts.ts';
import type { Claim } from './claim.ts';

const text = z.string('expected text').min(1, 'expected text');
const receipts = z.array(text, 'expected a list of receipts').min(1, 'expected a receipt');

const claimSchema = z.strictObject({
  about: text,
  property: text,
  claim: propertyValueSchema,
  sources: receipts,
  correctedBy: receipts.optional(),
  because: text.optional(),
});

/** An entry of the list `claims` in a file of facts; a problem when it has another form. */
export function parseClaim(
  fields: Record<string, unknown>,
  place: Place,
): { readonly claim: Claim } | { readonly problem: Problem } {
  const parsed = claimSchema.safeParse(fields);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = String(issue?.path[0] ?? '');
    const message = `A claim has about, property, claim, sources, and may have correctedBy and because: ${[field, issue?.message].filter(Boolean).join(': ')}.`;
    return { problem: toProblem(place, message, field) };
  }
  const { correctedBy = [], because = null, ...rest } = parsed.data;
  return { claim: { ...rest, correctedBy, because, place } };
}
