import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { Problem } from '../../graph-data/facts/facts.ts';
import type { LocalLayer } from '../graph/local/local-layer.ts';
import { FILE_LIMITS } from './graph-file.ts';
import type { FileProblem } from './graph-file.ts';
import type { Brought } from './kept-files.ts';
import type { ReadRequest } from './read-request.ts';

/** Why nothing was opened. */
export type ReadFailure =
  | { readonly is: 'failed'; readonly name: string; readonly problem: FileProblem }
  /** Facts that break rules, each with its place. */
  | { readonly is: 'wrong'; readonly name: string; readonly problems: readonly Problem[] };

export type ReadLayer = { readonly layer: LocalLayer } | { readonly failure: ReadFailure };

/** Files as they are kept, or why they are not even read: they would not fit. */
export async function toBrought(
  files: readonly File[],
  origin: Brought['origin'],
): Promise<Brought | null> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > FILE_LIMITS.bytes) return null;
  const read = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return { origin, files: await Promise.all(read) };
}

/** What was brought, as a layer over the dataset. */
export async function readLayer(
  { origin, files }: Brought,
  overview: Overview,
): Promise<ReadLayer> {
  const name = files.map((file) => file.name).join(', ');
  const { readFilesAside } = await import('../workers/read-files.ts');
  const known = origin === 'own' ? listKnown(overview) : null;
  const read = await readFilesAside({ files, known });
  if ('problem' in read) return { failure: { is: 'failed', name, problem: read.problem } };
  if ('problems' in read) return { failure: { is: 'wrong', name, problems: read.problems } };
  const graph = 'graph' in read ? read.graph : { ...read.facts, about: {} };
  return { layer: { origin, name, ...graph } };
}

function listKnown({ nodes, kinds }: Overview): ReadRequest['known'] {
  return nodes.id.map((id, index) => [id, kinds[nodes.kind[index] ?? -1] ?? ''] as const);
}
