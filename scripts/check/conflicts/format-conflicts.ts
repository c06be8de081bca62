import type { Conflict, Statement } from './conflict.ts';

const MOST_RECEIPTS = 3;

/** A block for each conflict: what it is about, then what each side says, with its receipts. */
export function formatConflicts(conflicts: readonly Conflict[]): string[] {
  const corrected = conflicts.filter(({ statements }) =>
    statements.some(({ correctedBy }) => correctedBy.length > 0),
  ).length;
  return [
    ...conflicts.flatMap(({ about, statements }, index) => [
      `${index + 1}. ${about}`,
      ...statements.flatMap(formatStatement),
      '',
    ]),
    `Sources disagree ${conflicts.length} times; ${corrected} times one of them is known to be wrong.`,
  ];
}

function formatStatement(statement: Statement): string[] {
  const { says, receipts, where, correctedBy, because } = statement;
  return [
    `   - ${says}`,
    `     receipt   ${shorten(receipts)}`,
    ...(where === null ? [] : [`     written   ${where}`]),
    ...(correctedBy.length === 0 ? [] : [`     WRONG by  ${shorten(correctedBy)}`]),
    ...(because === null ? [] : [`     because   ${because}`]),
  ];
}

function shorten(receipts: readonly string[]): string {
  const rest = receipts.length - MOST_RECEIPTS;
  const shown = receipts.slice(0, MOST_RECEIPTS).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
