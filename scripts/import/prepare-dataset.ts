import { dateByRelease } from '../dataset/date-by-release.ts';
import { joinDerivedValues } from '../dataset/derived-values.ts';
import type { DerivedValues } from '../dataset/derived-values.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { toFactsFingerprint } from '../dataset/fingerprint.ts';
import type { ReadDataset } from '../dataset/read-dataset.ts';
import { deriveValues } from '../derive/derive-values.ts';
import { overlayDerivedValues } from './overlay-derived-values.ts';

/** A calm layout where it must be computed while someone waits. */
const QUICK_ITERATIONS = 300;
/** Betweenness beyond this many nodes would keep people waiting. */
const QUICK_BETWEENNESS_NODES = 2_000;

/**
 * The graph as it is loaded: release-scoped facts have dates, every node its derived values. Those
 * computed beforehand are taken when they fit; what they do not cover is computed or placed here.
 */
export function prepareDataset(
  read: Pick<ReadDataset, 'dataset' | 'derived'>,
  onStep: (title: string) => void,
): Dataset {
  const { dataset, derived } = read;
  const dated = dateByRelease(dataset);
  if (derived.fingerprint === toFactsFingerprint(dataset)) {
    return joinDerivedValues(dated, derived.byId);
  }
  // An export of ours carries its values with it, and is restored as it was.
  const known = new Map([...derived.byId, ...toOwnValues(dataset)]);
  if (dataset.nodes.every(({ id, properties }) => known.has(id) && 'x' in properties)) return dated;
  const isCovered = dataset.nodes.some(({ id }) => known.has(id));
  return joinDerivedValues(
    dated,
    isCovered
      ? overlayDerivedValues(dataset, known)
      : deriveValues(dataset, {
          iterations: QUICK_ITERATIONS,
          betweenness: dataset.nodes.length <= QUICK_BETWEENNESS_NODES,
          onStep,
        }),
  );
}

/** Values that stand on the nodes already. */
export function toOwnValues({ nodes }: Dataset): Map<string, DerivedValues> {
  return new Map(
    nodes.flatMap(({ id, properties }): [string, DerivedValues][] => {
      const { x, y, degree, pagerank, betweenness, community } = properties;
      if (typeof x !== 'number' || typeof y !== 'number') return [];
      const values = {
        id,
        x,
        y,
        degree: Number(degree ?? 0),
        pagerank: Number(pagerank ?? 0),
        community: Number(community ?? 0),
        ...(typeof betweenness === 'number' ? { betweenness } : {}),
      };
      return [[id, values]];
    }),
  );
}
