import { toPlan } from '../../scripts/import/plan.ts';
import { createProgress } from '../../scripts/import/progress.ts';
import { writeGraph } from '../../scripts/import/write-graph.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import { Writable } from 'node:stream';

/** Loads a graph through the importer's own writer into an empty database. */
export async function loadGraph(
  engine: CypherEngine,
  dataset: Dataset,
  fingerprint = 'small',
): Promise<void> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const plan = toPlan({ nodes: [], relationships: [] }, dataset);
  await writeGraph(
    engine,
    { plan, dataset },
    {
      fingerprint,
      intoEmpty: true,
      progress: createProgress(silent),
      signal: new AbortController().signal,
      now: () => new Date(),
    },
  );
}
