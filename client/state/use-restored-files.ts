import { skipToken, useQuery } from '@tanstack/react-query';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import { LASTING } from '../api/queries.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import { readLayer } from '../files/read-layer.ts';
import type { LocalLayer } from '../graph/local/local-layer.ts';
import type { ReadingState } from './use-local-files.ts';

/** What a person had brought before the page was loaded anew. */
export interface RestoredFiles {
  readonly layers: readonly LocalLayer[];
  readonly reading: ReadingState;
}

const NOTHING: RestoredFiles = { layers: [], reading: { is: 'idle' } };

/** Null while it is being read, which only those wait for who brought something. */
export function useRestoredFiles(
  kept: KeptFiles,
  overview: Overview | undefined,
): RestoredFiles | null {
  const { data = null } = useQuery({
    queryKey: ['restored-files'],
    queryFn:
      overview === undefined || !kept.hasSome ? skipToken : () => restoreFiles(kept, overview),
    ...LASTING,
    structuralSharing: false,
  });
  return kept.hasSome ? data : NOTHING;
}

/** Never rejects: without its files the page shows what the dataset has, and says so. */
async function restoreFiles(kept: KeptFiles, overview: Overview): Promise<RestoredFiles> {
  try {
    const brought = await kept.read();
    const read = await Promise.all(brought.map((files) => readLayer(files, overview)));
    const [reading = { is: 'idle' }] = read.flatMap((one) =>
      'failure' in one ? [one.failure] : [],
    );
    return { layers: read.flatMap((one) => ('layer' in one ? [one.layer] : [])), reading };
  } catch {
    return { layers: [], reading: { is: 'lost' } };
  }
}
