import { formatProblem } from '../../graph-data/facts/facts.ts';
import type { Facts, Problem } from '../../graph-data/facts/facts.ts';
import type { ResolutionTable } from './resolution/resolution-table.ts';
import { checkDates } from '../../graph-data/facts/rules/dates-rule.ts';
import { checkNamesakes, checkRepeated } from './rules/duplicates-rule.ts';
import { checkEnds } from '../../graph-data/facts/rules/ends-rule.ts';
import { checkPrivacy } from '../../graph-data/facts/rules/privacy-rule.ts';
import { checkReceipts } from '../../graph-data/facts/rules/receipts-rule.ts';
import { checkSchema } from '../../graph-data/facts/rules/schema-rule.ts';

const RULES = [checkSchema, checkReceipts, checkEnds, checkDates, checkPrivacy];

/**
 * Everything that is wrong with the facts, in the order of files and lines. `written` are the facts
 * as they stand in the files, `facts` the same with one id for each thing.
 */
export function checkFacts(given: {
  readonly written: Facts;
  readonly facts: Facts;
  /** Null where nobody could have judged names that are the same. */
  readonly table: ResolutionTable | null;
}): Problem[] {
  const { written, facts, table } = given;
  return [
    ...RULES.flatMap((rule) => rule(facts)),
    ...checkRepeated(written),
    ...(table === null ? [] : checkNamesakes(facts, table)),
  ].toSorted(
    (left, right) =>
      left.file.localeCompare(right.file, 'en') ||
      left.line - right.line ||
      formatProblem(left).localeCompare(formatProblem(right), 'en'),
  );
}
