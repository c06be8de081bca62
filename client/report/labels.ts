import type { Camera } from './camera.ts';
import type { Page } from './page.ts';
import { draw } from './page.ts';

/** Of names beside nodes, in pixels of the screen. */
const SIZE = 12;
/** Below this many pixels to a unit the names that came with the picture are too small to read. */
const LEAST_SCALE = 0.75;

/**
 * Names for where one is: those that came with the picture while all of it is seen, others, of a
 * size for the screen, when one comes closer. No two touch; the largest discs come first.
 */
export function createLabels({ view, names, nodes }: Page, camera: Camera): () => void {
  const layer = draw('g', { id: 'live' });
  view.append(layer);
  const context = document.createElement('canvas').getContext('2d');
  if (context !== null) context.font = `${SIZE}px ${getComputedStyle(names).fontFamily}`;
  const widths = nodes.map(({ name }) => context?.measureText(name).width ?? name.length * SIZE);
  const ranked = nodes.toSorted((left, right) => right.radius - left.radius);
  return () => {
    const scale = camera.getScale();
    const isWhole = camera.getRatio() === 1 && scale >= LEAST_SCALE;
    names.style.display = isWhole ? '' : 'none';
    layer.replaceChildren();
    if (isWhole) return;
    const pixel = 1 / (scale * camera.getRatio());
    const sight = camera.getSight();
    const boxes: { left: number; right: number; y: number }[] = [];
    for (const { index, name, x, y, radius } of ranked) {
      if (x < sight.left || x > sight.right || y < sight.top || y > sight.bottom) continue;
      const left = x + radius / Math.sqrt(camera.getRatio()) + 3 * pixel;
      const right = left + (widths[index] ?? 0) * pixel;
      const isFree = boxes.every(
        (box) => box.right < left || box.left > right || Math.abs(box.y - y) > 1.2 * SIZE * pixel,
      );
      if (!isFree) continue;
      boxes.push({ left, right, y });
      const text = draw('text', {
        x: String(left),
        y: String(y + 0.35 * SIZE * pixel),
        'font-size': String(SIZE * pixel),
        'stroke-width': String(3 * pixel),
      });
      text.textContent = name;
      layer.append(text);
    }
  };
}
