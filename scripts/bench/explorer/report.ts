import type { Dataset } from '../../../graph-data/facts/facts.ts';
import { percentile } from '../measure.ts';
import { toMilliseconds, toRatio, toTable } from '../table.ts';
import type { Measured } from './explorer-bench.ts';

/** What the explorer promises at 20,000 nodes and 60,000 relationships. */
const BOUNDS = {
  graphBytes: 1_000_000,
  scriptBytes: 300_000,
  ratio: 1.3,
  drawings: 1,
  taskMs: 50,
  expandMs: 200,
};

const NOTE = `Without a graphics card the same processors make the pixels, and a page waits for them within
its tasks: bounds of tasks hold for what the main thread works, those of an expansion until the
picture is handed over.`;

/** Figures of one graph, each with its bound and whether it holds. */
export function toReport(name: string, dataset: Dataset, measured: Measured): string {
  const { nodes, relationships } = dataset;
  const size = `${nodes.length.toLocaleString('en')} nodes, ${relationships.length.toLocaleString('en')} relationships`;
  const table = toTable(
    ['figure', 'seen', 'bound', 'holds'],
    [...toLoadRows(measured), ...toMoveRows(measured), ...toExpandRows(measured)],
  );
  return `### The ${name} graph: ${size}; medians of ${measured.ours.length}\n\n${table}\n\n${NOTE}`;
}

function toLoadRows({ ours, plain }: Measured): string[][] {
  const [handedOver, plainHandedOver] = [ours, plain].map((seen) =>
    toMedian(seen.map((one) => one.handedOver)),
  ) as [number, number];
  const [pixels, plainPixels] = [ours, plain].map((seen) =>
    toMedian(seen.map((one) => one.pixels)),
  ) as [number, number];
  const worst = (of: (one: (typeof ours)[number]) => number): number => Math.max(...ours.map(of));
  const drawings = worst((one) => one.drawings);
  const [graph, script] = [worst((one) => one.graphBytes), worst((one) => one.scriptBytes)];
  const head = worst((one) => one.askedAt - one.scriptEndedAt);
  return [
    toRow('the whole graph, compressed', toKilobytes(graph), {
      bound: `≤ ${toKilobytes(BOUNDS.graphBytes)}`,
      holds: graph <= BOUNDS.graphBytes,
    }),
    toRow('script until the picture, compressed', toKilobytes(script), {
      bound: `≤ ${toKilobytes(BOUNDS.scriptBytes)}`,
      holds: script <= BOUNDS.scriptBytes,
    }),
    toRow('  with what follows unasked', toKilobytes(worst((one) => one.scriptBytesInAll))),
    toRow('the graph is asked for before the script has come, by', toMilliseconds(-head), {
      bound: '> 0 ms',
      holds: head < 0,
    }),
    toRow('drawings of the whole graph until the picture stands', String(drawings), {
      bound: `= ${BOUNDS.drawings}`,
      holds: drawings === BOUNDS.drawings && ours.every((one) => one.drawings === drawings),
    }),
    toRow('whole graph handed to the graphics', toMilliseconds(handedOver)),
    toRow('  by the plain page', toMilliseconds(plainHandedOver)),
    toRatioRow('  ratio', handedOver, plainHandedOver),
    toRow('its pixels', toMilliseconds(pixels)),
    toRow('  by the plain page', toMilliseconds(plainPixels)),
    toRatioRow('  ratio', pixels, plainPixels),
  ];
}

function toMoveRows({ moves }: Measured): string[][] {
  const toTaskRow = (title: string, { wall, work }: { wall: number; work: number }): string[] =>
    toRow(title, `${toMilliseconds(wall)} (${toMilliseconds(work)} of it work)`, {
      bound: `< ${BOUNDS.taskMs} ms`,
      holds: work < BOUNDS.taskMs,
    });
  return [
    toTaskRow('longest task while hovering', moves.hover),
    toRow('drawings of the whole graph while hovering', String(moves.hoverDrawings), {
      bound: '= 0',
      holds: moves.hoverDrawings === 0,
    }),
    toTaskRow(`longest task while panning (${moves.panDrawings} frames)`, moves.pan),
    toTaskRow('longest task while zooming', moves.zoom),
  ];
}

function toExpandRows({ expansions }: Measured): string[][] {
  if (expansions.length === 0) return [];
  const [handedOver, pixels] = [
    toMedian(expansions.map((one) => one.handedOver)),
    toMedian(expansions.map((one) => one.pixels)),
  ];
  return [
    toRow('100 neighbours, from click to picture handed over', toMilliseconds(handedOver), {
      bound: `< ${BOUNDS.expandMs} ms`,
      holds: handedOver < BOUNDS.expandMs,
    }),
    toRow('  its pixels', toMilliseconds(pixels)),
    toRow(
      '  longest work in one task',
      toMilliseconds(toMedian(expansions.map(({ longest }) => longest.work))),
    ),
  ];
}

function toRatioRow(title: string, ours: number, plain: number): string[] {
  return toRow(title, toRatio(ours, plain), {
    bound: `≤ ${BOUNDS.ratio}×`,
    holds: ours / plain <= BOUNDS.ratio,
  });
}

function toRow(
  title: string,
  seen: string,
  promise?: { readonly bound: string; readonly holds: boolean },
): string[] {
  if (promise === undefined) return [title, seen, '', ''];
  return [title, seen, promise.bound, promise.holds ? 'yes' : 'NO'];
}

function toMedian(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

function toKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1_000).toLocaleString('en')} kB`;
}
