import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataGraph } from '../data-graph.ts';
import type { DataGraph } from '../data-graph.ts';
import type { Frame } from '../frame.ts';
import { toFirstDay } from '../time/days.ts';
import type { Visibility } from '../visibility.ts';
import { toCircularLayout } from './circular-layout.ts';
import { drawIntoFrame } from './draw-into-frame.ts';
import { toLayeredLayout } from './layered-layout.ts';
import { toLayoutSubject } from './layout-subject.ts';
import { placeStrangers } from './place-strangers.ts';
import { toRadialLayout } from './radial-layout.ts';
import { runLayout, toForceSteps } from './worked-layouts.ts';

const FRAME: Frame = { x: [-1000, 1000], y: [-1000, 1000] };
const SCALE = { frame: FRAME, largestImportance: 100 };

/**
 *     a ── b ── c      d (alone)
 *     a ══ b: two relationships
 *     2010  ?    2013  ?
 */
function drawGraph(): { graph: DataGraph; visibility: Visibility } {
  const graph = createDataGraph();
  const day = (iso: string): number => toFirstDay(iso) ?? 0;
  for (const [id, kind, x, y, from] of [
    ['a', 'Project', 0, 0, day('2010-07')],
    ['b', 'Team', 1, 0, undefined],
    ['c', 'Project', 2, 0, day('2013')],
    ['d', 'Person', 3, 5, undefined],
  ] as const) {
    const rest = {
      name: id,
      nameZh: null,
      degree: 1,
      importance: 10,
      community: 0,
      retired: false,
    };
    graph.addNode(id, { ...rest, kind, x, y, ...(from === undefined ? {} : { from }) });
  }
  graph.addDirectedEdgeWithKey('ab', 'a', 'b', { type: 'USES', from: day('2012-03') });
  graph.addDirectedEdgeWithKey('ba', 'b', 'a', { type: 'USES' });
  graph.addDirectedEdgeWithKey('bc', 'b', 'c', { type: 'USES', from: day('2014') });
  return { graph, visibility: { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) } };
}

const distance = (a: { x: number; y: number } | undefined, b: typeof a): number =>
  Math.hypot((a?.x ?? Infinity) - (b?.x ?? 0), (a?.y ?? Infinity) - (b?.y ?? 0));
const ORIGIN = { x: 0, y: 0 };

describe('what a layout is given', () => {
  it('has two relationships between the same nodes as one tie, and only what is drawn', () => {
    const { graph, visibility } = drawGraph();
    const subject = toLayoutSubject(graph, visibility, SCALE);
    expect(subject.ids).toEqual(['a', 'b', 'c', 'd']);
    expect([...subject.ties]).toEqual([0, 1, 1, 2]);
    const fewer = { nodes: new Set(['b', 'c']), edges: new Set(['bc']) };
    expect([...toLayoutSubject(graph, fewer, SCALE).ties]).toEqual([0, 1]);
  });
});

describe('a circle', () => {
  it('puts every node on the rim, kinds beside each other', () => {
    const { graph, visibility } = drawGraph();
    const places = toCircularLayout(graph, visibility.nodes, FRAME);
    for (const id of visibility.nodes) expect(distance(places.get(id), ORIGIN)).toBeCloseTo(1000);
    const projects = distance(places.get('a'), places.get('c'));
    expect(projects).toBeLessThan(distance(places.get('a'), places.get('b')));
  });
});

describe('rings', () => {
  it('are as far from the middle as there are steps, the unconnected outside', () => {
    const { graph, visibility } = drawGraph();
    const places = toRadialLayout(toLayoutSubject(graph, visibility, SCALE), 'a', FRAME);
    const far = ['a', 'b', 'c', 'd'].map((id) => distance(places.get(id), ORIGIN));
    expect(far[0]).toBe(0);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(new Set(far.map(Math.round)).size).toBe(4);
    expect(far[3]).toBeCloseTo(1000);
  });

  it('around somebody who is not there are none', () => {
    const { graph, visibility } = drawGraph();
    expect(toRadialLayout(toLayoutSubject(graph, visibility, SCALE), 'x', FRAME).size).toBe(0);
  });
});

describe('layers of time', () => {
  it('go by the first year of a node, else of its first relationship, what has none at the left', () => {
    const { graph, visibility } = drawGraph();
    const { placement, ticks } = toLayeredLayout(graph, visibility, FRAME);
    expect(ticks.map(({ year }) => year)).toEqual([null, 2010, 2012, 2013]);
    const order = [...placement].toSorted(([, a], [, b]) => a.x - b.x).map(([id]) => id);
    expect(order).toEqual(['d', 'a', 'b', 'c']);
    for (const { x, y } of placement.values()) {
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1000);
    }
  });
});

describe('layouts of many steps', () => {
  const { graph, visibility } = drawGraph();
  const subject = { ...toLayoutSubject(graph, visibility, SCALE), frame: FRAME };
  const finish = (name: 'force' | 'spread') => [...runLayout({ name, ...subject })].at(-1);

  it('give the same points each time, and say how far they are', () => {
    const [first, second] = [finish('force'), finish('force')];
    expect(first?.points).toEqual(second?.points);
    expect(first?.done).toBe(first?.total);
    expect(toForceSteps(20_000)).toBeLessThan(toForceSteps(100));
  });

  it('without overlap move discs apart that cover each other', () => {
    const points = finish('spread')?.points ?? new Float32Array();
    const [ax, ay, bx, by] = points;
    const apart = Math.hypot((ax ?? 0) - (bx ?? 0), (ay ?? 0) - (by ?? 0));
    expect(apart).toBeGreaterThan((subject.radius[0] ?? 0) + (subject.radius[1] ?? 0));
  });
});

describe('points drawn into the frame', () => {
  it('stay near it, whatever they are', () => {
    const coordinate = fc.float({ noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }), (pairs) => {
        const points = Float32Array.from(pairs.flat());
        drawIntoFrame(points, FRAME);
        for (const value of points) expect(Math.abs(value)).toBeLessThan(10_000);
      }),
    );
  });
});

describe('a node that a layout does not have', () => {
  it('stands beside its neighbours that it has', () => {
    const { graph, visibility } = drawGraph();
    const placement = new Map([['b', { x: 500, y: 500 }]]);
    const all = placeStrangers(graph, placement, visibility.nodes);
    expect(distance(all.get('a'), { x: 500, y: 500 })).toBeLessThan(30);
    // Nobody knows it, so it stays where it is stored.
    expect(all.has('d')).toBe(false);
    expect(placeStrangers(graph, placement, new Set(['b']))).toBe(placement);
  });
});
