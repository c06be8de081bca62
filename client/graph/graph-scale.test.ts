import { expect, it } from 'vitest';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import { measureGraph } from './graph-scale.ts';
import { toDataGraph } from './to-graph.ts';

/**
 *     nova (0, 0) ──MAINTAINS── team (10, 4)      all else is far away: a source, a retired
 *                                                 project, and who only contributed
 */
const OVERVIEW: Overview = {
  version: 1,
  dataset: 'test',
  at: null,
  kinds: ['Project', 'Team', 'Source', 'Organisation'],
  types: ['MAINTAINS', 'CITES', 'CONTRIBUTED_TO'],
  nodes: {
    id: ['project:nova', 'team:nova', 'source:article', 'project:old', 'org:busy'],
    name: ['Nova', 'Nova team', 'Article', 'Old', 'Busy'],
    nameZh: {},
    kind: [0, 1, 2, 0, 3],
    x: [0, 10, 100, 200, 300],
    y: [0, 4, 100, 200, 300],
    degree: [3, 2, 1, 1, 1],
    importance: [400, 100, 900, 1, 1],
    community: [1, 1, 1, 1, 1],
    retired: [3],
  },
  relationships: {
    start: [1, 2, 1, 4],
    end: [0, 0, 3, 0],
    type: [0, 0, 0, 2],
    qualifier: {},
  },
  truncated: false,
  total: { nodes: 5, relationships: 4 },
};

it('the frame is around what the first picture shows, and around what a person brought', () => {
  const graph = toDataGraph(OVERVIEW);
  expect(measureGraph(OVERVIEW, graph)).toEqual({
    frame: { x: [0, 10], y: [0, 4] },
    largestImportance: 900,
  });
  const own = { ...graph.getNodeAttributes('org:busy'), x: -5, y: 1, origin: 'own' as const };
  graph.addNode('org:mine', own);
  expect(measureGraph(OVERVIEW, graph).frame).toEqual({ x: [-5, 10], y: [0, 4] });
});

it('the frame is around all where the first picture would show nothing', () => {
  const empty = { ...OVERVIEW, relationships: { start: [], end: [], type: [], qualifier: {} } };
  const { frame } = measureGraph(empty, toDataGraph(empty));
  expect(frame).toEqual({ x: [0, 300], y: [0, 300] });
});
