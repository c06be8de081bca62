import type { GraphNode } from '../../graph-data/model/graph.ts';
import { kindOf } from '../../graph-data/model/graph.ts';
import { KIND_COLOURS } from '../../graph-data/model/palette.ts';
import { NARROWER_LABELS } from '../../graph-data/model/kinds.ts';
import type { NarrowerLabel, NodeKind } from '../../graph-data/model/kinds.ts';

/** How a node looks in files that can say so: as in the explorer's light theme. */
export interface NodeLook {
  readonly kind: NodeKind | NarrowerLabel;
  /** `#rrggbb` */
  readonly colour: string;
  /** Diameter, 3 to 24. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

const SIZES = { smallest: 3, largest: 24 };

export function toLook({ labels, properties }: GraphNode): NodeLook {
  const kind =
    NARROWER_LABELS.find((label) => labels.includes(label)) ?? kindOf(labels) ?? 'Source';
  const importance = Math.min(1, Math.sqrt(Math.max(0, toNumber(properties['pagerank'])) * 20));
  const size = SIZES.smallest + (SIZES.largest - SIZES.smallest) * importance;
  return {
    kind,
    colour: KIND_COLOURS.light[kind],
    size: Math.round(size * 100) / 100,
    x: toNumber(properties['x']),
    y: toNumber(properties['y']),
  };
}

function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Red, green and blue of `#rrggbb`, 0 to 255 each. */
export function toChannels(colour: string): readonly [number, number, number] {
  const channel = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
