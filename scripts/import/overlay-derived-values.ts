import { compareText } from '../../graph-data/model/compare-text.ts';
import type { DerivedValues } from '../dataset/derived-values.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { toDegrees, toPageRanks } from '../derive/centrality.ts';
import { placeRest } from '../derive/place-rest.ts';
import { toWholeGraph } from '../derive/to-graph.ts';

/**
 * Values of a dataset of which most is known: positions and communities stay, new nodes come beside
 * their neighbours and into the community of most of them. Degree and PageRank are quick, and are
 * computed anew for all; betweenness is not, so new nodes have none.
 */
export function overlayDerivedValues(
  dataset: Dataset,
  known: ReadonlyMap<string, DerivedValues>,
): ReadonlyMap<string, DerivedValues> {
  const graph = toWholeGraph(dataset);
  const degrees = toDegrees(graph);
  const ranks = toPageRanks(graph);
  const placed = new Map(
    dataset.nodes.flatMap(({ id }) => {
      const values = known.get(id);
      return values === undefined ? [] : [[id, { x: values.x, y: values.y }] as const];
    }),
  );
  const positions = placeRest(graph, placed);
  const alone = Math.max(0, ...[...known.values()].map(({ community }) => community));
  return new Map(
    dataset.nodes.map(({ id }) => {
      const before = known.get(id);
      const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
      const communities = graph.neighbors(id).flatMap((other) => known.get(other)?.community ?? []);
      return [
        id,
        {
          id,
          x: Math.round(x * 100) / 100,
          y: Math.round(y * 100) / 100,
          degree: degrees.get(id) ?? 0,
          pagerank: ranks.get(id) ?? 0,
          ...(before?.betweenness === undefined ? {} : { betweenness: before.betweenness }),
          community: before?.community ?? toMostFrequent(communities) ?? alone,
        },
      ];
    }),
  );
}

/** The smallest of the most frequent; undefined of none. */
function toMostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [best] = [...counts].toSorted(
    ([left, leftCount], [right, rightCount]) =>
      rightCount - leftCount || compareText(String(left), String(right)),
  );
  return best?.[0];
}
