import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataGraph } from '../data-graph.ts';
import type { DataGraph } from '../data-graph.ts';
import { computeVisibility, INITIAL_RULES } from '../visibility.ts';
import { createTimeFilter, createTimeIndex, findHolding } from './time-index.ts';

type Bound = number | undefined;

interface Drawn {
  readonly nodes: Readonly<Record<string, readonly [from?: Bound, to?: Bound]>>;
  readonly edges: readonly (readonly [start: string, end: string, from?: Bound, to?: Bound])[];
}

function draw({ nodes, edges }: Drawn): DataGraph {
  const graph = createDataGraph();
  const toSpan = (from?: number, to?: number) => ({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  for (const [id, [from, to]] of Object.entries(nodes)) {
    const place = { x: 0, y: 0, degree: 1, importance: 1, community: 0, retired: false };
    const names = { name: id, nameZh: null, kind: 'Person' };
    graph.addNode(id, { ...names, ...place, ...toSpan(from, to) });
  }
  for (const [start, end, from, to] of edges) {
    graph.addDirectedEdge(start, end, { type: 'LEADS', ...toSpan(from, to) });
  }
  return graph;
}

/** Ada led the team until day 20, Bob does from day 15 on; Eve was always a member of it. */
const TEAM: Drawn = {
  nodes: { ada: [], bob: [], eve: [], team: [10, 40], alone: [] },
  edges: [
    ['ada', 'team', 10, 20],
    ['bob', 'team', 15],
    ['eve', 'team'],
  ],
};

function hold(drawn: Drawn, first: number, last: number): string {
  const graph = draw(drawn);
  const whole = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
  const held = findHolding(createTimeIndex(graph, whole), { first, last });
  const edges = [...held.edges].map((edge) => `${graph.source(edge)}-${graph.target(edge)}`);
  return `${[...held.nodes].join(' ')} | ${edges.join(' ')}`;
}

describe('what held then', () => {
  it('is there on its first and on its last day', () => {
    expect(hold(TEAM, 10, 10)).toBe('ada eve team alone | ada-team eve-team');
    expect(hold(TEAM, 20, 20)).toBe('ada bob eve team alone | ada-team bob-team eve-team');
    expect(hold(TEAM, 21, 40)).toBe('bob eve team alone | bob-team eve-team');
  });

  it('is what held at any time of a range', () => {
    expect(hold(TEAM, 0, 14)).toBe('ada eve team alone | ada-team eve-team');
    expect(hold(TEAM, 0, 99)).toBe('ada bob eve team alone | ada-team bob-team eve-team');
  });

  it('needs both ends, and takes those along whom nothing ties any more', () => {
    expect(hold(TEAM, 50, 60)).toBe('alone | ');
    expect(hold(TEAM, 0, 9)).toBe('alone | ');
  });

  it('counts what has no date: two people who were always there, one tie, and who stands alone', () => {
    const graph = draw(TEAM);
    const whole = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
    expect(createTimeIndex(graph, whole).undated).toBe(5);
  });

  it('is the same as asking each relationship anew', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
    const ends = fc.constantFrom('a', 'b', 'c', 'd');
    const edge = fc.tuple(ends, ends, bound, bound);
    const range = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 8 }), range, bound, (edges, [one, other], from) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const graph = draw({ nodes: { a: [from], b: [], c: [undefined, from], d: [] }, edges });
        const base = computeVisibility(graph, INITIAL_RULES);
        const held = findHolding(createTimeIndex(graph, base), { first, last });
        const holds = ({ from: since = 0, to: until = 9 }: { from?: Bound; to?: Bound }) =>
          since <= last && until >= first;
        const asked = computeVisibility(graph, {
          ...INITIAL_RULES,
          filters: [
            {
              admitsNode: (_id, attributes) => holds(attributes),
              admitsEdge: (key, attributes) =>
                holds(attributes) &&
                holds(graph.getNodeAttributes(graph.source(key))) &&
                holds(graph.getNodeAttributes(graph.target(key))),
            },
          ],
        });
        expect(held).toEqual(asked);
        const filter = createTimeFilter(createTimeIndex(graph, base), { first, last });
        expect(filter.narrow?.(graph, base)).toEqual(held);
      }),
    );
  });
});
