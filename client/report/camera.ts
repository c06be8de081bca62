import type { Page, PageNode } from './page.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Camera {
  /** How much closer than the whole; 1 and more. */
  readonly getRatio: () => number;
  /** Pixels of the screen to a unit of the picture. */
  readonly getScale: () => number;
  /** From the window to the picture's own units. */
  readonly toPicture: (point: Point) => Point;
  /** What is in sight, in the picture's own units. */
  readonly getSight: () => { left: number; top: number; right: number; bottom: number };
  /** Closer or farther, around a point of the window or the middle. */
  readonly zoom: (factor: number, around?: Point) => void;
  /** In pixels of the screen. */
  readonly pan: (dx: number, dy: number) => void;
  readonly showWhole: () => void;
  readonly showNode: (node: PageNode) => void;
}

const CLOSEST = 24;
/** As close as a node that was found is shown, at least. */
const FOUND = 3;

/** Moves the picture within its frame. `onMove` is called once a frame in which something moved. */
export function createCamera({ svg, view, nodes }: Page, onMove: () => void): Camera {
  const { width, height } = svg.viewBox.baseVal;
  let [ratio, x, y] = [1, 0, 0];
  let isDue = false;

  const toBox = ({ x: left, y: top }: Point): Point => {
    const matrix = svg.getScreenCTM();
    return matrix === null
      ? { x: left, y: top }
      : new DOMPoint(left, top).matrixTransform(matrix.inverse());
  };
  const getScale = (): number => svg.getScreenCTM()?.a ?? 1;

  function draw(): void {
    view.setAttribute('transform', `translate(${x} ${y}) scale(${ratio})`);
    const shrink = Math.sqrt(ratio);
    for (const { disc, radius } of nodes) disc.setAttribute('r', String(radius / shrink));
    onMove();
  }

  function apply(): void {
    // The whole always fills the frame, so that nobody loses it.
    ratio = Math.min(CLOSEST, Math.max(1, ratio));
    x = Math.min(0, Math.max(width * (1 - ratio), x));
    y = Math.min(0, Math.max(height * (1 - ratio), y));
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      draw();
    });
  }

  function zoomAt(factor: number, around: Point): void {
    const next = Math.min(CLOSEST, Math.max(1, ratio * factor));
    x = around.x - ((around.x - x) / ratio) * next;
    y = around.y - ((around.y - y) / ratio) * next;
    ratio = next;
    apply();
  }

  const middle = { x: width / 2, y: height / 2 };
  return {
    getRatio: () => ratio,
    getScale,
    toPicture: (point) => {
      const box = toBox(point);
      return { x: (box.x - x) / ratio, y: (box.y - y) / ratio };
    },
    getSight: () => ({
      left: -x / ratio,
      top: -y / ratio,
      right: (width - x) / ratio,
      bottom: (height - y) / ratio,
    }),
    zoom: (factor, around) => zoomAt(factor, around === undefined ? middle : toBox(around)),
    pan: (dx, dy) => {
      x += dx / getScale();
      y += dy / getScale();
      apply();
    },
    // At once: a print does not wait for the next frame.
    showWhole: () => {
      [ratio, x, y] = [1, 0, 0];
      draw();
    },
    showNode: (node) => {
      ratio = Math.max(FOUND, ratio);
      x = middle.x - node.x * ratio;
      y = middle.y - node.y * ratio;
      apply();
    },
  };
}
