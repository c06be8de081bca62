import { expect, test } from 'vitest';
import { toRelationshipId } from '../../graph-data/model/graph.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { deriveValues } from './derive-values.ts';

/** Two rings of five projects, joined by one bridge; a star of a team; two who are alone together. */
function draw(): Dataset {
  const edges: [string, string, string][] = [];
  for (const ring of ['a', 'b']) {
    for (let index = 0; index < 5; index += 1) {
      for (let other = index + 1; other < 5; other += 1) {
        edges.push([`project:${ring}${index}`, 'PART_OF', `project:${ring}${other}`]);
      }
    }
  }
  edges.push(
    ['project:a0', 'PART_OF', 'project:openstack'],
    ['project:b0', 'PART_OF', 'project:openstack'],
  );
  for (let leaf = 0; leaf < 8; leaf += 1)
    edges.push(['team:hub', 'MAINTAINS', `project:leaf${leaf}`]);
  edges.push(['team:hub', 'PART_OF', 'project:openstack'], ['org:far', 'OPERATES', 'cloud:away']);
  edges.push(['project:a0', 'RELEASED_IN', 'release:lonely']);
  const ids = [...new Set(edges.flatMap(([start, , end]) => [start, end]))].toSorted();
  return {
    nodes: ids.map((id) => ({ id, labels: ['Entity', 'Project'], properties: {} })),
    relationships: edges.map(([start, type, end]) => ({
      id: toRelationshipId({ type, start, end }),
      type,
      start,
      end,
      properties: {},
    })),
  };
}

const options = { iterations: 200, betweenness: true };
const values = deriveValues(draw(), options);
const of = (id: string) => {
  const found = values.get(id);
  if (found === undefined) throw new Error(`${id} has no values`);
  return found;
};

test('the same dataset gives the same values', () => {
  expect([...deriveValues(draw(), options)]).toEqual([...values]);
});

test('degree counts relationships of all types, both ways', () => {
  expect([of('project:a0').degree, of('project:a1').degree, of('team:hub').degree]).toEqual([
    6, 4, 9,
  ]);
});

test('PageRank sums to one, and who is pointed at by many has more', () => {
  const sum = [...values.values()].reduce((total, { pagerank }) => total + pagerank, 0);
  expect(sum).toBeCloseTo(1, 4);
  expect(of('project:openstack').pagerank).toBeGreaterThan(of('team:hub').pagerank);
});

test('who stands between has betweenness; a leaf has none', () => {
  expect(of('project:openstack').betweenness).toBeGreaterThan(of('project:a0').betweenness ?? 0);
  expect(of('project:leaf0').betweenness).toBe(0);
});

test('rings and stars are communities; the largest has number 0', () => {
  const ring = ['a0', 'a1', 'a2', 'a3', 'a4'].map((name) => of(`project:${name}`).community);
  expect(new Set(ring).size).toBe(1);
  expect(of('project:b1').community).not.toBe(of('project:a1').community);
  expect(of('project:leaf0').community).toBe(of('team:hub').community);
  expect(of('team:hub').community).toBe(0);
});

test('the centre is at the origin, nothing is flung away, and no two nodes share a place', () => {
  expect(of('project:openstack')).toMatchObject({ x: 0, y: 0 });
  const places = [...values.values()];
  for (const { x, y } of places) expect(Math.hypot(x, y)).toBeLessThan(2_500);
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
});

test('who is only reached by details stands beside the neighbour', () => {
  const [far, near] = [of('release:lonely'), of('project:a0')];
  expect(Math.hypot(far.x - near.x, far.y - near.y)).toBeLessThan(60);
});
