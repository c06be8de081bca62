import type { TaskLane } from './task-lane.ts';

/** As many lanes as there is work at once; one that is free again serves the next. */
export interface TaskLanePool {
  use<Result>(work: (lane: TaskLane) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export function createLanePool(openLane: () => TaskLane): TaskLanePool {
  const all = new Set<TaskLane>();
  const free: TaskLane[] = [];
  return {
    async use(work) {
      const lane = free.pop() ?? openLane();
      all.add(lane);
      try {
        return await work(lane);
      } finally {
        free.push(lane);
      }
    },
    async close() {
      for (const lane of all) await lane.close();
    },
  };
}
