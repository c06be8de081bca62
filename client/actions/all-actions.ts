import type { Action } from './action.ts';
import { TOUR_ACTIONS } from './tour-actions.ts';
import { CAMERA_ACTIONS } from './camera-actions.ts';
import { LAYOUT_ACTIONS } from './layout-actions.ts';
import { PAGE_ACTIONS } from './page-actions.ts';
import { SELECTION_ACTIONS } from './selection-actions.ts';
import { TIME_ACTIONS } from './time-actions.ts';
import { WALK_ACTIONS } from './walk-actions.ts';

/** Everything a person can do: what the keys, the help and the palette know. */
export const ACTIONS: readonly Action[] = [
  ...TOUR_ACTIONS,
  ...PAGE_ACTIONS,
  ...SELECTION_ACTIONS,
  ...CAMERA_ACTIONS,
  ...TIME_ACTIONS,
  ...WALK_ACTIONS,
  ...LAYOUT_ACTIONS,
];
