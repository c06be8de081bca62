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
 * Paths of so many hops that meet no node twice, in the order of their node and relationship ids;
 * `limit + 1` at most, so that the caller sees whether there are more. `budget` bounds the steps
 * tried; what is left of it is given back.
 */
export function listSimplePaths(question: {
  readonly adjacency: Adjacency;
  readonly from: string;
  readonly to: string;
  readonly length: number;
  readonly limit: number;
  readonly budget: number;
}): { readonly paths: readonly IdPath[]; readonly budget: number } {
  const { adjacency, from, to, length, limit } = question;
  const distances = toDistances(adjacency, to, length);
  const paths: IdPath[] = [];
  let budget = question.budget;

  const walk = (nodes: readonly string[], relationships: readonly string[]): void => {
    const left = length - relationships.length - 1;
    for (const step of adjacency.get(nodes.at(-1) ?? from) ?? []) {
      if (paths.length > limit || budget <= 0) return;
      budget -= 1;
      const distance = distances.get(step.to);
      if (distance === undefined || distance > left || nodes.includes(step.to)) continue;
      const [next, along] = [
        [...nodes, step.to],
        [...relationships, step.relationshipId],
      ];
      if (left === 0) paths.push({ nodes: next, relationships: along });
      // Only the last step may reach the end: a simple path cannot pass through it.
      else if (step.to !== to) walk(next, along);
    }
  };
  walk([from], []);
  return { paths, budget };
}
