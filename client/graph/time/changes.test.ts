import { describe, expect, it } from 'vitest';
import { createDataGraph } from '../data-graph.ts';
import type { Visibility } from '../visibility.ts';
import { findChanges } from './changes.ts';
import { comparePictures, countCompared } from './compare.ts';
import { createTimeIndex } from './time-index.ts';

/** Nova is led by Ada, then by Bob; Oslo has its first lead; Swift loses its only one. */
function createTeams() {
  const graph = createDataGraph();
  for (const id of ['ada', 'bob', 'eve', 'nova', 'oslo', 'swift']) {
    const place = { x: 0, y: 0, degree: 1, importance: 1, community: 0, retired: false };
    graph.addNode(id, { name: id, nameZh: null, kind: 'Team', ...place });
  }
  const relate = (type: string, start: string, end: string): void => {
    graph.addDirectedEdgeWithKey(`${type} ${start} ${end}`, start, end, { type });
  };
  relate('LEADS', 'ada', 'nova');
  relate('LEADS', 'bob', 'nova');
  relate('LEADS', 'eve', 'nova');
  relate('LEADS', 'eve', 'oslo');
  relate('LEADS', 'eve', 'swift');
  relate('WORKS_FOR', 'eve', 'swift');
  relate('WORKS_FOR', 'eve', 'oslo');
  relate('USES', 'nova', 'oslo');
  relate('USES', 'nova', 'swift');
  const whole = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
  return { graph, index: createTimeIndex(graph, whole) };
}

function compare(before: readonly string[], after: readonly string[]) {
  const teams = createTeams();
  const all = new Set(teams.graph.nodes());
  const toPicture = (edges: readonly string[]): Visibility => ({
    nodes: all,
    edges: new Set(edges),
  });
  return findChanges(teams, toPicture(before), toPicture(after));
}

describe('what changed of a node', () => {
  it('is that somebody else leads it', () => {
    expect(compare(['LEADS ada nova'], ['LEADS bob nova'])).toEqual([
      { id: 'nova', type: 'LEADS', before: ['ada'], after: ['bob'], edge: 'LEADS bob nova' },
    ]);
  });

  it('is told of whom it is about: a person works elsewhere', () => {
    expect(compare(['WORKS_FOR eve swift'], ['WORKS_FOR eve oslo'])).toEqual([
      {
        id: 'eve',
        type: 'WORKS_FOR',
        before: ['swift'],
        after: ['oslo'],
        edge: 'WORKS_FOR eve oslo',
      },
    ]);
  });

  it('is nothing where a first one comes, the only one goes, or the same stay', () => {
    const same = ['LEADS ada nova', 'LEADS bob nova'];
    expect(compare([], ['LEADS eve oslo'])).toEqual([]);
    expect(compare(['LEADS eve swift'], [])).toEqual([]);
    expect(compare(same, same.toReversed())).toEqual([]);
  });

  it('is also that one of several came or went', () => {
    const [came] = compare(['LEADS ada nova'], ['LEADS ada nova', 'LEADS eve nova']);
    expect(came?.edge).toBe('LEADS eve nova');
    const [went] = compare(['LEADS ada nova', 'LEADS eve nova'], ['LEADS eve nova']);
    expect(went?.edge).toBe('LEADS ada nova');
  });

  it('is not what it uses: that was added or is gone', () => {
    expect(compare(['USES nova oslo'], ['USES nova swift'])).toEqual([]);
  });
});

describe('two pictures against each other', () => {
  it('mark what was added, is gone and changed, and count it', () => {
    const before = { nodes: new Set(['ada', 'nova']), edges: new Set(['LEADS ada nova']) };
    const after = { nodes: new Set(['bob', 'nova']), edges: new Set(['LEADS bob nova']) };
    const compared = comparePictures(createTeams(), before, after);
    expect(Object.fromEntries(compared.marks)).toEqual({
      bob: 'added',
      ada: 'gone',
      nova: 'changed',
      'LEADS bob nova': 'added',
      'LEADS ada nova': 'gone',
    });
    expect(countCompared(compared)).toEqual({ added: 2, gone: 2, changed: 1 });
  });
});
