import { togglePins, unpinAll } from '../state/commands/pin.ts';
import { toViewAction } from './action.ts';
import type { Action } from './action.ts';

/** Where things stand, and the tools of the map. */
export const LAYOUT_ACTIONS: readonly Action[] = [
  toViewAction(
    {
      name: 'pin',
      group: 'see',
      title: { en: 'Pin or unpin what is selected', zh: '固定或取消固定所选' },
      keys: ['p'],
      isAvailable: ({ view }) => view.selection.length > 0,
    },
    ({ view, placeOf }) =>
      togglePins(
        view.selection.flatMap((id) => {
          const place = placeOf(id);
          return place === null ? [] : [{ id, x: place.x, y: place.y }];
        }),
      ),
  ),
  toViewAction(
    {
      name: 'unpin-all',
      group: 'see',
      title: { en: 'Unpin everything', zh: '取消所有固定' },
      keys: [],
      isAvailable: ({ view }) => view.pins.length > 0,
    },
    () => unpinAll,
  ),
  {
    name: 'box',
    group: 'select',
    title: { en: 'Select by a box', zh: '框选' },
    keys: ['b'],
    isAvailable: ({ control }) => control !== null,
    run: ({ page }) => page.setTool('box'),
  },
  {
    name: 'lasso',
    group: 'select',
    title: { en: 'Select by drawing around', zh: '套索选择' },
    keys: ['l'],
    isAvailable: ({ control }) => control !== null,
    run: ({ page }) => page.setTool('lasso'),
  },
  {
    name: 'minimap',
    group: 'see',
    title: { en: 'Show or hide the small map', zh: '显示或隐藏小地图' },
    keys: ['m'],
    isAvailable: ({ control }) => control !== null,
    run: ({ page }) => page.toggleMinimap(),
  },
];
