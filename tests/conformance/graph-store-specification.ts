import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toValueMap } from '../../graph-data/model/overview-values.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import type { LoadedStore } from '../support/stores.ts';

/**
 * What every store must answer about the small graph. One specification, run against each real
 * database.
 */
export function describeGraphStore(
  name: string,
  open: (dataset: typeof SMALL_GRAPH) => Promise<LoadedStore>,
): void {
  describe(name, () => {
    let loaded: LoadedStore;
    beforeAll(async () => {
      loaded = await open(SMALL_GRAPH);
    });
    afterAll(() => loaded?.close());
    const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

    test('it says what is loaded', async () => {
      expect(await loaded.store.getState()).toMatchObject({
        engine: loaded.store.engine,
        dataset: 'small',
        nodes: 13,
        relationships: 13,
        import: 'complete',
      });
      expect(await loaded.store.getHealth()).toMatchObject({ status: 'ready' });
    });

    test('the schema counts kinds, narrower labels and types', async () => {
      const { kinds, relationshipTypes } = await loaded.store.getSchema();
      const counts = Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
      expect(counts).toMatchObject({ Organisation: 3, TelecomAdopter: 1, Project: 2, Source: 1 });
      expect(kinds.find(({ kind }) => kind === 'TelecomAdopter')?.narrows).toBe('Organisation');
      expect(relationshipTypes.find(({ type }) => type === 'HOSTS')).toMatchObject({ count: 2 });
      const release = kinds.find(({ kind }) => kind === 'Release');
      expect(release?.properties.map(({ key }) => key)).toContain('slurp');
    });

    test('a node comes with every property as it was written, and its sources', async () => {
      const found = await loaded.store.getNode({ id: 'project:openstack' });
      expect(found?.node).toEqual(SMALL_GRAPH.nodes.find(({ id }) => id === 'project:openstack'));
      expect(idsOf(found?.sources ?? [])).toEqual(['source:story']);
    });

    test('text of any script, quotes and markup come back unharmed', async () => {
      const found = await loaded.store.getNode({ id: 'technology:lonely' });
      expect(found?.node.properties.name).toBe('Ägäis “quoted” <b>\\ 日本');
    });

    test('whole numbers stay whole, and fractions stay fractions', async () => {
      const austin = await loaded.store.getNode({ id: 'release:austin' });
      expect(austin?.node.properties).toMatchObject({ number: 1, slurp: false });
      const openstack = await loaded.store.getNode({ id: 'project:openstack' });
      expect(openstack?.node.properties).toMatchObject({ x: 1.5, y: -2 });
    });

    test('what does not exist is null', async () => {
      const id = 'project:nowhere';
      const around = { id, depth: 1, direction: 'both', limit: 10 } as const;
      const path = { from: id, to: 'org:nasa', mode: 'shortest', maxHops: 3, limit: 3 } as const;
      expect(await loaded.store.getNode({ id })).toBeNull();
      expect(await loaded.store.getExpansions({ id })).toBeNull();
      expect(await loaded.store.getNeighbourhood(around)).toBeNull();
      expect(await loaded.store.findPaths(path)).toBeNull();
      expect(await loaded.store.getReleaseDate('nowhere')).toBeNull();
    });

    test('expansions count neighbours by type, direction and kind', async () => {
      const found = await loaded.store.getExpansions({ id: 'project:openstack' });
      expect(found?.items).toEqual([
        { type: 'FOUNDED', direction: 'in', kind: 'Organisation', count: 2 },
        { type: 'HOSTS', direction: 'in', kind: 'Foundation', count: 2 },
        { type: 'ADOPTED', direction: 'in', kind: 'TelecomAdopter', count: 1 },
        { type: 'PART_OF', direction: 'in', kind: 'Project', count: 1 },
      ]);
    });

    test('a neighbourhood has the nearest nodes and all relationships between them', async () => {
      const found = await loaded.store.getNeighbourhood({
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
      const found = await loaded.store.getNeighbourhood({
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
        const found = await loaded.store.getNeighbourhood({
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

    test('the shortest path runs along relationships whichever way they point', async () => {
      const found = await loaded.store.findPaths({
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
      const found = await loaded.store.findPaths({
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
        loaded.store.findPaths({
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
        loaded.store.findPaths({ ...ends, maxHops: 3, limit: 10, avoid });
      const [first, ...others] = (await ask(['project:nova', 'project:openstack']))?.paths ?? [];
      expect(idsOf(first?.relationships ?? [])).toEqual([
        'FOUNDED|org:rackspace|project:openstack',
      ]);
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
      const found = await loaded.store.findPaths(ends);
      expect(found?.paths.map(({ nodes }) => idsOf(nodes))).toEqual([['org:nasa']]);
    });

    test('the induced subgraph has every relationship between its nodes, and forgets unknown ids', async () => {
      const found = await loaded.store.getSubgraph({
        nodeIds: ['org:nasa', 'project:openstack', 'project:nowhere', 'foundation:new'],
      });
      expect(idsOf(found.nodes)).toEqual(['org:nasa', 'project:openstack', 'foundation:new']);
      expect(idsOf(found.relationships)).toEqual([
        'FOUNDED|org:nasa|project:openstack',
        'HOSTS|foundation:new|project:openstack',
      ]);
    });

    test('the overview is the whole graph in columns, the most connected first', async () => {
      const overview = await loaded.store.getOverview({ limit: 100 });
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
      const overview = await loaded.store.getOverview({ limit: 2 });
      expect(overview.nodes.id).toEqual(['project:nova', 'project:openstack']);
      expect(overview.relationships.start).toHaveLength(1);
      expect(overview).toMatchObject({ truncated: true, total: { nodes: 13, relationships: 13 } });
    });

    test('an overview of some kinds has only these', async () => {
      const overview = await loaded.store.getOverview({ limit: 100, kinds: ['Foundation'] });
      expect(overview.nodes.id).toEqual(['foundation:new', 'foundation:old']);
      expect(overview.total).toEqual({ nodes: 2, relationships: 1 });
    });

    test('values of a property stand beside the overview, for nodes and for relationships', async () => {
      const overview = await loaded.store.getOverview({ limit: 100 });
      const years = await loaded.store.getValues({ of: 'node', property: 'from', limit: 100 });
      expect(Object.fromEntries(toValueMap(overview, years))).toMatchObject({
        'org:nasa': '1958',
        'project:nova': '2010',
        'project:openstack': '2010-07',
      });
      const aliases = await loaded.store.getValues({ of: 'node', property: 'aliases', limit: 100 });
      expect(Object.fromEntries(toValueMap(overview, aliases))).toMatchObject({
        'project:nova': ['nova-compute', 'OpenStack Compute'],
      });
      const commits = await loaded.store.getValues({
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
      const overview = await loaded.store.getOverview(question);
      const values = await loaded.store.getValues({ of: 'node', property: 'from', ...question });
      expect([...toValueMap(overview, values)]).toEqual([
        ['project:nova', '2010'],
        ['project:openstack', '2010-07'],
      ]);
    });

    test('search finds names, aliases and Chinese names, forgives a mistake, and ranks', async () => {
      const find = async (text: string, question: object = {}) => {
        const { items } = await loaded.store.findNodes({ text, limit: 10, ...question });
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
      const alike = await loaded.store.findNodes({ text: 'rockspoce ink', limit: 10 });
      expect(alike.items).toEqual([]);
      expect(alike.nearest?.[0]).toMatchObject({
        node: { id: 'org:rackspace' },
        match: { how: 'near' },
      });
      expect(await loaded.store.findNodes({ text: 'nova', limit: 1 })).toMatchObject({
        truncated: true,
      });
    });

    test('at a date only what held then is there', async () => {
      const at = '2015';
      expect(await loaded.store.getNode({ id: 'foundation:new', at })).toBeNull();
      expect(await loaded.store.getNode({ id: 'release:2025.2-flamingo', at })).toBeNull();
      const found = await loaded.store.getExpansions({ id: 'project:openstack', at });
      expect(found?.items.find(({ type }) => type === 'HOSTS')?.count).toBe(1);
      const { nodes } = await loaded.store.getOverview({ limit: 100, at });
      expect(nodes.id).not.toContain('foundation:new');
      expect(nodes.id).toContain('foundation:old');
    });

    test('a date that is known by year or month counts for all of it', async () => {
      const hosts = async (at: string) => {
        const overview = await loaded.store.getOverview({ limit: 100, kinds: ['Foundation'], at });
        return overview.nodes.id;
      };
      expect(await hosts('2012-08')).toEqual([]);
      expect(await hosts('2012-09')).toEqual(['foundation:old']);
      expect(await hosts('2021-06-01')).toEqual(['foundation:old', 'foundation:new'].toSorted());
      expect(await hosts('2022')).toEqual(['foundation:new']);
      const bryce = async (at: string) => {
        const found = await loaded.store.getExpansions({ id: 'person:jonathan-bryce', at });
        return found?.items.length;
      };
      expect([await bryce('2012-08-31'), await bryce('2012-09-01')]).toEqual([1, 0]);
    });

    test('paths, too, are those of the moment', async () => {
      const ends = {
        from: 'foundation:new',
        to: 'org:nasa',
        mode: 'shortest',
        maxHops: 4,
        limit: 5,
      } as const;
      expect((await loaded.store.findPaths(ends))?.paths).toHaveLength(1);
      expect(await loaded.store.findPaths({ ...ends, at: '2015' })).toBeNull();
    });

    test('a release is known by id, name and number, whatever the case', async () => {
      for (const release of [
        'flamingo',
        'Flamingo',
        '2025.2',
        '2025.2-flamingo',
        'release:2025.2-flamingo',
      ]) {
        expect(await loaded.store.getReleaseDate(release)).toBe('2025-10-01');
      }
    });

    test('the whole graph comes nodes first, in the order of ids, and as it was written', async () => {
      const nodes = [];
      const relationships = [];
      for await (const chunk of loaded.store.readGraph({})) {
        if ('nodes' in chunk) {
          expect(relationships).toEqual([]);
          nodes.push(...chunk.nodes);
        } else relationships.push(...chunk.relationships);
      }
      expect(nodes).toEqual(SMALL_GRAPH.nodes);
      expect(relationships).toEqual(SMALL_GRAPH.relationships);
    });

    test('a table names its columns and what of the graph it mentions', async () => {
      const answer = await loaded.store.getTable({
        statement: {
          text: `MATCH (o:Organisation)-[f:FOUNDED]->(p:Project {id: $id})
RETURN o AS founder, f AS founding, f.from AS from, p.degree AS degree, [o.name, null] AS list ORDER BY o.id`,
        },
        parameters: { id: 'project:openstack' },
        maxRows: 10,
      });
      expect(answer.columns).toEqual(['founder', 'founding', 'from', 'degree', 'list']);
      expect(answer.rows[0]?.[0]).toMatchObject({ $type: 'node', id: 'org:nasa' });
      expect(answer.rows[0]?.[1]).toMatchObject({
        $type: 'relationship',
        id: 'FOUNDED|org:nasa|project:openstack',
        start: 'org:nasa',
        end: 'project:openstack',
      });
      expect(answer.rows[0]?.slice(2)).toEqual(['2010', 6, ['NASA', null]]);
      expect(idsOf(answer.graph.nodes)).toEqual(['org:nasa', 'org:rackspace']);
      expect(answer.graph.relationships).toHaveLength(2);
    });

    test('a table that is cut says so', async () => {
      const answer = await loaded.store.getTable({
        statement: { text: 'MATCH (n:Entity) RETURN n.id AS id ORDER BY id' },
        parameters: {},
        maxRows: 3,
      });
      expect(answer.rows).toHaveLength(3);
      expect(answer.truncated).toBe(true);
    });
  });
}
