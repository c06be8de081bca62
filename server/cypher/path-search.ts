import { compareText } from '../../graph-data/model/compare-text.ts';

/** A step along a relationship, in either direction. */
export interface PathStep {
  readonly from: string;
  readonly to: string;
  readonly relationshipId: string;
}

/** A path as ids: `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`. */
export interface IdPath {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

/** Every step from a node, both ways; parallel relationships are steps of their own. */
export type Adjacency = ReadonlyMap<string, readonly PathStep[]>;

export function toAdjacency(steps: Iterable<PathStep>): Adjacency {
  const adjacency = new Map<string, PathStep[]>();
  for (const step of steps) {
    const list = adjacency.get(step.from);
    if (list === undefined) adjacency.set(step.from, [step]);
    else list.push(step);
  }
  for (const list of adjacency.values()) {
    list.sort(
      (left, right) =>
        compareText(left.to, right.to) || compareText(left.relationshipId, right.relationshipId),
    );
  }
  return adjacency;
}

/** Hops from every node that reaches `target` within `maxHops`. */
export function toDistances(
  adjacency: Adjacency,
  target: string,
  maxHops: number,
): ReadonlyMap<string, number> {
  const distances = new Map([[target, 0]]);
  let level = [target];
  for (let hops = 1; hops <= maxHops && level.length > 0; hops += 1) {
    const next: string[] = [];
    for (const id of level) {
      for (const { to } of adjacency.get(id) ?? []) {
        if (distances.has(to)) continue;
        distances.set(to, hops);
        next.push(to);
      }
    }
    level = next;
  }
  return distances;
}

/**
 * Paths that meet no node twice, the shortest first, then in the order of their node and
 * relationship ids; `limit + 1` at most, so that the caller sees whether there are more. `budget`
 * bounds the steps tried.
 */
export function listSimplePaths(question: {
  readonly adjacency: Adjacency;
  readonly from: string;
  readonly to: string;
  readonly lengths: Iterable<number>;
  readonly limit: number;
  readonly budget: number;
}): { readonly paths: readonly IdPath[]; readonly exhausted: boolean } {
  const { adjacency, from, to, limit } = question;
  const lengths = [...question.lengths];
  const distances = toDistances(adjacency, to, Math.max(0, ...lengths));
  const paths: IdPath[] = [];
  let budget = question.budget;

  const walk = (nodes: string[], relationships: string[], length: number): void => {
    const last = nodes.at(-1) ?? from;
    if (relationships.length === length) {
      if (last === to) paths.push({ nodes: [...nodes], relationships: [...relationships] });
      return;
    }
    for (const step of adjacency.get(last) ?? []) {
      if (paths.length > limit || budget <= 0) return;
      budget -= 1;
      const left = length - relationships.length - 1;
      const distance = distances.get(step.to);
      if (distance === undefined || distance > left || nodes.includes(step.to)) continue;
      // Only the last step may reach the end: a simple path cannot pass through it.
      if (step.to === to && left > 0) continue;
      walk([...nodes, step.to], [...relationships, step.relationshipId], length);
    }
  };

  for (const length of lengths) {
    if (paths.length > limit) break;
    walk([from], [], length);
  }
  return { paths, exhausted: budget <= 0 };
}
