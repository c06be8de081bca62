import { afterAll, beforeAll, describe } from 'vitest';
import { SMALL_GRAPH } from '../../support/graphs.ts';
import type { LoadedStore } from '../../support/stores.ts';
import { specifyNeighbourhoods } from './neighbourhoods.ts';
import { specifyNodes } from './nodes.ts';
import { specifyOverview } from './overview.ts';
import { specifyPaths } from './paths.ts';
import { specifyReading } from './reading.ts';
import { specifyTime } from './time.ts';

/**
 * What every store must answer about the small graph. One specification, run against each real
 * database. The questions lie in a file for each family.
 */
export function describeGraphStore(
  name: string,
  open: (dataset: typeof SMALL_GRAPH) => Promise<LoadedStore>,
): void {
  describe(name, () => {
    let loaded: LoadedStore;
    beforeAll(async () => {
      loaded = await open(SMALL_GRAPH);
    });
    afterAll(() => loaded?.close());
    const store = () => loaded.store;

    specifyNodes(store);
    specifyNeighbourhoods(store);
    specifyPaths(store);
    specifyOverview(store);
    specifyTime(store);
    specifyReading(store);
  });
}
