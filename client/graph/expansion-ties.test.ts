import { describe, expect, it } from 'vitest';
import { createDataGraph } from './data-graph.ts';
import type { DataGraph } from './data-graph.ts';
import { countNeighbours, EXPANSION_PAGE, listTies, toFirstPage } from './expansion-ties.ts';

/** A hub with projects by two types; the higher the number, the more important. */
function createHub(count: number): DataGraph {
  const graph = createDataGraph();
  const rest = { nameZh: null, x: 0, y: 0, degree: 1, community: 0, retired: false };
  graph.addNode('org:hub', { ...rest, name: 'Hub', kind: 'Organisation', importance: 9 });
  for (let index = 1; index <= count; index += 1) {
    const id = `project:p${index}`;
    graph.addNode(id, { ...rest, name: id, kind: 'Project', importance: index });
    graph.addDirectedEdgeWithKey(`FUNDS|${id}`, 'org:hub', id, { type: 'FUNDS' });
    if (index <= 2) graph.addDirectedEdgeWithKey(`USES|${id}`, id, 'org:hub', { type: 'USES' });
  }
  return graph;
}

describe('what an expansion brings', () => {
  it('is everything without a limit, in both directions', () => {
    expect(listTies(createHub(3), { id: 'org:hub', types: [] })).toHaveLength(5);
    expect(
      listTies(createHub(3), { id: 'org:hub', types: ['USES'] }).map(({ other }) => other),
    ).toEqual(['project:p1', 'project:p2']);
  });

  it('is the most important neighbours of each type up to the limit', () => {
    const ties = listTies(createHub(5), { id: 'org:hub', types: [], limit: 2 });
    expect(ties.map(({ edge }) => edge).toSorted()).toEqual([
      'FUNDS|project:p4',
      'FUNDS|project:p5',
      'USES|project:p1',
      'USES|project:p2',
    ]);
  });

  it('keeps what it had when the next page comes', () => {
    const graph = createHub(40);
    const page = (limit: number) =>
      listTies(graph, { id: 'org:hub', types: ['FUNDS'], limit }).map(({ edge }) => edge);
    expect(page(20)).toEqual(expect.arrayContaining(page(10)));
    expect(page(20)).toHaveLength(20);
  });

  it('gives no place of a page to what may not be drawn', () => {
    const admits = { node: (id: string) => id !== 'project:p5', edge: () => true };
    const ties = listTies(createHub(5), { id: 'org:hub', types: ['FUNDS'], limit: 1 }, admits);
    expect(ties.map(({ other }) => other)).toEqual(['project:p4']);
  });

  it('comes by the page from a hub only', () => {
    expect(toFirstPage(createHub(EXPANSION_PAGE), 'org:hub', [])).toBeUndefined();
    expect(toFirstPage(createHub(EXPANSION_PAGE + 1), 'org:hub', [])).toBe(EXPANSION_PAGE);
    expect(toFirstPage(createHub(EXPANSION_PAGE + 1), 'org:hub', ['USES'])).toBeUndefined();
    expect(toFirstPage(createHub(1), 'org:unknown', [])).toBeUndefined();
  });

  it('is counted by type', () => {
    expect(countNeighbours(createHub(3), 'org:hub', [])).toEqual(
      new Map([
        ['FUNDS', 3],
        ['USES', 2],
      ]),
    );
  });
});
