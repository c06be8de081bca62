import type { Dataset } from '../../../graph-data/facts/facts.ts';
import { findLookalikes } from './find-lookalikes.ts';
import type { Lookalike } from './find-lookalikes.ts';
import { createJudgement } from './resolution-table.ts';
import type { ResolutionTable } from './resolution-table.ts';

export interface JudgedLookalike extends Lookalike {
  /** Why they are two: a reason of the table, or a fact that relates them; null: nobody said. */
  readonly verdict: string | null;
}

/**
 * All pairs that may be one, with what is known of them. A relationship between two things says
 * that they are two: who bought somebody is not the one bought. One name takes a person to judge.
 */
export function judgeLookalikes(
  { nodes, relationships }: Dataset,
  table: ResolutionTable,
): JudgedLookalike[] {
  const lookalikes = findLookalikes(nodes);
  const reasonOf = createJudgement(table);
  const wanted = new Set(lookalikes.map(({ ids }) => ids.join(' ')));
  const related = new Map<string, string>();
  for (const { id, start, end } of relationships) {
    for (const pair of [`${start} ${end}`, `${end} ${start}`]) {
      if (wanted.has(pair) && !related.has(pair)) related.set(pair, `related by ${id}`);
    }
  }
  return lookalikes.map((lookalike) => {
    const [one, other] = lookalike.ids;
    const fact = lookalike.isNamesake ? undefined : related.get(`${one} ${other}`);
    return { ...lookalike, verdict: reasonOf(one, other) ?? fact ?? null };
  });
}

/** What to write where, once somebody knows whether two are one. */
export function toJudgingAdvice(one: string, other: string): string {
  return [
    'Judge in curated/aliases.yaml: if they are one, under "merged"',
    `- { from: ${other}, into: ${one}, because: … }; if two, under "different"`,
    `- { ids: [${one}, ${other}], because: … }`,
  ].join(' ');
}
