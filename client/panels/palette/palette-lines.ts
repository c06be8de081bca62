import type { Title } from '../../../graph-data/model/title.ts';
import { ACTION_GROUPS } from '../../actions/action.ts';
import type { ActionContext } from '../../actions/action.ts';
import { ACTIONS } from '../../actions/all-actions.ts';
import { RAIL_PANELS } from '../rail/rail-panels.ts';
import { WORDS } from './words.ts';

/** One line: something to do, or why it cannot be done now. */
export interface PaletteLine {
  readonly name: string;
  readonly title: Title;
  readonly group: Title;
  readonly keys: readonly string[];
  /** Null when it can be done. */
  readonly obstacle: Title | null;
  readonly run: (context: ActionContext) => void;
}

/** Every action and panel; what cannot be done now stands last, with why, or is left out. */
export function listPaletteLines(context: ActionContext): readonly PaletteLine[] {
  const actions = ACTIONS.flatMap(
    ({ name, group, title, keys, isAvailable, needs, run }): PaletteLine[] => {
      const isPossible = isAvailable?.(context) ?? true;
      if (!isPossible && needs === undefined) return [];
      const obstacle = isPossible ? null : (needs ?? null);
      return [{ name, title, group: ACTION_GROUPS[group], keys, obstacle, run }];
    },
  ).filter(({ name }) => name !== 'palette');
  const panels = RAIL_PANELS.map(({ name, title }): PaletteLine => ({
    name: `panel-${name}`,
    title: { en: WORDS.en.open(title.en), zh: WORDS.zh.open(title.zh) },
    group: { en: WORDS.en.panels, zh: WORDS.zh.panels },
    keys: [],
    obstacle: null,
    run: ({ page }) => page.togglePanel(name),
  }));
  const lines = [...actions, ...panels];
  return [
    ...lines.filter(({ obstacle }) => obstacle === null),
    ...lines.filter(({ obstacle }) => obstacle !== null),
  ];
}
