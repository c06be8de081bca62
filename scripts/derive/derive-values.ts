import type { Dataset } from '../../graph-data/facts/facts.ts';
import type { DerivedValues } from '../dataset/derived-values.ts';
import { toBetweenness, toDegrees, toPageRanks } from './centrality.ts';
import { toCommunities } from './communities.ts';
import { toLayout } from './layout.ts';
import { placeRest } from './place-rest.ts';
import { toBackbone, toWholeGraph } from './to-graph.ts';

/** What stands in the middle of the map. */
const CENTRE = 'project:openstack';
/** Importance as the explorer draws it: radii between 3 and 24 on a square-root scale. */
const SIZES = { smallest: 3, largest: 24 };

export interface DeriveOptions {
  /** Rounds of the layout; more are calmer and take longer. */
  readonly iterations: number;
  /** Betweenness takes longest; leave it out where time matters. */
  readonly betweenness: boolean;
  readonly onStep?: (title: string) => void;
}

/**
 * Positions, degree, PageRank, betweenness and community of every node. The same dataset gives the
 * same values: everything that draws lots is seeded, everything that iterates is sorted.
 */
export function deriveValues(
  dataset: Dataset,
  { iterations, betweenness, onStep = () => undefined }: DeriveOptions,
): ReadonlyMap<string, DerivedValues> {
  const whole = toWholeGraph(dataset);
  const backbone = toBackbone(dataset);
  onStep('degree and PageRank');
  const degrees = toDegrees(whole);
  const ranks = toPageRanks(whole);
  onStep('communities');
  const communities = toCommunities(backbone);
  onStep('positions');
  const largest = Math.max(1e-9, ...ranks.values());
  const toSize = (id: string) =>
    SIZES.smallest + (SIZES.largest - SIZES.smallest) * Math.sqrt((ranks.get(id) ?? 0) / largest);
  const positions = placeRest(
    whole,
    toLayout(backbone, { communities, toSize, centre: CENTRE, iterations }),
  );
  onStep('betweenness');
  const between = betweenness ? toBetweenness(whole) : null;
  // Numbers after those of the communities mean: alone.
  const alone = new Set(communities.values()).size;
  return new Map(
    dataset.nodes.map(({ id }) => {
      const position = positions.get(id) ?? { x: 0, y: 0 };
      return [
        id,
        {
          id,
          x: round(position.x),
          y: round(position.y),
          degree: degrees.get(id) ?? 0,
          pagerank: ranks.get(id) ?? 0,
          ...(between === null ? {} : { betweenness: between.get(id) ?? 0 }),
          community: communities.get(id) ?? alone,
        },
      ];
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
