/** Milliseconds of one run of `task`, by the monotonic clock. */
async function time(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

export interface Latency {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly samples: number;
}

/** The value below which `share` (0–1) of the samples lie: nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/**
 * Latencies of two ways to do the same, run in turn (A B A B …) so that a machine whose speed
 * drifts treats both alike. Warm-up runs are not counted.
 */
export async function measurePair(pair: {
  readonly ours: (round: number) => Promise<unknown>;
  readonly bare: (round: number) => Promise<unknown>;
  readonly rounds: number;
  readonly warmUp: number;
}): Promise<{ readonly ours: Latency; readonly bare: Latency }> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < pair.warmUp + pair.rounds; round += 1) {
    const oursMs = await time(() => pair.ours(round));
    const bareMs = await time(() => pair.bare(round));
    if (round < pair.warmUp) continue;
    ours.push(oursMs);
    bare.push(bareMs);
  }
  return { ours: toLatency(ours), bare: toLatency(bare) };
}

/** Latencies of one way alone. */
export async function measure(way: {
  readonly run: (round: number) => Promise<unknown>;
  readonly rounds: number;
  readonly warmUp: number;
}): Promise<Latency> {
  const samples: number[] = [];
  for (let round = 0; round < way.warmUp + way.rounds; round += 1) {
    const ms = await time(() => way.run(round));
    if (round >= way.warmUp) samples.push(ms);
  }
  return toLatency(samples);
}

function toLatency(samples: readonly number[]): Latency {
  return {
    p50: percentile(samples, 0.5),
    p99: percentile(samples, 0.99),
    samples: samples.length,
  };
}
