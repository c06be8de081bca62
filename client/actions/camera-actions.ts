import type { CameraControl } from '../state/camera-control.ts';
import type { Action, ActionContext } from './action.ts';

const PAN_STEP = 0.12;

function hasMap({ control }: ActionContext): boolean {
  return control !== null;
}

function toCameraAction(
  action: Omit<Action, 'run' | 'group' | 'isAvailable'>,
  move: (control: CameraControl) => void,
): Action {
  return {
    ...action,
    group: 'see',
    isAvailable: hasMap,
    run: ({ control }) => {
      if (control !== null) move(control);
    },
  };
}

function toPanAction(
  name: string,
  key: string,
  way: readonly [number, number],
  words: Action['title'],
): Action {
  return toCameraAction({ name, title: words, keys: [key], keysOn: 'map' }, (control) =>
    control.pan(way[0] * PAN_STEP, way[1] * PAN_STEP),
  );
}

/** Looking around: no step of the view, but remembered with it. */
export const CAMERA_ACTIONS: readonly Action[] = [
  toCameraAction(
    { name: 'zoom-in', title: { en: 'Zoom in', zh: '放大' }, keys: ['+', '='] },
    (control) => control.zoomIn(),
  ),
  toCameraAction(
    { name: 'zoom-out', title: { en: 'Zoom out', zh: '缩小' }, keys: ['-'] },
    (control) => control.zoomOut(),
  ),
  toCameraAction(
    { name: 'fit', title: { en: 'Show the whole graph', zh: '显示整个图' }, keys: ['0'] },
    (control) => control.fit(),
  ),
  {
    name: 'fit-selection',
    group: 'see',
    title: { en: 'Bring what is selected closer', zh: '缩放到所选' },
    keys: ['shift+0'],
    isAvailable: (context) => hasMap(context) && context.view.selection.length > 0,
    run: ({ control, view }) => control?.fitTo(view.selection),
  },
  toPanAction('pan-left', 'ArrowLeft', [-1, 0], { en: 'Move the map left', zh: '向左移动图谱' }),
  toPanAction('pan-right', 'ArrowRight', [1, 0], { en: 'Move the map right', zh: '向右移动图谱' }),
  toPanAction('pan-up', 'ArrowUp', [0, -1], { en: 'Move the map up', zh: '向上移动图谱' }),
  toPanAction('pan-down', 'ArrowDown', [0, 1], { en: 'Move the map down', zh: '向下移动图谱' }),
];
