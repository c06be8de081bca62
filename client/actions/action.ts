import type { Title } from '../../graph-data/model/title.ts';
import type { DataGraph } from '../graph/data-graph.ts';
import type { Day } from '../graph/time/days.ts';
import type { Visibility } from '../graph/visibility.ts';
import type { Point } from '../graph/placement.ts';
import type { MapTool } from '../state/map-tool.ts';
import type { CameraControl } from '../state/camera-control.ts';
import type { Command } from '../state/commands/command.ts';
import type { TakeAwayTab } from '../state/take-away-tab.ts';
import type { TimeControl } from '../state/time-control.ts';
import type { ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';

/** Under which title an action stands in the help and in the palette. */
export const ACTION_GROUPS = {
  find: { en: 'Find', zh: '查找' },
  walk: { en: 'Walk', zh: '漫游' },
  select: { en: 'Select', zh: '选择' },
  see: { en: 'See', zh: '查看' },
  time: { en: 'Time', zh: '时间' },
  history: { en: 'Undo', zh: '撤销' },
  page: { en: 'Page', zh: '页面' },
} satisfies Record<string, Title>;
export type ActionGroup = keyof typeof ACTION_GROUPS;

/** What an action may look at and change: the same for keys, palette, menus and buttons. */
export interface ActionContext {
  readonly store: ViewStore;
  readonly view: ViewState;
  readonly graph: DataGraph;
  readonly visibility: Visibility;
  readonly timeControl: TimeControl;
  readonly today: Day;
  /** Where a node stands; null for one that is not here. */
  readonly placeOf: (id: string) => Point | null;
  /** Null while the table is shown. */
  readonly control: CameraControl | null;
  readonly page: PageControl;
}

/** What is no part of the view: panels, dialogs, the page's own settings. */
export interface PageControl {
  /** What dragging over the map does from now on. */
  readonly setTool: (tool: MapTool) => void;
  readonly toggleMinimap: () => void;
  readonly focusSearch: () => void;
  readonly openHelp: () => void;
  /** Opens the list of commands with what was typed already. */
  readonly openPalette: (text: string) => void;
  /** Opens a panel of the rail, or closes it when it is open. */
  readonly togglePanel: (name: string) => void;
  readonly openPanel: (name: string) => void;
  /** Opens the panel "Take away" at one of its parts. */
  readonly openTakeAway: (tab: TakeAwayTab) => void;
  /** Copies the link to this view, or to a node, and says so. */
  readonly copyLink: (id: string | null) => void;
  /** Lets the search seek what a node is connected to. */
  readonly seekConnection: (id: string) => void;
  readonly switchLanguage: () => void;
  readonly switchTheme: () => void;
  /** Selects a node and brings it to the middle. */
  readonly find: (id: string) => void;
}

/** Something a person can do, with the words and the keys for it. */
export interface Action {
  readonly name: string;
  readonly group: ActionGroup;
  readonly title: Title;
  /** Bindings as `isPressed` reads them; any of them does it. */
  readonly keys: readonly string[];
  /**
   * Where the keys count: on the map only, since panels scroll by arrows; also while one types;
   * everywhere else if absent.
   */
  readonly keysOn?: 'map' | 'fields';
  /** Whether it can be done now; always if absent. */
  readonly isAvailable?: (context: ActionContext) => boolean;
  /** What it takes, for when it is not available; the palette leaves it out if absent. */
  readonly needs?: Title;
  readonly run: (context: ActionContext) => void;
}

/** An action that is one command of the view. */
export function toViewAction(
  action: Omit<Action, 'run'>,
  toCommand: (context: ActionContext) => Command,
): Action {
  return { ...action, run: (context) => context.store.dispatch(toCommand(context)) };
}
