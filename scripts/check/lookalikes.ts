import type { Facts, Place, Problem } from '../../graph-data/facts/facts.ts';
import { toProblem } from '../../graph-data/facts/facts.ts';
import type { JudgedLookalike } from '../dataset/resolution/judge-lookalikes.ts';
import { toJudgingAdvice } from '../dataset/resolution/judge-lookalikes.ts';
import type { ResolutionTable } from '../dataset/resolution/resolution-table.ts';

/** A problem for each pair that nobody judged; namesakes are told with the facts themselves. */
export function toLookalikeProblems(
  lookalikes: readonly JudgedLookalike[],
  facts: Facts,
): Problem[] {
  const places = new Map<string, Place>();
  for (const { place, node } of facts.nodes) places.set(node.id, place);
  return lookalikes.flatMap(({ ids: [one, other], because, isNamesake, verdict }) => {
    const place = places.get(other);
    if (isNamesake || verdict !== null || place === undefined) return [];
    const message = `${one} and ${other} may be one: ${because}. ${toJudgingAdvice(one, other)}`;
    return [toProblem(place, message)];
  });
}

/** Everything that looks alike and what was judged, then everything that was put together. */
export function listLookalikes(
  lookalikes: readonly JudgedLookalike[],
  { merged }: ResolutionTable,
): string[] {
  return [
    ...lookalikes.map(({ ids, because, verdict }) => {
      const judgement = verdict === null ? 'not judged' : `two: ${verdict}`;
      return `${ids.join(' and ')}: ${because} (${judgement})`;
    }),
    ...merged.map(({ from, into, because }) => `${from} and ${into}: one: ${because}`),
  ];
}
