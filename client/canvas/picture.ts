import type Sigma from 'sigma';
import type { Appearance } from '../graph/appearance.ts';
import { toKindColour, toRadius } from '../graph/appearance.ts';
import type { DataGraph, EdgeAttributes, NodeAttributes } from '../graph/data-graph.ts';
import { toDisplayName } from '../graph/names.ts';
import type { Language } from '../graph/names.ts';
import type { Region } from '../graph/regions.ts';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

/** What the picture is made of at a moment; the layers read it, the scene replaces it. */
export interface Picture {
  readonly graph: DataGraph;
  readonly appearance: Appearance;
  readonly language: Language;
  readonly regions: readonly Region[];
  /** Drawn nodes, the most important first. */
  readonly ranked: readonly string[];
  readonly selected: string | null;
  readonly focus: string | null;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly name: string;
}

/** Where a node stands in the window now, and how it looks. */
export function toDisc(renderer: Renderer, picture: Picture, id: string): Disc {
  const attributes = picture.graph.getNodeAttributes(id);
  const { x, y } = renderer.graphToViewport(attributes);
  const { largestPagerank, scheme } = picture.appearance;
  return {
    x,
    y,
    radius: renderer.scaleSize(toRadius(attributes.pagerank, largestPagerank)),
    colour: toKindColour(attributes.kind, scheme),
    name: toDisplayName(attributes, picture.language),
  };
}
