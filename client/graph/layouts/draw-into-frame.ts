import type { Frame } from '../frame.ts';
import { toDisc } from './layout-subject.ts';

/** So many of the nodes fill the frame; what lies farther out is drawn closer. */
const SHARE_INSIDE = 0.98;

/** Moves and scales points in place (x and y in turn) so that they fill the frame's disc. */
export function drawIntoFrame(points: Float32Array, frame: Frame): void {
  const count = points.length / 2;
  if (count === 0) return;
  const disc = toDisc(frame);
  const middle = { x: toMean(points, 0), y: toMean(points, 1) };
  const distances = new Float32Array(count);
  for (let index = 0; index < count; index += 1) {
    distances[index] = Math.hypot(
      (points[index * 2] ?? 0) - middle.x,
      (points[index * 2 + 1] ?? 0) - middle.y,
    );
  }
  const reach = distances.toSorted()[Math.ceil((count - 1) * SHARE_INSIDE)] || 1;
  for (let index = 0; index < count; index += 1) {
    const far = (distances[index] ?? 0) / reach;
    // Beyond the disc only the logarithm counts, so that nothing is flung away.
    const pull = far <= 1 ? 1 : (1 + Math.log(far) * 0.3) / far;
    const scale = (disc.radius / reach) * pull;
    points[index * 2] = disc.x + ((points[index * 2] ?? 0) - middle.x) * scale;
    points[index * 2 + 1] = disc.y + ((points[index * 2 + 1] ?? 0) - middle.y) * scale;
  }
}

function toMean(points: Float32Array, offset: 0 | 1): number {
  let sum = 0;
  for (let place = offset; place < points.length; place += 2) sum += points[place] ?? 0;
  return sum / (points.length / 2);
}
