import { AppError } from '../../graph-data/model/app-error.ts';
import { formatProblem } from '../../graph-data/facts/facts.ts';
import { readCuratedFiles, toDataset } from '../dataset/read-dataset.ts';
import { createNameResolver } from './resolve-names.ts';
import type { NameResolver } from './resolve-names.ts';

/**
 * Names as the facts of a folder like `graph-data/curated` and its table of spellings have them;
 * rejects where the table is broken. What an earlier harvest made must not decide what the next
 * one makes, so harvested facts do not count.
 */
export async function readNames(folder: string): Promise<NameResolver> {
  const files = await readCuratedFiles(folder);
  const { table, facts, problems } = toDataset(files);
  const broken = problems.filter(({ file }) =>
    files.resolutionFiles.some(({ name }) => name === file),
  );
  if (broken.length > 0) {
    throw new AppError('invalid_request', broken.map(formatProblem).join('\n'));
  }
  return createNameResolver(
    table,
    facts.nodes.map(({ node }) => node),
  );
}
