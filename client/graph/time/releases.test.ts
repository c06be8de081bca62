import { describe, expect, it } from 'vitest';
import { createDataGraph } from '../data-graph.ts';
import { findReleaseAt, findReleases, stepRelease } from './releases.ts';

function createReleases() {
  const graph = createDataGraph();
  const place = { x: 0, y: 0, degree: 1, importance: 1, community: 0, retired: false };
  const add = (id: string, kind: string, from?: number): void => {
    const dated = from === undefined ? {} : { from };
    graph.addNode(id, { name: id, nameZh: null, kind, ...place, ...dated });
  };
  add('release:bexar', 'Release', 20);
  add('release:austin', 'Release', 10);
  add('release:indri', 'Release', 90);
  add('release:undated', 'Release');
  add('event:summit', 'Event', 15);
  return findReleases(graph);
}

function step(range: readonly [number, number] | null, way: -1 | 1): string | null {
  const releases = createReleases();
  const [first, last] = range ?? [];
  const from = first === undefined || last === undefined ? null : { first, last };
  const moment = stepRelease({ releases, range: from, way, today: 50 });
  return moment === null ? null : (findReleaseAt(releases, moment.first)?.id ?? null);
}

describe('stepping from release to release', () => {
  it('knows the dated releases in their order, and which was the newest', () => {
    const releases = createReleases();
    expect(releases.map(({ id }) => id)).toEqual([
      'release:austin',
      'release:bexar',
      'release:indri',
    ]);
    expect(findReleaseAt(releases, 19)?.id).toBe('release:austin');
    expect(findReleaseAt(releases, 9)).toBeNull();
  });

  it('begins at the first one forward, and at the newest that is out backward', () => {
    expect(step(null, 1)).toBe('release:austin');
    expect(step(null, -1)).toBe('release:bexar');
  });

  it('goes on from the end of a range, and back from its beginning', () => {
    expect(step([10, 10], 1)).toBe('release:bexar');
    expect(step([5, 19], 1)).toBe('release:bexar');
    expect(step([20, 90], -1)).toBe('release:austin');
  });

  it('ends at either end', () => {
    expect(step([90, 90], 1)).toBeNull();
    expect(step([10, 10], -1)).toBeNull();
  });
});
