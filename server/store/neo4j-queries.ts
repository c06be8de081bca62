import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Neo4jSettings } from '../config.ts';
import type { QueryResult, RunOptions, Statement } from './cypher-engine.ts';
import { runWhole } from './run-task.ts';
import { createTaskLane } from './task-lane.ts';
import { createLanePool } from './task-lane-pool.ts';
import { startTaskProcess } from './task-process.ts';

/** A process is kept for this long after its work: starting one takes a third of a second. */
const IDLE_MS = 300_000;
const NICENESS = 10;
const DEFAULT_MEMORY_MEGABYTES = 768;
/** How often the database is asked whether a query that was given up has ended. */
const LOOK_AGAIN_MS = 500;

export interface Neo4jQueries {
  read(statement: Statement, run: RunOptions): Promise<QueryResult>;
  close(): Promise<void>;
}

/**
 * Queries of strangers over Neo4j. A single row may be larger than this process is, and the driver
 * takes it whole; so each query's rows are taken by a process of their own, whose time and memory are
 * watched. Ending it closes its connection, which ends the query in the database; where the database
 * does not get to that, `onLeftover` is told.
 */
export function createNeo4jQueries(
  options: Neo4jSettings & {
    readonly timeoutMs: number;
    readonly queryMemoryMegabytes?: number;
  },
  database: { readonly countRunning: (tag: string) => Promise<number> },
): Neo4jQueries {
  const { uri, username, password, database: name, timeoutMs } = options;
  const connect = { type: 'connect', neo4j: { uri, username, password, database: name } } as const;
  const pool = createLanePool(() =>
    createTaskLane(
      {
        timeoutMs,
        memoryMegabytes: options.queryMemoryMegabytes ?? DEFAULT_MEMORY_MEGABYTES,
        isWritten: false,
        startProcess: (listener, niceness) =>
          startTaskProcess(
            {
              name: 'neo4j-child',
              argv: [],
              connect,
              refusal: 'The query could not be begun.',
              niceness,
            },
            listener,
          ),
      },
      { idleMs: IDLE_MS, niceness: NICENESS },
    ),
  );
  let closed = false;

  /** Resolves when no transaction of the query is left, or nobody can tell. */
  async function untilEnded(tag: string): Promise<void> {
    try {
      while (!closed && (await database.countRunning(tag)) > 0) await delay(LOOK_AGAIN_MS);
    } catch {
      // Whoever may not ask, or whose database is away, need not wait for it.
    }
  }

  return {
    async read(statement, run) {
      const tag = randomUUID();
      const { maxRows = null, maxBytes = null } = run;
      const task = { kind: 'read', statement, maxRows, maxBytes, tag } as const;
      try {
        const [result] = await pool.use((lane) => runWhole(lane, task, run));
        return result ?? { columns: [], rows: [], limit: null };
      } catch (error) {
        run.onLeftover?.(untilEnded(tag));
        throw error;
      }
    },
    async close() {
      closed = true;
      await pool.close();
    },
  };
}
