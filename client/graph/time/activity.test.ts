import { describe, expect, it } from 'vitest';
import { createDataGraph } from '../data-graph.ts';
import { countActivity, toHalfYears } from './activity.ts';
import { toFirstDay, toIsoDate } from './days.ts';
import { createTimeIndex } from './time-index.ts';

const day = (iso: string): number => toFirstDay(iso) ?? 0;

describe('the activity of half-years', () => {
  it('has halves that follow on each other without a gap', () => {
    const halves = toHalfYears(day('2011-08-01'), day('2013-02-01'));
    expect(halves.map(({ first, last }) => `${toIsoDate(first)} ${toIsoDate(last)}`)).toEqual([
      '2011-07-01 2011-12-31',
      '2012-01-01 2012-06-30',
      '2012-07-01 2012-12-31',
      '2013-01-01 2013-06-30',
    ]);
  });

  it('counts what began in each and what held in it; what has no date is in none', () => {
    const graph = createDataGraph();
    const place = { x: 0, y: 0, degree: 1, importance: 1, community: 0, retired: false };
    for (const id of ['a', 'b']) {
      graph.addNode(id, { name: id, nameZh: null, kind: 'Person', ...place });
    }
    const relate = (from?: string, to?: string): void => {
      const span = {
        ...(from === undefined ? {} : { from: day(from) }),
        ...(to === undefined ? {} : { to: day(to) }),
      };
      graph.addDirectedEdge('a', 'b', { type: 'LEADS', ...span });
    };
    relate('2012-03-01', '2012-08-01');
    relate('2012-08-01');
    relate('1992-01-01', '2012-01-01');
    relate(undefined, '2013-01-05');
    relate();
    relate('2019-01-01');
    const whole = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
    const index = createTimeIndex(graph, whole);
    const bars = countActivity(index, day('2012-01-01'), day('2013-06-30'));
    expect(bars.map(({ began, held }) => [began, held])).toEqual([
      [1, 3],
      [1, 3],
      [0, 2],
    ]);
  });
});
