import { formatProblem } from './facts.ts';
import type { Facts, Problem } from './facts.ts';
import { checkDates } from './rules/dates-rule.ts';
import { checkDuplicates } from './rules/duplicates-rule.ts';
import { checkEnds } from './rules/ends-rule.ts';
import { checkPrivacy } from './rules/privacy-rule.ts';
import { checkReceipts } from './rules/receipts-rule.ts';
import { checkSchema } from './rules/schema-rule.ts';

const RULES = [checkSchema, checkReceipts, checkEnds, checkDuplicates, checkDates, checkPrivacy];

/** Everything that is wrong with the facts, in the order of files and lines. */
export function checkFacts(facts: Facts): Problem[] {
  return RULES.flatMap((rule) => rule(facts)).toSorted(
    (left, right) =>
      left.file.localeCompare(right.file, 'en') ||
      left.line - right.line ||
      formatProblem(left).localeCompare(formatProblem(right), 'en'),
  );
}
