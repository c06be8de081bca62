import type { Language } from '../graph/names.ts';

/** The camera in the units of the layout; `ratio` 1 shows the whole frame, less is closer. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** A node whose neighbours are shown, through these relationship types; none listed means all. */
export interface Expansion {
  readonly id: string;
  readonly types: readonly string[];
}

/** Everything that makes one picture another; the URL is its home. */
export interface ViewState {
  /** The node whose panel is open. */
  readonly selected: string | null;
  /** The node whose neighbourhood stands out while the rest is muted. */
  readonly focus: string | null;
  readonly hiddenKinds: readonly string[];
  /** Relationship types off at first that were switched on. */
  readonly layers: readonly string[];
  readonly expanded: readonly Expansion[];
  /** Null is the whole graph in the window. */
  readonly camera: CameraView | null;
  readonly mode: 'map' | 'table';
  /** Null follows the browser, or what was chosen last. */
  readonly language: Language | null;
}

export const INITIAL_VIEW: ViewState = {
  selected: null,
  focus: null,
  hiddenKinds: [],
  layers: [],
  expanded: [],
  camera: null,
  mode: 'map',
  language: null,
};
