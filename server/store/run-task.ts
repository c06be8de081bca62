import type { QueryResult, RunOptions, Statement } from './cypher-engine.ts';
import type { TaskLane } from './task-lane.ts';
import type { ChildTask, Rows } from './task-protocol.ts';

export function toReadTask(statement: Statement, { maxRows, maxBytes }: RunOptions): ChildTask {
  return {
    kind: 'read',
    statement,
    maxRows: maxRows ?? null,
    maxBytes: maxBytes ?? null,
    tag: null,
  };
}

/** Runs a task to its end and gives the rows of each of its statements. */
export function runWhole(lane: TaskLane, task: ChildTask, run: RunOptions = {}) {
  return new Promise<QueryResult[]>((resolve, reject) => {
    const results: { columns: readonly string[]; rows: Rows[number][] }[] = [];
    const allowMore = lane.submit({
      task,
      run,
      pace: 'whole',
      onChunk: (statement, columns, rows) => {
        const result = (results[statement] ??= { columns, rows: [] });
        for (const row of rows) result.rows.push(row);
        allowMore();
      },
      onDone: (limit) => resolve(results.map((result) => ({ ...result, limit }))),
      onFailed: reject,
    });
  });
}
