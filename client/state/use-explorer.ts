import { createContext, use } from 'react';
import type { RefObject } from 'react';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { ActionContext } from '../actions/action.ts';
import type { DataGraph } from '../graph/data-graph.ts';
import type { GraphState } from '../graph/graph-store.ts';
import type { Picture, WindowPoint } from '../graph/picture.ts';
import type { Day } from '../graph/time/days.ts';
import type { CameraControl } from './camera-control.ts';
import type { Greeting } from './use-greeting.ts';
import type { Interaction } from './interaction.ts';
import type { LocalFiles } from './use-local-files.ts';
import type { FindNode } from './use-find.ts';
import type { Looks } from './use-looks.ts';
import type { LayoutRun } from './use-layout.ts';
import type { TakeAwayTab } from './take-away-tab.ts';
import type { TimeControl } from './time-control.ts';
import type { Visible } from './use-visible.ts';

/** What every panel may know of the explorer, beside the view and its store. */
export interface Explorer {
  readonly overview: Overview;
  readonly graph: DataGraph;
  /** For what is computed from all of the graph. */
  readonly graphState: GraphState;
  readonly picture: Picture;
  /** Nodes by kind: how many there are, and how many of them are drawn. */
  readonly kinds: ReadonlyMap<string, { readonly shown: number; readonly total: number }>;
  /** How much each layer would add. */
  readonly layerCounts: ReadonlyMap<string, number>;
  readonly control: RefObject<CameraControl | null>;
  readonly interaction: Interaction;
  /** What colours and sizes tell. */
  readonly looks: Looks;
  /** The layout that is being worked out; null where there is nothing to wait for. */
  readonly layoutRun: LayoutRun | null;
  readonly timeControl: TimeControl;
  readonly today: Day;
  /** What the view shows, and what it would show without its time or its filters. */
  readonly visible: Visible;
  /** The open panel of the rail. */
  readonly openPanel: string | null;
  readonly setOpenPanel: (name: string | null) => void;
  readonly greeting: Greeting;
  /** What a person brought, which lies over the dataset in this tab only. */
  readonly localFiles: LocalFiles;
  /** What the panel "Take away" shows. */
  readonly takeAwayTab: TakeAwayTab;
  readonly setTakeAwayTab: (tab: TakeAwayTab) => void;
  /** Of the open panel, in CSS pixels. */
  readonly panelWidth: number;
  readonly setPanelWidth: (width: number) => void;
  /** Selects a node, brings it to the middle, and moves the focus to what is known of it. */
  readonly find: FindNode;
  /** Offers what can be done with a node, or with all that is selected, at a place of the window. */
  readonly openMenu: (id: string | null, point: WindowPoint) => void;
  /** Says something to those who do not see the picture. */
  readonly say: (text: string) => void;
  /** For running actions from menus, buttons and the palette. */
  readonly getContext: () => ActionContext;
}

export const ExplorerContext = createContext<Explorer | null>(null);

export function useExplorer(): Explorer {
  const explorer = use(ExplorerContext);
  if (explorer === null) throw new Error('useExplorer is used outside its provider');
  return explorer;
}
