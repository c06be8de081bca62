import path from 'node:path';
import { readDatasetFiles, toDataset } from '../../scripts/dataset/read-dataset.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { prepareDataset } from '../../scripts/import/prepare-dataset.ts';

/** The bundled dataset as `npm start` loads it. */
export async function readBundledDataset(): Promise<Dataset> {
  const source = path.resolve(import.meta.dirname, '../../graph-data');
  const read = toDataset(await readDatasetFiles({ source, ownFactsDirectories: [] }));
  return prepareDataset(read, () => undefined);
}
