import type { EmbeddedLane } from './embedded-lane.ts';

/** As many lanes as there is work at once; one that is free again serves the next. */
export interface EmbeddedLanePool {
  use<Result>(work: (lane: EmbeddedLane) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export function createLanePool(openLane: () => EmbeddedLane): EmbeddedLanePool {
  const all = new Set<EmbeddedLane>();
  const free: EmbeddedLane[] = [];
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
