import type { Appearance } from './appearance.ts';
import type { DataGraph } from './data-graph.ts';
import type { DiscIndex } from './disc-index.ts';
import type { Tick } from './layouts/layered-layout.ts';
import type { Placement } from './placement.ts';
import type { Language } from './names.ts';
import type { Highlight } from './paths/ways.ts';
import type { Region } from './regions.ts';

/** What the picture is made of at a moment; layers and panels read it, the canvas draws it. */
export interface Picture {
  readonly graph: DataGraph;
  readonly appearance: Appearance;
  readonly language: Language;
  readonly regions: readonly Region[];
  /** The drawn nodes, the most important first. */
  readonly discs: DiscIndex;
  readonly selection: readonly string[];
  readonly focus: string | null;
  /** Ways that stand out while the rest is muted. */
  readonly highlight: Highlight | null;
  /** Where the nodes stand, pins included. */
  readonly placement: Placement;
  /** Lines across the map that say what a place means; empty in most layouts. */
  readonly ticks: readonly Tick[];
  /** Whether the type stands on each relationship in sight. */
  readonly edgeLabels: boolean;
  /** Nodes that a person put where they are. */
  readonly pinned: ReadonlySet<string>;
  /** Nodes that only this page has. */
  readonly strangers: ReadonlySet<string>;
}

/** A place in CSS pixels from the window's corner. */
export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}
