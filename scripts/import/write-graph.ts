import { AppError } from '../../graph-data/model/app-error.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { toBatches } from './batches.ts';
import { toBeginStatement, toCompleteStatement, toHeartbeatStatement } from './import-record.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { LONG_TIMEOUT_MS } from './read-existing.ts';
import { toSchemaStatements } from '../../server/cypher/schema-statements.ts';

export interface WriteOptions {
  readonly fingerprint: string;
  readonly intoEmpty: boolean;
  readonly progress: Progress;
  /** Stops between two batches; the next import finishes what is left. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

/** Carries out a plan, a batch a transaction, between a record that says so and one that says done. */
export async function writeGraph(
  engine: CypherEngine,
  { plan, dataset }: { readonly plan: Plan; readonly dataset: Dataset },
  options: WriteOptions,
): Promise<void> {
  const { progress, signal, now } = options;
  const run = { timeoutMs: LONG_TIMEOUT_MS };
  await engine.write([toBeginStatement(options.fingerprint, now())], run);
  progress.step('Defining constraints and indexes');
  await engine.defineSchema(toSchemaStatements(engine.capabilities));
  const batches = toBatches(plan, { intoEmpty: options.intoEmpty });
  progress.start(
    'Writing nodes and relationships',
    batches.reduce((sum, { size }) => sum + size, 0),
  );
  try {
    for (const { statement, size } of batches) {
      if (signal.aborted) {
        throw new AppError('conflict', 'The import was stopped; run it again to finish it.');
      }
      await engine.write([statement, toHeartbeatStatement(now())], run);
      progress.advance(size);
    }
  } finally {
    progress.stop();
  }
  await engine.write([toCompleteStatement(dataset, now())], run);
}
