import type { Appearance } from '../graph/appearance.ts';
import { findWithin } from '../graph/area.ts';
import { findNodeAt } from '../graph/disc-index.ts';
import { findRedraw } from '../graph/redraw.ts';
import type { Frame, Insets } from '../graph/frame.ts';
import type { Box } from '../graph/label-layout.ts';
import type { Picture, WindowPoint } from '../graph/picture.ts';
import type { MapTool } from '../state/map-tool.ts';
import type { CameraView, Pin } from '../state/view-state.ts';
import { bindArea } from './area-gesture.ts';
import { bindDrag } from './drag-gesture.ts';
import { createSceneCamera } from './scene-camera.ts';
import type { SceneCamera } from './scene-camera.ts';
import { createEdgeLayer } from './edge-layer.ts';
import { createFrontLayer } from './front-layer.ts';
import { createLabelLayer } from './label-layer.ts';
import { createMinimap } from './minimap.ts';
import { bindMenu } from './menu-gesture.ts';
import { toProjection, toView } from './picture.ts';
import type { View } from './picture.ts';
import { toPlacedGraph } from './placed-graph.ts';
import { answerPointer, bindPointer, drawAtRest } from './pointer-gesture.ts';
import type { PointerOptions } from './pointer-gesture.ts';
import { createPositions } from './positions.ts';
import { createRegionLayer } from './region-layer.ts';
import { createRenderer, watchContext } from './renderer.ts';

export interface SceneOptions extends Pick<
  PointerOptions,
  'onHover' | 'onSelect' | 'onExpand' | 'onEdge'
> {
  readonly host: HTMLElement;
  readonly picture: Picture;
  readonly frame: Frame;
  readonly insets: Insets;
  readonly camera: CameraView | null;
  /** Somebody asks what can be done with a node, or with the map, at this place. */
  readonly onMenu: (id: string | null, point: WindowPoint) => void;
  readonly tool: MapTool;
  readonly isMinimapOpen: boolean;
  /** Nodes were drawn around; `isAdditive`: a key was held to add to the selection. */
  readonly onArea: (ids: readonly string[], isAdditive: boolean) => void;
  /** Nodes were put somewhere by hand. */
  readonly onPin: (pins: readonly Pin[]) => void;
  /** The camera came to rest; null when it shows the whole graph. */
  readonly onCameraRest: (camera: CameraView | null) => void;
  readonly onContextLost: () => void;
}

export interface Scene {
  readonly camera: SceneCamera;
  /** Draws another picture; the whole graph is gone through when what it shows has changed. */
  readonly setPicture: (picture: Picture) => void;
  /** Room that the panels take from now on. */
  readonly setInsets: (insets: Insets) => void;
  /** Brings another neighbourhood forward; the whole graph is not drawn again. */
  readonly setHovered: (id: string | null) => void;
  /** Where a node stands, in CSS pixels from the window's corner; null when it is not drawn. */
  readonly toWindowPosition: (id: string) => WindowPoint | null;
  readonly setTool: (tool: MapTool) => void;
  readonly setMinimapOpen: (isOpen: boolean) => void;
  readonly kill: () => void;
}

/** How much of the rest is veiled while hovering or in focus, and while a node is selected. */
const FULL = 0.88;
const MILD = 0.55;

function sizeOf({ graph }: Picture): number {
  return graph.order + graph.size;
}

/** The one Sigma instance with its layers. The graph is drawn once, with the camera in its place. */
export function createScene(options: SceneOptions): Scene {
  const { host, frame } = options;
  let { picture } = options;
  let { insets } = options;
  let hovered: string | null = null;
  /** Where regions and relationships have their names. */
  let takenNames: readonly Box[] = [];
  let frontFrame = 0;
  /** How large the graph was when its buffers were laid out; null until the frame that lays them out. */
  let indexedSize: number | null = null;
  const base = document.createElement('div');
  base.className = 'stage__base';
  const regions = createRegionLayer();
  const labels = createLabelLayer();
  const front = createFrontLayer();
  const edges = createEdgeLayer();
  let { tool } = options;
  const area = bindArea({
    host,
    getTool: () => tool,
    getScheme: () => picture.appearance.scheme,
    isOnNode: (place) => findNodeAt(picture.discs, toProjection(renderer), place) !== null,
    onArea: (line, isAdditive) =>
      options.onArea(findWithin(picture.discs, toProjection(renderer), line), isAdditive),
  });
  const minimap = createMinimap({ frame, onMove: (place) => camera.moveTo(place) });
  minimap.setOpen(options.isMinimapOpen);
  host.replaceChildren(
    ...[regions, { element: base }, edges, labels, front, area, minimap].map(
      ({ element }) => element,
    ),
  );

  const positions = createPositions(picture.placement, () => ({
    renderer,
    host,
    getPicture: () => picture,
    isIndexed,
    refreshAll,
  }));
  const renderer = createRenderer(base, () => picture);
  const placed = toPlacedGraph(picture.graph, positions.get);
  renderer.setCustomBBox({ x: [...frame.x], y: [...frame.y] });
  const findPlace = (id: string) => (isDrawn(id) ? positions.placeOf(id) : null);
  const camera = createSceneCamera(renderer, { ...options, findPlace });
  const stopWatching = watchContext(base, options.onContextLost);

  /** What stands out, and the names beside it; where all the rest is veiled no other names are. */
  function drawFront(): void {
    const { focus, selection, highlight } = picture;
    const selected = selection.length === 1 ? (selection[0] ?? null) : null;
    const start = highlight?.nodes.find(isDrawn) ?? null;
    const centre = [hovered, start, focus, selected].find(isDrawn) ?? null;
    const part = centre !== null && centre === hovered ? null : highlight;
    const isFull = centre !== null && (part !== null || centre === hovered || centre === focus);
    host.dataset.standout = centre === null ? 'none' : isFull ? 'full' : 'mild';
    const view = look();
    const said = front.draw(view, { centre, part, veil: isFull ? FULL : MILD, selection });
    if (!isFull) labels.draw(view, [...takenNames, ...said.boxes], said.ids);
  }

  function look(): View {
    return toView(renderer, { picture, insets, placeOf: positions.placeOf });
  }

  /**
   * False while something has no place in the buffers: what has just come into the graph, and, from a
   * refresh of everything to the frame that follows it, all.
   */
  function isIndexed(): boolean {
    return sizeOf(picture) === indexedSize;
  }

  function refreshAll(schedule: boolean): void {
    indexedSize = null;
    renderer.refresh({ schedule });
  }

  function isDrawn(id: string | null): id is string {
    return id !== null && picture.appearance.visibility.nodes.has(id);
  }

  function toWindowPosition(id: string): WindowPoint | null {
    if (!isDrawn(id)) return null;
    const { x, y } = renderer.graphToViewport({ ...positions.placeOf(id) });
    const { left, top } = host.getBoundingClientRect();
    return { x: x + left, y: y + top };
  }

  function findAt({ x, y }: WindowPoint): string | null {
    const { left, top } = host.getBoundingClientRect();
    return findNodeAt(picture.discs, toProjection(renderer), { x: x - left, y: y - top });
  }

  function findSelected(): { id: string | null; point: WindowPoint } {
    const [id = null] = picture.selection;
    const { left, top, width, height } = host.getBoundingClientRect();
    const middle = { x: left + width / 2, y: top + height / 2 };
    return { id, point: (id === null ? null : toWindowPosition(id)) ?? middle };
  }

  renderer.on('afterRender', () => {
    if (renderer.getGraph() !== placed) return;
    indexedSize ??= sizeOf(picture);
    const view = look();
    const obstacles = labels.findObstacles(view);
    takenNames = [...regions.draw(view, { obstacles, within: view.free }), ...edges.draw(view)];
    drawFront();
    minimap.draw(renderer, picture);
  });
  /** Goes through what looks different now; through the whole graph only where that is all of it. */
  function redraw(before: Appearance, schedule: boolean): void {
    const partialGraph = findRedraw(before, picture.appearance);
    if (partialGraph === null) refreshAll(schedule);
    else {
      const skipIndexation = isIndexed();
      if (!skipIndexation) indexedSize = null;
      renderer.refresh({
        partialGraph: { nodes: [...partialGraph.nodes], edges: [...partialGraph.edges] },
        skipIndexation,
        schedule,
      });
    }
  }

  const menu = bindMenu({ host, findAt, findSelected, onMenu: options.onMenu });
  const drag = bindDrag({
    renderer,
    findCompany: (id) =>
      picture.selection.includes(id) ? picture.selection.filter(isDrawn) : [id],
    placeOf: positions.placeOf,
    onMove: positions.put,
    onDrop: (places) => options.onPin([...places].map(([id, { x, y }]) => ({ id, x, y }))),
    isAllowed: () => true,
  });
  // What is dragged is what the pointer is over, whatever it passes.
  drawAtRest(renderer);
  answerPointer(renderer, { getPicture: () => picture, getDragged: drag.getDragged });
  const isMuted = (): boolean => menu.wasLongPress() || drag.wasDrag();
  bindPointer(renderer, host, { ...options, isMuted, findEdgeAt: front.findEdgeAt });
  // Camera, frame and layers are in place: this draws the whole graph, in one frame.
  renderer.setGraph(placed);

  return {
    camera,
    setPicture: (next) => {
      if (next === picture) return;
      const before = picture.appearance;
      const isSameDrawing = next.appearance === before;
      const isSamePlacement = next.placement === picture.placement;
      picture = next;
      if (!isSameDrawing) redraw(before, isSamePlacement);
      if (!isSamePlacement) positions.travelTo(next.placement);
      else if (isSameDrawing) renderer.scheduleRender();
    },
    setInsets: (next) => {
      // The first ones come twice: with the scene, and once it stands.
      if (next === insets) return;
      insets = next;
      camera.setInsets(next);
      renderer.scheduleRender();
    },
    setHovered: (id) => {
      hovered = id;
      // In the next frame: a pointer that leaves because something came before the map is told of
      // while the page is laid out, and what a canvas is told then can be lost.
      cancelAnimationFrame(frontFrame);
      frontFrame = requestAnimationFrame(drawFront);
    },
    toWindowPosition,
    setTool: (next) => {
      tool = next;
      host.dataset.tool = next;
    },
    setMinimapOpen: (isOpen) => {
      minimap.setOpen(isOpen);
      minimap.draw(renderer, picture);
    },
    kill: () => {
      cancelAnimationFrame(frontFrame);
      positions.stop();
      minimap.kill();
      stopWatching();
      menu.stop();
      area.stop();
      camera.kill();
      renderer.kill();
      host.replaceChildren();
    },
  };
}
