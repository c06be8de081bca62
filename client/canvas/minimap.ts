import { toNodeColour } from '../graph/appearance.ts';
import type { Frame } from '../graph/frame.ts';
import type { Picture } from '../graph/picture.ts';
import { STAGE_COLOURS } from '../graph/palette.ts';
import type { Point } from '../graph/placement.ts';
import type { Renderer } from './picture.ts';

const WIDTH = 168;
const HEIGHT = 128;
const MARGIN = 8;
/** Milliseconds in which the large map's frame is on its way to the screen. */
const DRAWS_AFTER_MS = 50;

interface MinimapOptions {
  readonly frame: Frame;
  /** Moves the camera so that this place is in the middle. */
  readonly onMove: (place: Point) => void;
}

/** The whole picture, small, with what the window shows of it; dragging there moves the camera. */
export function createMinimap({ frame, onMove }: MinimapOptions) {
  const element = document.createElement('canvas');
  element.className = 'minimap floating';
  element.setAttribute('aria-hidden', 'true');
  const dots = document.createElement('canvas');
  let drawn: Picture | null = null;
  let waiting = 0;

  const [left, bottom] = [frame.x[0], frame.y[0]];
  const wide = frame.x[1] - left;
  const high = frame.y[1] - bottom;
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
  const toSmall = ({ x, y }: Point): Point => ({
    x: WIDTH / 2 + (x - left - wide / 2) * scale,
    y: HEIGHT / 2 - (y - bottom - high / 2) * scale,
  });
  const fromSmall = ({ x, y }: Point): Point => ({
    x: left + wide / 2 + (x - WIDTH / 2) / scale,
    y: bottom + high / 2 - (y - HEIGHT / 2) / scale,
  });

  /**
   * Dots as plain pixels, in the order of the discs: 20,000 little rectangles are a second's work
   * for a canvas where no graphics card helps.
   */
  function drawDots({ discs, graph, appearance }: Picture, small: CanvasRenderingContext2D): void {
    const sharpness = small.canvas.width / WIDTH;
    const image = small.createImageData(small.canvas.width, small.canvas.height);
    const pixels = new Uint32Array(image.data.buffer);
    for (const [place, id] of discs.ids.entries()) {
      const { x, y } = toSmall({ x: discs.x[place] ?? 0, y: discs.y[place] ?? 0 });
      const size = Math.max(1, (discs.radius[place] ?? 0) / 3);
      const colour = toNodeColour(appearance, id, graph.getNodeAttribute(id, 'kind'));
      const [side, left] = [Math.round(size * sharpness), Math.round((x - size / 2) * sharpness)];
      const top = Math.round((y - size / 2) * sharpness);
      const [from, to] = [Math.max(0, left), Math.min(image.width, left + side)];
      if (from >= to) continue;
      for (let row = Math.max(0, top); row < Math.min(image.height, top + side); row += 1) {
        pixels.fill(toPixel(colour), row * image.width + from, row * image.width + to);
      }
    }
    small.putImageData(image, 0, 0);
  }

  const move = (event: PointerEvent): void => {
    event.stopPropagation();
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = element.getBoundingClientRect();
    onMove(fromSmall({ x: event.clientX - box.left, y: event.clientY - box.top }));
    if (event.type === 'pointerdown') element.setPointerCapture(event.pointerId);
  };
  element.addEventListener('pointerdown', move);
  element.addEventListener('pointermove', move);
  element.addEventListener('contextmenu', (event) => event.stopPropagation());

  function draw(renderer: Renderer, picture: Picture): void {
    const small = resize(dots);
    if (drawn?.discs !== picture.discs || drawn.appearance !== picture.appearance) {
      if (small !== null) drawDots(picture, small);
      drawn = picture;
    }
    const context = resize(element);
    if (context === null) return;
    context.clearRect(0, 0, WIDTH, HEIGHT);
    context.globalAlpha = 0.8;
    context.drawImage(dots, 0, 0, WIDTH, HEIGHT);
    context.globalAlpha = 1;
    const { width, height } = renderer.getDimensions();
    const start = toEdge(toSmall(renderer.viewportToGraph({ x: 0, y: 0 })));
    const end = toEdge(toSmall(renderer.viewportToGraph({ x: width, y: height })));
    // A window that shows all of it needs no frame.
    if (end.x - start.x >= WIDTH - 2 && end.y - start.y >= HEIGHT - 2) return;
    context.strokeStyle = STAGE_COLOURS[picture.appearance.scheme].accent;
    context.lineWidth = 1.5;
    context.strokeRect(start.x, start.y, end.x - start.x, end.y - start.y);
  }

  return {
    element,
    /**
     * The dots only when the picture is another one; the window's frame each time. Another picture
     * is there on the large map first.
     */
    draw: (renderer: Renderer, picture: Picture): void => {
      clearTimeout(waiting);
      if (element.hidden) return;
      if (drawn?.appearance === picture.appearance) draw(renderer, picture);
      else waiting = window.setTimeout(draw, DRAWS_AFTER_MS, renderer, picture);
    },
    setOpen: (isOpen: boolean): void => {
      element.hidden = !isOpen;
    },
    kill: (): void => clearTimeout(waiting),
  };
}

/** A place beyond the small map is at its edge, so that the frame is whole. */
function toEdge({ x, y }: Point): Point {
  const within = (value: number, most: number): number => Math.min(most - 1, Math.max(1, value));
  return { x: within(x, WIDTH), y: within(y, HEIGHT) };
}

const PIXELS = new Map<string, number>();

/** An opaque `#rrggbb` as a pixel of an image, whose bytes are red, green, blue and alpha. */
function toPixel(colour: string): number {
  const known = PIXELS.get(colour);
  if (known !== undefined) return known;
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [pixel = 0] = new Uint32Array(Uint8Array.from([...parts, 255]).buffer);
  PIXELS.set(colour, pixel);
  return pixel;
}

/** As sharp as the screen; a canvas of the right size keeps what is drawn on it. */
function resize(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const sharpness = window.devicePixelRatio || 1;
  if (canvas.width !== WIDTH * sharpness) {
    canvas.width = WIDTH * sharpness;
    canvas.height = HEIGHT * sharpness;
    canvas.style.width = `${WIDTH}px`;
    canvas.style.height = `${HEIGHT}px`;
  }
  const context = canvas.getContext('2d');
  context?.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  return context;
}
