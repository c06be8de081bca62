import { expect, test } from 'vitest';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import { SMALL_GRAPH } from '../../support/graphs.ts';
import { idsOf } from './ids-of.ts';

/** What is loaded, single nodes, and how they are found. */
export function specifyNodes(store: () => GraphStore): void {
  test('it says what is loaded', async () => {
    expect(await store().getState()).toMatchObject({
      engine: store().engine,
      dataset: 'small',
      nodes: 13,
      relationships: 13,
      import: 'complete',
    });
    expect(await store().getHealth()).toMatchObject({ status: 'ready' });
  });

  test('the schema counts kinds, narrower labels and types', async () => {
    const { kinds, relationshipTypes } = await store().getSchema();
    const counts = Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
    expect(counts).toMatchObject({ Organisation: 3, TelecomAdopter: 1, Project: 2, Source: 1 });
    expect(kinds.find(({ kind }) => kind === 'TelecomAdopter')?.narrows).toBe('Organisation');
    expect(relationshipTypes.find(({ type }) => type === 'HOSTS')).toMatchObject({ count: 2 });
    const release = kinds.find(({ kind }) => kind === 'Release');
    expect(release?.properties.map(({ key }) => key)).toContain('slurp');
  });

  test('a node comes with every property as it was written, and its sources', async () => {
    const found = await store().getNode({ id: 'project:openstack' });
    expect(found?.node).toEqual(SMALL_GRAPH.nodes.find(({ id }) => id === 'project:openstack'));
    expect(idsOf(found?.sources ?? [])).toEqual(['source:story']);
  });

  test('text of any script, quotes and markup come back unharmed', async () => {
    const found = await store().getNode({ id: 'technology:lonely' });
    expect(found?.node.properties.name).toBe('Ägäis “quoted” <b>\\ 日本');
  });

  test('whole numbers stay whole, and fractions stay fractions', async () => {
    const austin = await store().getNode({ id: 'release:austin' });
    expect(austin?.node.properties).toMatchObject({ number: 1, slurp: false });
    const openstack = await store().getNode({ id: 'project:openstack' });
    expect(openstack?.node.properties).toMatchObject({ x: 1.5, y: -2 });
  });

  test('what does not exist is null', async () => {
    const id = 'project:nowhere';
    const around = { id, depth: 1, direction: 'both', limit: 10 } as const;
    const path = { from: id, to: 'org:nasa', mode: 'shortest', maxHops: 3, limit: 3 } as const;
    expect(await store().getNode({ id })).toBeNull();
    expect(await store().getExpansions({ id })).toBeNull();
    expect(await store().getNeighbourhood(around)).toBeNull();
    expect(await store().findPaths(path)).toBeNull();
    expect(await store().getReleaseDate('nowhere')).toBeNull();
  });

  test('search finds names, aliases and Chinese names, forgives a mistake, and ranks', async () => {
    const find = async (text: string, question: object = {}) => {
      const { items } = await store().findNodes({ text, limit: 10, ...question });
      return items.map(({ node, match }) => `${node.id} ${match.how}`);
    };
    expect(await find('nova')).toEqual(['project:nova exact', 'team:nova exact']);
    expect(await find('nova', { kinds: ['Team'] })).toEqual(['team:nova exact']);
    expect(await find('rackspce')).toEqual(['org:rackspace fuzzy']);
    expect(await find('中国移动')).toEqual(['org:china-mobile exact']);
    expect(await find('openst')).toEqual([
      'project:openstack prefix',
      'foundation:old prefix',
      // By an alias, which counts less than a name of its own.
      'project:nova prefix',
    ]);
    expect(await find('ägäis')).toEqual(['technology:lonely prefix']);
    expect(await find('zzzz')).toEqual([]);
    expect(await find('rakspase')).toEqual(['org:rackspace fuzzy']);
    const alike = await store().findNodes({ text: 'rockspoce ink', limit: 10 });
    expect(alike.items).toEqual([]);
    expect(alike.nearest?.[0]).toMatchObject({
      node: { id: 'org:rackspace' },
      match: { how: 'near' },
    });
    expect(await store().findNodes({ text: 'nova', limit: 1 })).toMatchObject({
      truncated: true,
    });
  });

  test('a release is known by id, name and number, whatever the case', async () => {
    for (const release of [
      'flamingo',
      'Flamingo',
      '2025.2',
      '2025.2-flamingo',
      'release:2025.2-flamingo',
    ]) {
      expect(await store().getReleaseDate(release)).toBe('2025-10-01');
    }
  });
}
