import type { CypherEngine, QueryResult, RunOptions, Statement } from './cypher-engine.ts';
import { createTaskLane } from './task-lane.ts';
import { createLanePool } from './task-lane-pool.ts';
import type { LaneOptions, TaskLane } from './task-lane.ts';
import { startEmbeddedProcess } from './embedded-process.ts';
import { parseEmbeddedPlan } from './embedded-plan.ts';
import type { ChildTask, Rows } from './task-protocol.ts';
import { runWhole, toReadTask } from './run-task.ts';
import { createRowQueue } from './row-queue.ts';

/** A second or third process is kept for this long after its work. */
const IDLE_MS = 60_000;

/** How far queries of strangers stand back where processors are scarce; 0 is how others stand. */
const QUERY_NICENESS = 10;

export interface EmbeddedEngineOptions {
  /** The database's own file or folder. */
  readonly path: string;
  readonly mode: 'read' | 'write';
  /** Resident memory at which a process is ended. */
  readonly memoryMegabytes: number;
  /** Milliseconds a query may take where the asker says nothing. */
  readonly timeoutMs: number;
  /** Milliseconds that a reader of chunks may leave one untaken. */
  readonly readerPatienceMs?: number;
  /** Resident memory at which a process with a query of a stranger is ended. */
  readonly queryMemoryMegabytes?: number;
}

/**
 * The embedded database behind the port. What the explorer asks for runs in one process; named
 * questions, which may take long, and exports, whose reader may be slow, each have a process of their
 * own that comes when it is needed, so that neither holds up the first. So has each query of a
 * stranger, with less memory and less right to the processor.
 */
export function createEmbeddedEngine(options: EmbeddedEngineOptions): CypherEngine {
  const lane: LaneOptions = {
    ...options,
    isWritten: options.mode === 'write',
    startProcess: (listener, niceness) => startEmbeddedProcess({ ...options, niceness }, listener),
  };
  const answers = createTaskLane(lane, { idleMs: null });
  // A database that is written is open in one process only.
  const openBeside = (changes: Partial<LaneOptions>, niceness = 0) =>
    options.mode === 'write'
      ? answers
      : createTaskLane({ ...lane, ...changes }, { idleMs: IDLE_MS, niceness });
  const questions = openBeside({});
  const exports = openBeside({});
  const memoryMegabytes = options.queryMemoryMegabytes ?? options.memoryMegabytes;
  const queries = createLanePool(() => openBeside({ memoryMegabytes }, QUERY_NICENESS));

  async function read(statement: Statement, run: RunOptions = {}): Promise<QueryResult> {
    const readIn = async (lane: TaskLane) => {
      const [result] = await runWhole(lane, toReadTask(statement, run), run);
      return result ?? { columns: [], rows: [], limit: null };
    };
    if (run.aside === 'query') return queries.use(readIn);
    return readIn(run.aside === 'question' ? questions : answers);
  }

  return {
    name: 'embedded',
    capabilities: { fullText: false, constraintIndex: false, indexHints: false, listLookUp: false },
    async getVersion() {
      await runWhole(answers, toReadTask({ text: 'RETURN 1 AS one' }, {}));
      return answers.version ?? '';
    },
    read,
    async explain(statement, run) {
      const { rows } = await read({ ...statement, text: `EXPLAIN ${statement.text}` }, run);
      return parseEmbeddedPlan(String(rows[0]?.[0]));
    },
    readChunks: (statement, run = {}) => readInChunks(exports, toReadTask(statement, {}), run),
    write: (statements, run) => runWhole(answers, { kind: 'write', statements }, run),
    async defineSchema(statements) {
      await runWhole(answers, { kind: 'schema', statements });
    },
    async close() {
      await queries.close();
      for (const lane of new Set([questions, exports, answers])) await lane.close();
    },
  };
}

/** Hands over the rows of a task as they come. */
async function* readInChunks(
  lane: TaskLane,
  task: ChildTask,
  run: Pick<RunOptions, 'signal' | 'timeoutMs'>,
): AsyncIterable<Rows> {
  const rows = createRowQueue<Rows>();
  const abandon = new AbortController();
  const signal = AbortSignal.any([abandon.signal, run.signal].filter((item) => item !== undefined));
  const allowMore = lane.submit({
    task,
    run: { ...run, signal },
    pace: 'chunk',
    onChunk: (_statement, _columns, chunk) => rows.push(chunk),
    onDone: () => rows.end(),
    onFailed: (error) => rows.fail(error),
  });
  try {
    for await (const chunk of rows) {
      yield chunk;
      allowMore();
    }
  } finally {
    // A reader that leaves early ends the query; after its end this does nothing.
    abandon.abort();
  }
}
