import { describe, expect, it } from 'vitest';
import { createDataGraph } from '../data-graph.ts';
import { groupChanges, rankChanges } from './change-groups.ts';
import { toDifference, toMarks, unite } from './difference.ts';

function createTeams() {
  const graph = createDataGraph();
  const add = (id: string, kind: string, importance: number): void => {
    const place = { x: 0, y: 0, degree: 1, community: 0, retired: false };
    graph.addNode(id, { name: id, nameZh: null, kind, importance, ...place });
  };
  add('ada', 'Person', 5);
  add('bob', 'Person', 9);
  add('eve', 'Person', 1);
  add('nova', 'Team', 50);
  for (const [key, start] of [
    ['LEADS|ada|nova', 'ada'],
    ['LEADS|bob|nova', 'bob'],
  ] as const) {
    graph.addDirectedEdgeWithKey(key, start, 'nova', { type: 'LEADS' });
  }
  return graph;
}

const BEFORE = { nodes: new Set(['ada', 'nova']), edges: new Set(['LEADS|ada|nova']) };
const AFTER = { nodes: new Set(['bob', 'eve', 'nova']), edges: new Set(['LEADS|bob|nova']) };

describe('what two pictures have not in common', () => {
  const difference = toDifference(BEFORE, AFTER);

  it('is what was added and what is gone', () => {
    expect(difference).toEqual({
      nodes: { added: ['bob', 'eve'], gone: ['ada'] },
      edges: { added: ['LEADS|bob|nova'], gone: ['LEADS|ada|nova'] },
    });
    expect(toDifference(AFTER, AFTER).nodes).toEqual({ added: [], gone: [] });
  });

  it('is marked in the picture of both', () => {
    expect([...unite(BEFORE, AFTER).nodes].toSorted()).toEqual(['ada', 'bob', 'eve', 'nova']);
    const marks = toMarks(difference);
    expect(marks.get('ada')).toBe('gone');
    expect(marks.get('LEADS|bob|nova')).toBe('added');
    expect(marks.has('nova')).toBe(false);
  });

  it('is listed by kind and type, the important first', () => {
    const graph = createTeams();
    const groups = groupChanges(graph, difference);
    const [people = [], leads = []] = groups.map((group) => rankChanges(graph, group));
    expect(groups.map(({ name, changes }) => [name, changes.length])).toEqual([
      ['Person', 3],
      ['LEADS', 2],
    ]);
    expect([people, leads].map((changes) => changes.map(({ id }) => id))).toEqual([
      ['bob', 'ada', 'eve'],
      ['LEADS|ada|nova', 'LEADS|bob|nova'],
    ]);
    expect(leads[0]).toMatchObject({ mark: 'gone', ends: ['ada', 'nova'] });
  });
});
