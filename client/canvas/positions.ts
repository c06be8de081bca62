import { toPlace } from '../graph/placement.ts';
import type { Placement, Point } from '../graph/placement.ts';
import type { Picture } from '../graph/picture.ts';
import type { Renderer } from './picture.ts';
import { prefersStillness } from './stillness.ts';

/** Long enough to keep one's bearings, short enough not to be waited for. */
const TRAVEL_MS = 220;
/** From so many relationships on they are left out while nodes travel. */
const MANY_EDGES = 8_000;

/** Where the nodes are drawn at this moment: where they are placed, or on their way there. */
export interface Positions {
  readonly placeOf: (id: string) => Point;
  /** The place of a node that does not stand where it is stored. */
  readonly get: (id: string) => Point | undefined;
  /** Moves to another placement. */
  readonly travelTo: (placement: Placement) => void;
  /** Puts single nodes somewhere at once, as dragging does, until the next placement. */
  readonly put: (places: ReadonlyMap<string, Point>) => void;
  readonly stop: () => void;
}

interface PositionsOptions {
  readonly renderer: Renderer;
  readonly host: HTMLElement;
  readonly getPicture: () => Picture;
  /** Whether everything in the graph has its place in the buffers. */
  readonly isIndexed: () => boolean;
  /** Goes through the whole graph, at once or in the next frame. */
  readonly refreshAll: (schedule: boolean) => void;
}

interface Way {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
}

export function createPositions(initial: Placement, getOptions: () => PositionsOptions): Positions {
  let now: Map<string, Point> = new Map(initial);
  let frame = 0;

  const placeOf = (id: string): Point => toPlace(getOptions().getPicture().graph, now, id);

  /** Draws moved nodes anew, and their edges; the rest of the graph is not gone through. */
  function draw(ids: readonly string[], edges: readonly string[]): void {
    const { renderer, isIndexed } = getOptions();
    renderer.refresh({
      partialGraph: { nodes: [...ids], edges: [...edges] },
      skipIndexation: isIndexed(),
    });
  }

  /** The drawn edges of these nodes. */
  function findEdges(ids: readonly string[]): readonly string[] {
    const { graph, appearance } = getOptions().getPicture();
    const { nodes, edges } = appearance.visibility;
    if (ids.length > nodes.size / 4) return [...edges];
    const found = new Set<string>();
    for (const id of ids) {
      for (const edge of graph.edges(id)) if (edges.has(edge)) found.add(edge);
    }
    return [...found];
  }

  function findWays(target: Placement): Way[] {
    const { graph, appearance } = getOptions().getPicture();
    const ways: Way[] = [];
    for (const id of appearance.visibility.nodes) {
      if (!now.has(id) && !target.has(id)) continue;
      const [from, to] = [placeOf(id), toPlace(graph, target, id)];
      if (from.x !== to.x || from.y !== to.y) ways.push({ id, from, to });
    }
    return ways;
  }

  function settle(target: Placement): void {
    const { host } = getOptions();
    delete host.dataset['travelling'];
    now = new Map(target);
  }

  function travel(ways: readonly Way[], target: Placement): void {
    const { host } = getOptions();
    const ids = ways.map(({ id }) => id);
    const moving = findEdges(ids);
    const isLarge = moving.length > MANY_EDGES;
    const began = performance.now();
    host.dataset['travelling'] = isLarge ? 'nodes' : 'all';
    const step = (): void => {
      const share = Math.min(1, (performance.now() - began) / TRAVEL_MS);
      const eased = share * (2 - share);
      for (const { id, from, to } of ways) {
        now.set(id, {
          x: from.x + (to.x - from.x) * eased,
          y: from.y + (to.y - from.y) * eased,
        });
      }
      if (share < 1) {
        draw(ids, isLarge ? [] : moving);
        frame = requestAnimationFrame(step);
      } else {
        settle(target);
        draw(ids, moving);
      }
    };
    frame = requestAnimationFrame(step);
  }

  return {
    placeOf,
    get: (id) => now.get(id),
    travelTo: (target) => {
      cancelAnimationFrame(frame);
      const ways = findWays(target);
      if (ways.length === 0 || prefersStillness()) {
        settle(target);
        getOptions().refreshAll(true);
      } else travel(ways, target);
    },
    put: (places) => {
      const { appearance } = getOptions().getPicture();
      const ids = [...places.keys()].filter((id) => appearance.visibility.nodes.has(id));
      for (const [id, place] of places) now.set(id, place);
      draw(ids, findEdges(ids));
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
