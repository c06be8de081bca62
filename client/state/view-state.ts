import type { Filter } from '../graph/filter.ts';
import type { LayoutName } from '../graph/layout-names.ts';
import type { ColourBy, SizeBy } from '../graph/looks.ts';
import type { Language } from '../graph/names.ts';
import type { VisibilityRules } from '../graph/visibility.ts';

/** The camera in the units of the layout; `ratio` 1 shows the whole frame, less is closer. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** A node that a person put somewhere, in the units of the layout. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Where the nodes stand; `centre` is the middle of a radial layout. */
export interface LayoutChoice {
  readonly name: LayoutName;
  readonly centre: string | null;
}

/** What held at some time between two days, both included; the same day twice is a moment. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

/** Two days side by side, or laid over each other in one picture. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly style: 'one' | 'beside';
}

/** How nodes are connected: paths between each and the next. */
export interface Connection {
  readonly ends: readonly string[];
  readonly mode: 'shortest' | 'all';
  readonly maxHops: number;
  /** Through these types only; none listed means all. */
  readonly types: readonly string[];
  /** Hubs that no path passes: true ways, but dull ones. */
  readonly avoid: readonly string[];
}

/** A guided tour and how far one has come. */
export interface TourPlace {
  readonly name: string;
  readonly step: number;
}

/** What was switched, brought in or taken out by hand, as the picture takes it. */
type ShownByHand = Pick<
  VisibilityRules,
  'hiddenKinds' | 'hiddenTypes' | 'layers' | 'expanded' | 'added' | 'folded' | 'hidden' | 'only'
>;

/** Everything that makes one picture another; the URL is its home. */
export interface ViewState extends ShownByHand {
  /** The selected nodes, in the order in which they were taken; the panel tells of one or of all. */
  readonly selection: readonly string[];
  /** The node whose neighbourhood stands out while the rest is muted. */
  readonly focus: string | null;
  readonly filters: readonly Filter[];
  /** Null is the whole of time. */
  readonly time: TimeRange | null;
  readonly comparison: Comparison | null;
  readonly connection: Connection | null;
  readonly layout: LayoutChoice;
  readonly pins: readonly Pin[];
  readonly colourBy: ColourBy;
  readonly sizeBy: SizeBy;
  /** Groups of the colours' legend that were switched off. */
  readonly hiddenGroups: readonly string[];
  /** Relationships as thick as they weigh. */
  readonly weighted: boolean;
  /** The type written on each relationship in sight. */
  readonly edgeLabels: boolean;
  /** Null is the whole graph in the window. */
  readonly camera: CameraView | null;
  readonly mode: 'map' | 'table';
  readonly tour: TourPlace | null;
  /** A query that the workbench opens with, without running it. */
  readonly query: string | null;
  /** The bare picture, for a frame in somebody else's page. */
  readonly isEmbedded: boolean;
  /** Null follows the browser, or what was chosen last. */
  readonly language: Language | null;
}

export const INITIAL_VIEW: ViewState = {
  selection: [],
  focus: null,
  hiddenKinds: [],
  hiddenTypes: [],
  layers: [],
  expanded: [],
  added: [],
  folded: [],
  hidden: [],
  only: null,
  filters: [],
  time: null,
  comparison: null,
  connection: null,
  layout: { name: 'stored', centre: null },
  pins: [],
  colourBy: 'kind',
  sizeBy: 'importance',
  hiddenGroups: [],
  weighted: false,
  edgeLabels: false,
  camera: null,
  mode: 'map',
  tour: null,
  query: null,
  isEmbedded: false,
  language: null,
};

/** The one selected node; null when there is none, or more than one. */
export function getSelected(view: Pick<ViewState, 'selection'>): string | null {
  const [first = null, ...others] = view.selection;
  return others.length === 0 ? first : null;
}

/** Whether filters, switched-off kinds or types, or a time leave something out of the picture. */
export function isRestricted(view: ViewState): boolean {
  const { filters, hiddenKinds, hiddenTypes, time, comparison } = view;
  const isFiltered = filters.length + hiddenKinds.length + hiddenTypes.length > 0;
  return isFiltered || time !== null || comparison !== null;
}
