import { toLastDay } from '../../graph-data/model/last-day.ts';

/**
 * The graph as it was on a day. Dates are text, as precise as known: `2010`, `2010-10`,
 * `2010-10-21`. A partial date counts as all of its year or month, so texts compare as prefixes.
 */

/**
 * Conditions that each variable belongs to us and holds at `$at`; without a moment, that it belongs
 * to us. Every fact of ours has receipts and an id that is text (only text compares with text), so
 * that foreign nodes and relationships of a shared database take no part. Within `coalesce`
 * the comparison is no way in for Neo4j, which would begin with a scan of all ids.
 */
export function toConditions(variables: readonly string[], at: string | undefined): string {
  return variables
    .flatMap((name) => [
      `coalesce(${name}.id > '', false) AND ${name}.sources IS NOT NULL`,
      ...(at === undefined
        ? []
        : [
            `(${name}.from IS NULL OR ${name}.from <= $at)`,
            `(${name}.to IS NULL OR ${name}.to >= left($at, size(${name}.to)))`,
          ]),
    ])
    .join(' AND ');
}

/** The parameter that `toConditions` speaks of. */
export function toMomentParameters(at: string | undefined): { readonly at?: string } {
  return at === undefined ? {} : { at: toLastDay(at) };
}
