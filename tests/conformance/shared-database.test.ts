import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { openStore } from '../../server/store/open-store.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

/** Everything that a store answers, of the questions that foreign facts could reach. */
async function askAll(store: GraphStore): Promise<string> {
  const id = 'project:openstack';
  const around = { id, depth: 2, direction: 'both', limit: 300 } as const;
  const ends = { from: id, to: 'org:nasa', mode: 'all', maxHops: 3, limit: 50 } as const;
  const chunks = [];
  for await (const chunk of store.readGraph({})) chunks.push(chunk);
  return JSON.stringify([
    await store.getNode({ id }),
    await store.getExpansions({ id }),
    await store.getNeighbourhood(around),
    await store.getNeighbourhood({ ...around, at: '2020' }),
    await store.findPaths(ends),
    await store.getSubgraph({ nodeIds: [id, 'org:nasa'] }),
    await store.getOverview({ limit: 100 }),
    await store.getOverview({ limit: 100, at: '2020' }),
    await store.findNodes({ text: 'theirs', limit: 10 }),
    await store.getReleaseDate('theirs'),
    chunks,
  ]);
}

const OURS = "MATCH (o:Entity {id: 'project:openstack'}) MATCH (x:Entity {id: 'org:nasa'})";

/** What other users of the same database may well write. */
const FOREIGN: readonly (readonly [title: string, text: string])[] = [
  ['a note about a node', "CREATE (:Note {id: 'note:1', name: 'Theirs'})-[:ABOUT]->(o)"],
  [
    'a note with sources of its own',
    "CREATE (:Note {id: 'note:1', name: 'Theirs', sources: ['me']})-[:ABOUT {sources: ['me']}]->(o)",
  ],
  ['a relationship between two nodes', 'CREATE (x)-[:ABOUT]->(o)'],
  ['a relationship with sources of its own', "CREATE (x)-[:ABOUT {sources: ['me']}]->(o)"],
  [
    'a relationship with numbers for ids and dates',
    "CREATE (x)-[:ABOUT {id: 5, sources: 'me', from: 2010}]->(o)",
  ],
  ['a relationship of one of our types', "CREATE (x)-[:FOUNDED {from: date('2010-01-01')}]->(o)"],
  ['a node with our label', "CREATE (:Entity {name: 'Theirs'})-[:ABOUT]->(o)"],
  [
    'a node with our label and a number for its id',
    "CREATE (:Entity {id: 7, name: 'Theirs', sources: ['me']})-[:FOUNDED {sources: ['x'], id: 'x'}]->(o)",
  ],
  [
    'a node of one of our kinds without an id',
    "CREATE (:Entity:Person {name: 'Theirs', sources: ['me']})-[:FOUNDED {sources: ['x'], id: 'y'}]->(o)",
  ],
  [
    'a node that is almost ours, but of no kind of ours',
    "CREATE (:Entity:Thing {id: 'thing:1', name: 'Theirs', sources: ['me']})-[:FOUNDED {sources: ['x'], id: 'z'}]->(o)",
  ],
  [
    'a release of theirs',
    "CREATE (:Release {id: 'r', name: 'Theirs', date: date('2011-01-01'), sources: ['me']})",
  ],
];

describeWithNeo4j('A Neo4j that others use too', (address) => {
  let loaded: LoadedStore;
  let before: string;
  beforeAll(async () => {
    loaded = await openLoadedNeo4j(address, SMALL_GRAPH);
    before = await askAll(loaded.store);
  });
  afterAll(() => loaded?.close());

  test.each(FOREIGN)('%s neither breaks an answer nor appears in one', async (_title, text) => {
    await loaded.engine.write([{ text: `${OURS} ${text}` }]);
    // A store that has not read any names yet.
    const store = openStore(loaded.settings);
    expect(await askAll(store)).toBe(before);
    await store.close();
  });
});
