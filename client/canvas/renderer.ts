import Sigma from 'sigma';
import { reduceEdge, reduceNode } from '../graph/appearance.ts';
import { createDataGraph } from '../graph/data-graph.ts';
import type { EdgeAttributes, NodeAttributes } from '../graph/data-graph.ts';
import type { Picture } from '../graph/picture.ts';
import { DiscProgram } from './disc-program.ts';
import { LineProgram } from './line-program.ts';
import type { Renderer } from './picture.ts';

/** From this many drawn relationships on they are left out while the camera moves. */
const MANY_EDGES = 20_000;

/** Begins with an empty graph, so that frame and camera can be set before anything is drawn. */
export function createRenderer(container: HTMLElement, getPicture: () => Picture): Renderer {
  return new Sigma<NodeAttributes, EdgeAttributes>(createDataGraph(), container, {
    renderLabels: false,
    renderEdgeLabels: false,
    enableEdgeEvents: false,
    nodeProgramClasses: { circle: DiscProgram },
    edgeProgramClasses: { line: LineProgram },
    enableCameraRotation: false,
    stagePadding: 0,
    minEdgeThickness: 1,
    minCameraRatio: 0.01,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1.8,
    // Sizes grow slower than distances, and are smaller in a small window.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / toSizeScale(container),
    hideEdgesOnMove: getPicture().appearance.visibility.edges.size > MANY_EDGES,
    // A name and a shadow on hover are drawn by the layer in front.
    defaultDrawNodeHover: () => {},
    nodeReducer: (id, data) => reduceNode(id, data, getPicture().appearance),
    edgeReducer: (id, data) => reduceEdge(id, data, getPicture().appearance),
  });
}

/** 1 in a window of 800 pixels or more each way, down to 0.55 on a phone. */
function toSizeScale({ offsetWidth, offsetHeight }: HTMLElement): number {
  return Math.min(1, Math.max(0.55, Math.min(offsetWidth, offsetHeight) / 800));
}

/** Tells when the graphics hardware took a drawing context away. */
export function watchContext(container: HTMLElement, onLost: () => void): () => void {
  const canvases = [...container.querySelectorAll('canvas')];
  const handle = (event: Event): void => {
    event.preventDefault();
    onLost();
  };
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', handle);
  return () => {
    for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', handle);
  };
}
