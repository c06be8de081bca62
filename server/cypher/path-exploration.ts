import { kindOf } from '../../graph-data/model/graph.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import type { PathsQuestion } from '../store/graph-store.ts';
import { readAdjacency } from './adjacency.ts';
import type { Step } from './adjacency.ts';
import type { PathStep } from './path-search.ts';

/** Relationships read in search of paths at most; beyond it the answer says that it was cut. */
const MOST_STEPS = 200_000;
/** Nodes whose relationships are read at once, so that one level cannot be all there is. */
const SLICE = 1_000;

/** A step that knows where its relationship starts, whichever way it is walked. */
export interface FoundStep extends PathStep {
  readonly start: string;
}

/** What is known of the graph between two nodes, a level more with each `walk`. */
export interface Exploration {
  /** Steps by relationship and the node that they leave from. */
  readonly steps: ReadonlyMap<string, FoundStep>;
  /** Levels walked from both ends together: paths of so many hops are known. */
  readonly levels: number;
  /** The fewest hops between the ends; null until the two sides have met. */
  readonly hops: number | null;
  /** Nothing is left to walk that could join the ends, or could add to what is known. */
  readonly ended: boolean;
  readonly cut: boolean;
  walk(): Promise<void>;
}

interface Side {
  readonly distances: Map<string, number>;
  frontier: readonly string[];
  levels: number;
}

/**
 * Walks from both ends, a level at a time and always from the smaller side. Documents are no way to
 * get from one place to another, so a Source is met as an end only.
 */
export function explorePaths(
  engine: CypherEngine,
  { from, to, types, avoid, at }: PathsQuestion,
  run: RunOptions,
): Exploration {
  const steps = new Map<string, FoundStep>();
  const sides = [from, to].map((id): Side => ({
    distances: new Map([[id, 0]]),
    frontier: [id],
    levels: 0,
  }));
  let hops: number | null = null;
  let cut = false;

  const isWay = ({ to: id, labels }: Step) => {
    const kind = kindOf(labels);
    if (kind === undefined) return false;
    return id === from || id === to || (kind !== 'Source' && avoid?.includes(id) !== true);
  };

  async function walk(): Promise<void> {
    const side = sides
      .filter(({ frontier }) => frontier.length > 0)
      .toSorted((left, right) => left.frontier.length - right.frontier.length)[0];
    if (side === undefined) return;
    const met = sides.filter((other) => other !== side).map(({ distances }) => distances);
    side.levels += 1;
    const next = new Set<string>();
    for (let begin = 0; begin < side.frontier.length && !cut; begin += SLICE) {
      const ids = side.frontier.slice(begin, begin + SLICE);
      for (const step of await readAdjacency(engine, { ids, direction: 'both', types, at }, run)) {
        if (!isWay(step)) continue;
        addBothWays(steps, step);
        if (!side.distances.has(step.to)) next.add(step.to);
      }
      cut = steps.size > MOST_STEPS;
    }
    for (const id of next) {
      side.distances.set(id, side.levels);
      for (const distances of met) {
        const rest = distances.get(id);
        if (rest !== undefined) hops = Math.min(hops ?? Infinity, side.levels + rest);
      }
    }
    side.frontier = [...next].toSorted();
  }

  return {
    steps,
    get levels() {
      return sides.reduce((sum, { levels }) => sum + levels, 0);
    },
    get hops() {
      return hops;
    },
    get ended() {
      const left = sides.filter(({ frontier }) => frontier.length > 0).length;
      return cut || left === 0 || (hops === null && left < sides.length);
    },
    get cut() {
      return cut;
    },
    walk,
  };
}

function addBothWays(
  steps: Map<string, FoundStep>,
  { from, to, relationshipId, direction }: Step,
): void {
  const start = direction === 'out' ? from : to;
  steps.set(`${relationshipId}>${from}`, { from, to, relationshipId, start });
  steps.set(`${relationshipId}>${to}`, { from: to, to: from, relationshipId, start });
}
