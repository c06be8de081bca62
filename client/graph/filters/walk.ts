import { forEachBeside } from './adjacency.ts';
import type { Adjacency } from './adjacency.ts';

/** The places within so many steps of one, itself first, the nearer before the farther. */
export function walk(adjacency: Adjacency, from: number, depth: number): number[] {
  const steps = new Int32Array(adjacency.nodes.length).fill(-1);
  const found = [from];
  steps[from] = 0;
  for (const place of found) {
    const step = steps[place] ?? 0;
    if (step >= depth) break;
    forEachBeside(adjacency, place, (other) => {
      if (steps[other] !== -1) return;
      steps[other] = step + 1;
      found.push(other);
    });
  }
  return found;
}
