import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  formatDerivedFile,
  NO_DERIVED_VALUES,
  parseDerivedFile,
} from '../../dataset/derived-values.ts';
import type { Dataset } from '../../../graph-data/facts/facts.ts';
import { toFactsFingerprint } from '../../dataset/fingerprint.ts';
import { prepareDataset, toOwnValues } from '../../import/prepare-dataset.ts';
import { createSyntheticDataset } from './synthetic-dataset.ts';

/**
 * The synthetic graph with its positions, communities and centralities as an import computes them.
 * At this size that takes minutes, so they are kept for the next run in `.stackscape/bench`.
 */
export async function prepareSyntheticDataset(
  root: string,
  note: (text: string) => void,
): Promise<{ readonly dataset: Dataset; readonly fingerprint: string }> {
  const facts = createSyntheticDataset();
  const fingerprint = toFactsFingerprint(facts);
  const file = path.join(root, '.stackscape/bench', `derived-${fingerprint}.jsonl`);
  const text = await readFile(file, 'utf8').catch(() => null);
  const derived = text === null ? NO_DERIVED_VALUES : parseDerivedFile(text, file).derived;
  const dataset = prepareDataset({ dataset: facts, derived }, (title) =>
    note(`Computing ${title} of the synthetic graph, once …`),
  );
  if (derived.fingerprint !== fingerprint) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, formatDerivedFile({ fingerprint, byId: toOwnValues(dataset) }));
  }
  return { dataset, fingerprint };
}
