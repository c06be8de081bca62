import { expect, test } from 'vitest';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import { idsOf } from './ids-of.ts';

/** How nodes are connected. */
export function specifyPaths(store: () => GraphStore): void {
  test('the shortest path runs along relationships whichever way they point', async () => {
    const found = await store().findPaths({
      from: 'person:jonathan-bryce',
      to: 'org:nasa',
      mode: 'shortest',
      maxHops: 6,
      limit: 10,
    });
    expect(found?.paths.map(({ nodes }) => idsOf(nodes))).toEqual([
      ['person:jonathan-bryce', 'org:rackspace', 'project:openstack', 'org:nasa'],
    ]);
    expect(idsOf(found?.paths[0]?.relationships ?? [])).toEqual([
      'WORKS_FOR|person:jonathan-bryce|org:rackspace',
      'FOUNDED|org:rackspace|project:openstack',
      'FOUNDED|org:nasa|project:openstack',
    ]);
  });

  test('all paths come shortest first, parallel relationships apart', async () => {
    const found = await store().findPaths({
      from: 'org:rackspace',
      to: 'project:openstack',
      mode: 'all',
      maxHops: 3,
      limit: 10,
    });
    expect(found?.paths.map(({ relationships }) => idsOf(relationships))).toEqual([
      ['FOUNDED|org:rackspace|project:openstack'],
      [
        'CONTRIBUTED_TO|org:rackspace|project:nova|austin',
        'PART_OF|project:nova|project:openstack',
      ],
      [
        'CONTRIBUTED_TO|org:rackspace|project:nova|flamingo',
        'PART_OF|project:nova|project:openstack',
      ],
    ]);
    expect(found?.truncated).toBe(false);
  });

  test('paths keep to the chosen types and to the limits', async () => {
    const ask = (question: object) =>
      store().findPaths({
        from: 'team:nova',
        to: 'foundation:new',
        mode: 'shortest',
        maxHops: 6,
        limit: 10,
        ...question,
      });
    expect((await ask({}))?.paths).toHaveLength(1);
    expect((await ask({ types: ['MAINTAINS', 'PART_OF'] }))?.paths).toEqual([]);
    expect((await ask({ maxHops: 2 }))?.paths).toEqual([]);
    expect(await ask({ to: 'technology:lonely' })).toEqual({ paths: [], truncated: false });
    expect(await ask({ mode: 'all', limit: 1 })).toMatchObject({ truncated: true });
  });

  test('paths go round the nodes that they are to avoid, and may still end there', async () => {
    const ends = { from: 'org:rackspace', to: 'project:openstack', mode: 'all' } as const;
    const ask = (avoid: readonly string[]) =>
      store().findPaths({ ...ends, maxHops: 3, limit: 10, avoid });
    const [first, ...others] = (await ask(['project:nova', 'project:openstack']))?.paths ?? [];
    expect(idsOf(first?.relationships ?? [])).toEqual(['FOUNDED|org:rackspace|project:openstack']);
    expect(others).toEqual([]);
  });

  test('a node is connected with itself by a path without relationships', async () => {
    const ends = {
      from: 'org:nasa',
      to: 'org:nasa',
      mode: 'shortest',
      maxHops: 3,
      limit: 3,
    } as const;
    const found = await store().findPaths(ends);
    expect(found?.paths.map(({ nodes }) => idsOf(nodes))).toEqual([['org:nasa']]);
  });
}
