import { useCallback } from 'react';
import type { RefObject } from 'react';
import type { DataGraph } from '../graph/data-graph.ts';
import { toFirstPage } from '../graph/expansion-ties.ts';
import type { WindowPoint } from '../graph/picture.ts';
import type { CameraControl } from './camera-control.ts';
import { pinNodes } from './commands/pin.ts';
import {
  addToSelection,
  clearSelection,
  selectNode,
  selectNodes,
  toggleSelected,
} from './commands/select.ts';
import { toggleExpansion } from './commands/walk.ts';
import type { MapTool } from './map-tool.ts';
import type { MenuRequest } from './use-overlays.ts';
import { useViewStore } from './use-view.ts';
import type { Pin } from './view-state.ts';

interface GestureTargets {
  readonly control: RefObject<CameraControl | null>;
  readonly graph: DataGraph;
  readonly setMenu: (request: MenuRequest) => void;
  readonly setTool: (tool: MapTool) => void;
}

/** What a hand on the map does: clicks, a second click, a right click, drags. */
export function useGestures({ control, graph, setMenu, setTool }: GestureTargets) {
  const store = useViewStore();
  const select = useCallback(
    (id: string | null, isAdditive = false) => {
      if (id === null) return store.dispatch(clearSelection);
      store.dispatch(isAdditive ? toggleSelected(id) : selectNode(id));
      // The panel that tells of it takes its room first, and would cover it.
      requestAnimationFrame(() => control.current?.reveal(id));
    },
    [store, control],
  );
  const expand = useCallback(
    (id: string) => store.dispatch(selectNode(id), toggleExpansion(id, toFirstPage(graph, id, []))),
    [store, graph],
  );
  /** What the menu offers is for the node that it was asked at, or for all that is selected. */
  const openMenu = useCallback(
    (id: string | null, point: WindowPoint) => {
      const { selection } = store.getSnapshot().view;
      if (id !== null && !selection.includes(id)) store.dispatch(selectNode(id));
      const ids = id === null ? [] : selection.includes(id) ? selection : [id];
      setMenu({ ids, point });
    },
    [store, setMenu],
  );
  const selectArea = (ids: readonly string[], isAdditive: boolean): void => {
    store.dispatch(isAdditive ? addToSelection(ids) : selectNodes(ids));
    setTool('pointer');
  };
  const pin = useCallback((pins: readonly Pin[]) => store.dispatch(pinNodes(pins)), [store]);
  return { select, expand, openMenu, selectArea, pin };
}
