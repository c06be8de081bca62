import { expect, test } from 'vitest';
import { createDataGraph } from './data-graph.ts';
import { listVisibleTies } from './visible-ties.ts';

test('the drawn relationships of a node stand by type, then by the importance of the other', () => {
  const graph = createDataGraph();
  const rest = { nameZh: null, x: 0, y: 0, degree: 1, community: 0, retired: false };
  for (const [importance, id] of ['a', 'b', 'c', 'd'].entries())
    graph.addNode(id, { ...rest, name: id, kind: 'Project', importance });
  const relate = (type: string, start: string, end: string): void => {
    graph.addDirectedEdgeWithKey(`${type}|${start}|${end}`, start, end, { type });
  };
  relate('USES', 'a', 'b');
  relate('USES', 'c', 'a');
  relate('FUNDS', 'a', 'd');
  relate('USES', 'a', 'd');
  const edges = new Set(['USES|a|b', 'USES|c|a', 'FUNDS|a|d']);
  expect(listVisibleTies(graph, { edges }, 'a').map(({ key }) => key)).toEqual([
    'FUNDS|a|d',
    'USES|c|a',
    'USES|a|b',
  ]);
  expect(listVisibleTies(graph, { edges }, 'unknown')).toEqual([]);
});
