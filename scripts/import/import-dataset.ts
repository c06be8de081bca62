import { AppError } from '../../graph-data/model/app-error.ts';
import type { Settings } from '../../server/config.ts';
import { beginBuild, readCurrentGraph } from '../../server/store/embedded-files.ts';
import { isAlive, readImportState } from '../../server/store/import-marker.ts';
import { openEmbedded, openNeo4j } from '../../server/store/open-store.ts';
import { readImportRecord } from '../../server/cypher/import-state.ts';
import type { CypherEngine } from '../../server/store/cypher-engine.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { isEmptyPlan, toPlan } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { readExisting } from './read-existing.ts';
import { writeGraph } from './write-graph.ts';

export interface ImportRequest {
  readonly settings: Settings;
  readonly dataset: Dataset;
  readonly fingerprint: string;
  /** The facts are not the bundled ones: no start replaces them in the embedded store. */
  readonly isChosen: boolean;
  readonly dryRun: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly now: () => Date;
}

const NOTHING: Dataset = { nodes: [], relationships: [] };
/** A sign of life older than this is none. */
const HEARTBEAT_MS = 60_000;

/** Makes the configured store hold the dataset, and gives what was, or would be, changed. */
export async function importDataset(request: ImportRequest): Promise<Plan> {
  const { neo4j } = request.settings;
  return neo4j === null ? importEmbedded(request) : importIntoNeo4j(request, neo4j);
}

/** In place: only what differs is written, and nothing that is not ours is touched. */
async function importIntoNeo4j(
  request: ImportRequest,
  neo4j: NonNullable<Settings['neo4j']>,
): Promise<Plan> {
  const engine = openNeo4j(neo4j, request.settings);
  try {
    const record = await readImportRecord(engine, {});
    const isRunning =
      record?.status === 'running' &&
      isAlive(record) &&
      request.now().getTime() - record.heartbeatAt < HEARTBEAT_MS;
    if (isRunning) {
      throw toBusyError();
    }
    request.progress.step('Comparing with what Neo4j holds');
    const plan = toPlan(await readExisting(engine), request.dataset);
    const isRecorded = record?.status === 'complete' && record.dataset === request.fingerprint;
    if (request.dryRun || (isEmptyPlan(plan) && isRecorded)) return plan;
    await writeGraph(engine, { plan, dataset: request.dataset }, { ...request, intoEmpty: false });
    return plan;
  } finally {
    await engine.close();
  }
}

/** Beside the graph in use, and swapped in when it is whole. */
async function importEmbedded(request: ImportRequest): Promise<Plan> {
  const { settings, dataset, fingerprint, isChosen, progress, now } = request;
  if (!request.dryRun && (await readImportState(settings.storeDirectory)) === 'running') {
    throw toBusyError();
  }
  const current = await readCurrentGraph(settings.storeDirectory);
  progress.step('Comparing with what the store holds');
  const existing =
    current === null
      ? NOTHING
      : await readClosing(openEmbedded({ path: current.path, mode: 'read' }, settings));
  const plan = toPlan(existing, dataset);
  const isRecorded = current?.dataset === fingerprint && current.isChosen === isChosen;
  if (request.dryRun || (isEmptyPlan(plan) && isRecorded)) return plan;
  const build = await beginBuild(settings.storeDirectory, {
    dataset: fingerprint,
    isChosen,
    startedAt: now(),
  });
  const engine = openEmbedded({ path: build.path, mode: 'write' }, settings);
  try {
    const whole = toPlan(NOTHING, dataset);
    await writeGraph(engine, { plan: whole, dataset }, { ...request, intoEmpty: true });
    await engine.close();
    await build.swapIn();
  } catch (error) {
    // What is thrown away need not be closed in order; the first error is the one to tell.
    await engine.close().catch(() => undefined);
    await build.abandon();
    throw error;
  }
  return plan;
}

function toBusyError(): AppError {
  return new AppError('conflict', 'Another import runs; wait until it has ended.');
}

/** What a graph that cannot be read holds counts as nothing: it is about to be replaced. */
async function readClosing(engine: CypherEngine): Promise<Dataset> {
  try {
    return await readExisting(engine);
  } catch {
    return NOTHING;
  } finally {
    await engine.close();
  }
}
