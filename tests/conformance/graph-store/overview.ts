import { expect, test } from 'vitest';
import { toValueMap } from '../../../graph-data/model/overview-values.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import { SMALL_GRAPH } from '../../support/graphs.ts';

/** The whole graph in columns, and values beside it. */
export function specifyOverview(store: () => GraphStore): void {
  test('the overview is the whole graph in columns, the most connected first', async () => {
    const overview = await store().getOverview({ limit: 100 });
    expect(overview.nodes.id.slice(0, 2)).toEqual(['project:nova', 'project:openstack']);
    expect(overview.nodes.degree.slice(0, 2)).toEqual([6, 6]);
    expect(overview.relationships.start).toHaveLength(13);
    expect(Object.values(overview.relationships.qualifier).toSorted()).toEqual([
      'austin',
      'flamingo',
    ]);
    expect(
      overview.kinds[overview.nodes.kind[overview.nodes.id.indexOf('org:china-mobile')] ?? -1],
    ).toBe('TelecomAdopter');
    expect(overview).toMatchObject({ truncated: false, total: { nodes: 13, relationships: 13 } });
  });

  test('an overview that is cut keeps the most connected and says so', async () => {
    const overview = await store().getOverview({ limit: 2 });
    expect(overview.nodes.id).toEqual(['project:nova', 'project:openstack']);
    expect(overview.relationships.start).toHaveLength(1);
    expect(overview).toMatchObject({ truncated: true, total: { nodes: 13, relationships: 13 } });
  });

  test('an overview of some kinds has only these', async () => {
    const overview = await store().getOverview({ limit: 100, kinds: ['Foundation'] });
    expect(overview.nodes.id).toEqual(['foundation:new', 'foundation:old']);
    expect(overview.total).toEqual({ nodes: 2, relationships: 1 });
  });

  test('values of a property stand beside the overview, for nodes and for relationships', async () => {
    const overview = await store().getOverview({ limit: 100 });
    const years = await store().getValues({ of: 'node', property: 'from', limit: 100 });
    expect(Object.fromEntries(toValueMap(overview, years))).toMatchObject({
      'org:nasa': '1958',
      'project:nova': '2010',
      'project:openstack': '2010-07',
    });
    const aliases = await store().getValues({ of: 'node', property: 'aliases', limit: 100 });
    expect(Object.fromEntries(toValueMap(overview, aliases))).toMatchObject({
      'project:nova': ['nova-compute', 'OpenStack Compute'],
    });
    const commits = await store().getValues({
      of: 'relationship',
      property: 'commits',
      limit: 100,
    });
    const expected = SMALL_GRAPH.relationships.flatMap(({ id, properties }) =>
      properties.commits === undefined ? [] : [[id, properties.commits]],
    );
    expect([...toValueMap(overview, commits)].toSorted()).toEqual(expected);
  });

  test('values of a cut overview are those of what it kept', async () => {
    const question = { limit: 2 };
    const overview = await store().getOverview(question);
    const values = await store().getValues({ of: 'node', property: 'from', ...question });
    expect([...toValueMap(overview, values)]).toEqual([
      ['project:nova', '2010'],
      ['project:openstack', '2010-07'],
    ]);
  });
}
