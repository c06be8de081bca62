import { expect, test } from 'vitest';
import type { GraphStore, NamedGraphQuestion } from '../../../server/store/graph-store.ts';
import { SMALL_GRAPH } from '../../support/graphs.ts';
import { idsOf } from './ids-of.ts';

/** The whole graph as it is read for a file, and tables of queries. */
export function specifyReading(store: () => GraphStore): void {
  test('the whole graph comes nodes first, in the order of ids, and as it was written', async () => {
    const nodes = [];
    const relationships = [];
    for await (const chunk of store().readGraph({})) {
      if ('nodes' in chunk) {
        expect(relationships).toEqual([]);
        nodes.push(...chunk.nodes);
      } else relationships.push(...chunk.relationships);
    }
    expect(nodes).toEqual(SMALL_GRAPH.nodes);
    expect(relationships).toEqual(SMALL_GRAPH.relationships);
  });

  test('what is named is read in the order of ids, the relationships all or only those named', async () => {
    const nodeIds = ['project:openstack', 'org:nasa', 'foundation:new', 'org:rackspace'];
    const [founded, hosts] = [
      'FOUNDED|org:nasa|project:openstack',
      'HOSTS|foundation:new|project:openstack',
    ];
    const read = async (question: Omit<NamedGraphQuestion, 'nodeIds'>) => {
      const ids: string[] = [];
      for await (const chunk of store().readNamedGraph({ nodeIds, ...question })) {
        ids.push(...idsOf('nodes' in chunk ? chunk.nodes : chunk.relationships));
      }
      return ids;
    };
    const nodes = nodeIds.toSorted();
    const other = 'FOUNDED|org:rackspace|project:openstack';
    expect(await read({})).toEqual([...nodes, founded, other, hosts]);
    expect(await read({ relationshipIds: [hosts, founded] })).toEqual([...nodes, founded, hosts]);
    expect(await read({ relationshipIds: [] })).toEqual(nodes);
    const then = nodes.filter((id) => id !== 'foundation:new');
    expect(await read({ relationshipIds: [hosts, founded], at: '2015' })).toEqual([
      ...then,
      founded,
    ]);
    const outside = 'PART_OF|project:nova|project:openstack';
    await expect(read({ relationshipIds: [founded, outside] })).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining(outside),
    });
  });

  test('a table names its columns and what of the graph it mentions', async () => {
    const answer = await store().getTable({
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
    const answer = await store().getTable({
      statement: { text: 'MATCH (n:Entity) RETURN n.id AS id ORDER BY id' },
      parameters: {},
      maxRows: 3,
    });
    expect(answer.rows).toHaveLength(3);
    expect(answer.truncated).toBe(true);
  });
}
