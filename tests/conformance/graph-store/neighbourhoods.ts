import { expect, test } from 'vitest';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import { idsOf } from './ids-of.ts';

/** What is around a node, and between several. */
export function specifyNeighbourhoods(store: () => GraphStore): void {
  test('expansions count neighbours by type, direction and kind', async () => {
    const found = await store().getExpansions({ id: 'project:openstack' });
    expect(found?.items).toEqual([
      { type: 'FOUNDED', direction: 'in', kind: 'Organisation', count: 2 },
      { type: 'HOSTS', direction: 'in', kind: 'Foundation', count: 2 },
      { type: 'ADOPTED', direction: 'in', kind: 'TelecomAdopter', count: 1 },
      { type: 'PART_OF', direction: 'in', kind: 'Project', count: 1 },
    ]);
  });

  test('a neighbourhood has the nearest nodes and all relationships between them', async () => {
    const found = await store().getNeighbourhood({
      id: 'org:rackspace',
      depth: 1,
      direction: 'both',
      limit: 10,
    });
    expect(idsOf(found?.nodes ?? [])).toEqual([
      'org:rackspace',
      'project:nova',
      'project:openstack',
      'person:jonathan-bryce',
    ]);
    expect(idsOf(found?.relationships ?? [])).toEqual([
      'CONTRIBUTED_TO|org:rackspace|project:nova|austin',
      'CONTRIBUTED_TO|org:rackspace|project:nova|flamingo',
      'FOUNDED|org:rackspace|project:openstack',
      'PART_OF|project:nova|project:openstack',
      'WORKS_FOR|person:jonathan-bryce|org:rackspace',
    ]);
    expect(found).toMatchObject({ truncated: false, total: { nodes: 4, relationships: 5 } });
  });

  test('a neighbourhood that is cut keeps the most connected and says how many there are', async () => {
    const found = await store().getNeighbourhood({
      id: 'org:rackspace',
      depth: 1,
      direction: 'both',
      limit: 2,
    });
    expect(idsOf(found?.nodes ?? [])).toEqual(['org:rackspace', 'project:nova']);
    expect(found).toMatchObject({ truncated: true, total: { nodes: 4 } });
  });

  test('depth, direction, types and kinds choose what is around', async () => {
    const around = async (question: object) => {
      const found = await store().getNeighbourhood({
        id: 'project:nova',
        depth: 1,
        direction: 'both',
        limit: 50,
        ...question,
      });
      return idsOf(found?.nodes ?? []).toSorted();
    };
    expect(await around({ direction: 'in' })).toEqual([
      'org:rackspace',
      'project:nova',
      'team:nova',
    ]);
    expect(await around({ types: ['PART_OF'] })).toEqual(['project:nova', 'project:openstack']);
    expect(await around({ kinds: ['Release'] })).toEqual([
      'project:nova',
      'release:2025.2-flamingo',
      'release:austin',
    ]);
    expect(await around({ depth: 2, types: ['PART_OF', 'FOUNDED'] })).toEqual([
      'org:nasa',
      'org:rackspace',
      'project:nova',
      'project:openstack',
    ]);
  });

  test('the induced subgraph has every relationship between its nodes, and forgets unknown ids', async () => {
    const found = await store().getSubgraph({
      nodeIds: ['org:nasa', 'project:openstack', 'project:nowhere', 'foundation:new'],
    });
    expect(idsOf(found.nodes)).toEqual(['org:nasa', 'project:openstack', 'foundation:new']);
    expect(idsOf(found.relationships)).toEqual([
      'FOUNDED|org:nasa|project:openstack',
      'HOSTS|foundation:new|project:openstack',
    ]);
  });
}
