/** A transparent canvas over or under the drawing that follows its size and sharpness. */
export interface Overlay {
  readonly context: CanvasRenderingContext2D;
  readonly element: HTMLCanvasElement;
  /** Clears it, after matching it to the window's size. */
  readonly clear: (width: number, height: number) => void;
}

export function createOverlay(className: string): Overlay {
  const element = document.createElement('canvas');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  const context = element.getContext('2d');
  if (context === null) throw new Error('The browser draws on no canvas.');
  return {
    element,
    context,
    clear: (width, height) => {
      const sharpness = window.devicePixelRatio || 1;
      const [w, h] = [Math.round(width * sharpness), Math.round(height * sharpness)];
      if (element.width !== w || element.height !== h) {
        element.width = w;
        element.height = h;
        element.style.width = `${width}px`;
        element.style.height = `${height}px`;
      }
      context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
      context.clearRect(0, 0, width, height);
    },
  };
}

/** The system's own fonts, with Chinese ones named. */
export const FONT_FAMILY =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';

/** Measures texts once per font. */
export function createTextMeasure(
  context: CanvasRenderingContext2D,
): (text: string, font: string) => number {
  const widths = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = font;
    const { width } = context.measureText(text);
    widths.set(key, width);
    return width;
  };
}

/** Draws a text with a halo of the background's colour, so that it reads over lines. */
export function drawHaloText(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y, colour, halo }: { x: number; y: number; colour: string; halo: string },
): void {
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
