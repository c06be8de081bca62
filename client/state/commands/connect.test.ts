import { expect, it } from 'vitest';
import { INITIAL_VIEW } from '../view-state.ts';
import {
  changeConnection,
  connectNodes,
  endConnection,
  toggleAvoided,
  USUAL_HOPS,
} from './connect.ts';

const TWO = connectNodes(['org:a', 'org:b'])(INITIAL_VIEW);

it('connects nodes by their shortest paths, on the map, each node once', () => {
  const view = connectNodes(['org:a', 'org:b', 'org:a'])({ ...INITIAL_VIEW, mode: 'table' });
  expect(view.mode).toBe('map');
  expect(view.connection).toEqual({
    ends: ['org:a', 'org:b'],
    mode: 'shortest',
    maxHops: USUAL_HOPS,
    types: [],
    avoid: [],
  });
});

it('leaves the view as it is when there are too few nodes, or too many', () => {
  expect(connectNodes(['org:a', 'org:a'])(INITIAL_VIEW)).toBe(INITIAL_VIEW);
  const seven = Array.from({ length: 7 }, (_, index) => `org:${index}`);
  expect(connectNodes(seven)(INITIAL_VIEW)).toBe(INITIAL_VIEW);
});

it('keeps how paths are sought when other nodes are connected', () => {
  const through = changeConnection({ types: ['FOUNDED'], mode: 'all' })(TWO);
  expect(connectNodes(['org:c', 'org:d'])(through).connection).toMatchObject({
    ends: ['org:c', 'org:d'],
    mode: 'all',
    types: ['FOUNDED'],
  });
});

it('goes round a node, and through it again, but never round an end', () => {
  const round = toggleAvoided('project:hub')(TWO);
  expect(round.connection?.avoid).toEqual(['project:hub']);
  expect(toggleAvoided('project:hub')(round)).toEqual(TWO);
  expect(toggleAvoided('org:a')(TWO)).toBe(TWO);
  expect(connectNodes(['project:hub', 'org:b'])(round).connection?.avoid).toEqual([]);
});

it('ends a connection, and changes none where there is none', () => {
  expect(endConnection(TWO)).toEqual(INITIAL_VIEW);
  expect(changeConnection({ maxHops: 3 })(INITIAL_VIEW)).toBe(INITIAL_VIEW);
});
