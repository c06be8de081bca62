import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PropertyValue } from '../../../graph-data/model/graph.ts';
import { narrow } from '../build-picture.ts';
import { createDataGraph } from '../data-graph.ts';
import type { DataGraph } from '../data-graph.ts';
import type { Filter } from '../filter.ts';
import { computeVisibility, INITIAL_RULES } from '../visibility.ts';
import type { Visibility } from '../visibility.ts';
import { toAdjacencyOf } from './adjacency.ts';
import { compileFilters } from './compile.ts';
import { findCores } from './core-filter.ts';
import { connect, isConnectionFilter, toConnectionSubject } from './connection.ts';
import { countPropertyFunnel, countTypes, joinFunnel } from './funnel.ts';
import { toPropertyKey } from './values.ts';

const PLACE = { x: 0, y: 0, degree: 1, importance: 1, community: 0, retired: false };

/**
 *   a ─ b          d ─ e
 *   │ × │
 *   c ─ z ─ y ─ x                (a, b, c, z are all tied to each other; a and b twice)
 */
function createKite(): DataGraph {
  return create(['ab', 'ba', 'ac', 'az', 'bc', 'bz', 'cz', 'zy', 'yx', 'de']);
}

function create(pairs: readonly string[]): DataGraph {
  const graph = createDataGraph();
  const ids = [...new Set(pairs.join(''))].toSorted();
  for (const id of ids) {
    const kind = id < 'x' ? 'Project' : 'Team';
    graph.addNode(id, { name: id, nameZh: null, kind, ...PLACE });
  }
  for (const [start = '', end = ''] of pairs) {
    graph.addDirectedEdgeWithKey(start + end, start, end, { type: start < 'd' ? 'USES' : 'HOSTS' });
  }
  return graph;
}

type Values = Readonly<Record<string, PropertyValue>>;

function apply(graph: DataGraph, filters: readonly Filter[], values: Values = {}): Visibility {
  const maps = new Map(
    filters.flatMap((filter) =>
      'property' in filter ? [[toPropertyKey(filter), new Map(Object.entries(values))]] : [],
    ),
  );
  const { admitting, narrowing } = compileFilters(graph, filters, maps);
  const base = computeVisibility(graph, { ...INITIAL_RULES, filters: admitting });
  return narrow(graph, base, narrowing);
}

function show({ nodes, edges }: Visibility): string {
  return `${[...nodes].toSorted().join('')} ${[...edges].toSorted().join(' ')}`.trim();
}

const ON = { isOff: false } as const;

describe('filters by connection', () => {
  it('leave the k-core, in which everyone has k neighbours', () => {
    const core = (k: number) => show(apply(createKite(), [{ kind: 'core', k, ...ON }]));
    expect(core(1)).toBe('abcdexyz ab ac az ba bc bz cz de yx zy');
    expect(core(2)).toBe('abcz ab ac az ba bc bz cz');
    expect(core(3)).toBe('abcz ab ac az ba bc bz cz');
    // Two relationships between the same two are one neighbour.
    expect(core(4)).toBe('');
  });

  it('leave the component of a node, or the largest one', () => {
    const part = (id: string | null) =>
      show(apply(createKite(), [{ kind: 'component', id, ...ON }]));
    expect(part('e')).toBe('de de');
    expect(part(null)).toBe('abcxyz ab ac az ba bc bz cz yx zy');
    expect(part('nowhere')).toBe('');
  });

  it('leave what is within some steps of a node', () => {
    const near = (id: string, depth: number) =>
      show(apply(createKite(), [{ kind: 'near', id, depth, ...ON }]));
    expect(near('x', 1)).toBe('xy yx');
    expect(near('x', 2)).toBe('xyz yx zy');
    expect(near('x', 3)).toBe('abcxyz ab ac az ba bc bz cz yx zy');
    expect(near('nowhere', 3)).toBe('');
  });

  it('combine in their order, and count not when they are off', () => {
    const near: Filter = { kind: 'near', id: 'y', depth: 1, ...ON };
    const core: Filter = { kind: 'core', k: 2, ...ON };
    expect(show(apply(createKite(), [near]))).toBe('xyz yx zy');
    expect(show(apply(createKite(), [near, core]))).toBe('');
    expect(show(apply(createKite(), [near, { ...core, isOff: true }]))).toBe('xyz yx zy');
  });

  it('find cores as taking nodes away one by one does', () => {
    const end = fc.constantFrom(...'abcdefgh');
    const pair = fc.tuple(end, end).map((ends) => ends.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(pair, { minLength: 1, maxLength: 24 }), (pairs) => {
        const graph = create(pairs);
        const whole = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
        const { nodes, ends } = toConnectionSubject(graph, whole);
        const adjacency = toAdjacencyOf(nodes, ends);
        const cores = findCores(adjacency);
        for (let k = 1; k <= 8; k += 1) {
          const kept = adjacency.nodes.filter((_id, place) => (cores[place] ?? 0) >= k);
          expect(kept).toEqual(peel(graph, k));
        }
      }),
    );
  });
});

/** What each filter leaves, as the panel counts it. */
function count(input: Parameters<typeof countPropertyFunnel>[0]): Visibility[] {
  const funnel = countPropertyFunnel(input);
  const { graph, filters } = input;
  const connected = connect(graph, funnel.last, filters.filter(isConnectionFilter));
  return joinFunnel(filters, funnel, connected);
}

/** The k-core by its definition. */
function peel(graph: DataGraph, k: number): string[] {
  let left = new Set(graph.nodes());
  for (;;) {
    const has = (id: string) =>
      new Set(graph.neighbors(id).filter((other) => other !== id && left.has(other))).size >= k;
    const kept = new Set([...left].filter(has));
    if (kept.size === left.size) return [...kept];
    left = kept;
  }
}

describe('filters by property', () => {
  const number: Filter = {
    kind: 'number',
    of: 'node',
    property: 'commits',
    from: 10,
    to: 20,
    ...ON,
  };

  it('leave numbers within bounds, both included, and ask no kind that has no such property', () => {
    const values = { a: 10, b: 20, c: 21 };
    // Teams know no commits and stay; d and e are projects without a value.
    expect(show(apply(createKite(), [number], values))).toBe('abxyz ab az ba bz yx zy');
    expect(show(apply(createKite(), [{ ...number, from: null, to: null }], values))).toBe(
      'abcxyz ab ac az ba bc bz cz yx zy',
    );
  });

  it('leave dates of which a day is within the bounds', () => {
    const filter: Filter = {
      kind: 'date',
      of: 'node',
      property: 'retired',
      from: '2012-05',
      to: null,
      ...ON,
    };
    const values = { a: '2012', b: '2012-04-30', c: 'never', z: '2013', y: '1999' };
    expect(show(apply(createKite(), [filter], values))).toBe('az az');
    const until: Filter = { ...filter, from: null, to: '2012-01-01' };
    expect(show(apply(createKite(), [until], values))).toBe('ay');
  });

  it('leave texts that contain one, in any case, also in a list', () => {
    const filter: Filter = {
      kind: 'text',
      of: 'node',
      property: 'sectors',
      text: 'TELE',
      ...ON,
    };
    const values = { a: 'Telecoms', b: ['banks', 'telecoms'], c: ['banks'] };
    expect(show(apply(createKite(), [filter], values))).toBe('abxyz ab az ba bz yx zy');
    const exact: Filter = { ...filter, text: '=bank' };
    expect(show(apply(createKite(), [exact], { a: 'bank', b: 'banks' }))).toBe('axyz az yx zy');
  });

  it('look at relationships as well, and leave the types alone that do not know the property', () => {
    const filter: Filter = { ...number, of: 'relationship' };
    const values = { ab: 15, cz: 5 };
    expect(show(apply(createKite(), [filter], values))).toBe('abdexyz ab de yx zy');
  });

  it('say what each leaves, by property before by connection, and what one that is off would', () => {
    const graph = createKite();
    const unfiltered = computeVisibility(graph, INITIAL_RULES);
    const core: Filter = { kind: 'core', k: 2, isOff: false };
    const values = new Map([['node/commits', new Map(Object.entries({ a: 10, b: 20, c: 21 }))]]);
    const countAll = (filters: readonly Filter[]) =>
      count({ graph, unfiltered, filters, values }).map(show);
    expect(countAll([core, number])).toEqual(['abz ab az ba bz', 'abxyz ab az ba bz yx zy']);
    expect(countAll([core, { ...number, isOff: true }])).toEqual([
      'abcz ab ac az ba bc bz cz',
      'abxyz ab az ba bz yx zy',
    ]);
    const ties: Filter = { ...number, of: 'relationship' };
    const ofTies = new Map([['relationship/commits', new Map(Object.entries({ ab: 15, cz: 5 }))]]);
    const left = count({ graph, unfiltered, filters: [ties], values: ofTies });
    expect(left.map(show)).toEqual(['abdexyz ab de yx zy']);
    expect(countTypes(graph, unfiltered)).toEqual(
      new Map([
        ['USES', 7],
        ['HOSTS', 3],
      ]),
    );
  });

  it('leave everything until the values are there', () => {
    const { admitting, narrowing } = compileFilters(createKite(), [number], new Map());
    expect([...admitting, ...narrowing]).toEqual([]);
  });
});
