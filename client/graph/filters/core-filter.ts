import { forEachBeside } from './adjacency.ts';
import type { Adjacency } from './adjacency.ts';

/**
 * The core number of each node: the largest k whose core it is in. By buckets of degrees (Batagelj
 * and Zaveršnik), in a time that grows with the relationships.
 */
export function findCores(adjacency: Adjacency): Int32Array {
  const { nodes, start } = adjacency;
  const left = Int32Array.from(nodes, (_id, at) => (start[at + 1] ?? 0) - (start[at] ?? 0));
  const { order, place, bucket } = sortByDegree(left);
  for (const node of order) {
    const degree = left[node] ?? 0;
    forEachBeside(adjacency, node, (other) => {
      const before = left[other] ?? 0;
      if (before <= degree) return;
      // It changes places with the first of its bucket, which then begins one further.
      const first = bucket[before] ?? 0;
      const here = place[other] ?? 0;
      const swapped = order[first] ?? other;
      order[first] = other;
      order[here] = swapped;
      place[other] = first;
      place[swapped] = here;
      bucket[before] = first + 1;
      left[other] = before - 1;
    });
  }
  return left;
}

/** Nodes by degree, where each stands in that order, and where each degree begins. */
function sortByDegree(degrees: Int32Array) {
  const most = degrees.reduce((greatest, degree) => Math.max(greatest, degree), 0);
  const bucket = new Int32Array(most + 2);
  for (const degree of degrees) bucket[degree + 1] = (bucket[degree + 1] ?? 0) + 1;
  for (let degree = 1; degree < bucket.length; degree += 1) {
    bucket[degree] = (bucket[degree] ?? 0) + (bucket[degree - 1] ?? 0);
  }
  const next = bucket.slice();
  const order = new Int32Array(degrees.length);
  const place = new Int32Array(degrees.length);
  for (const [node, degree] of degrees.entries()) {
    const at = next[degree] ?? 0;
    order[at] = node;
    place[node] = at;
    next[degree] = at + 1;
  }
  return { order, place, bucket };
}
