import type { Driver, Plan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCypherStore } from '../../server/store/cypher-store.ts';
import type { Statement } from '../../server/store/cypher-engine.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { createNeo4jSource } from '../../server/store/neo4j-source.ts';
import { toDriverValue } from '../../server/store/neo4j-values.ts';
import { openStore } from '../../server/store/open-store.ts';
import { node, relationship, toDataset } from '../support/graphs.ts';
import { describeWithNeo4j, emptyNeo4j, openDriver } from '../support/neo4j.ts';
import { openLoadedNeo4j, toNeo4jSettings } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const NODES = 1_000;
const idOf = (index: number) => `project:p${index % NODES}`;

/** Large enough that a plan that goes through all nodes is not the best one for a single node. */
const WIDE_GRAPH = toDataset(
  Array.from({ length: NODES }, (_, index) => node(idOf(index), 'Project', { name: `P ${index}` })),
  Array.from({ length: NODES * 4 }, (_, index) =>
    relationship([idOf(index), 'DEPENDS_ON', idOf(index * 7 + 1), String(index)]),
  ),
);

const A = idOf(3);
const QUESTIONS: readonly (readonly [
  name: string,
  ask: (store: GraphStore) => Promise<unknown>,
])[] = [
  ['a node', (store) => store.getNode({ id: A })],
  ['a node at a moment', (store) => store.getNode({ id: A, at: '2020' })],
  ['expansions', (store) => store.getExpansions({ id: A, at: '2020' })],
  [
    'a neighbourhood',
    (store) => store.getNeighbourhood({ id: A, depth: 2, direction: 'both', limit: 9, at: '2020' }),
  ],
  [
    'paths',
    (store) => store.findPaths({ from: A, to: idOf(500), mode: 'shortest', maxHops: 4, limit: 5 }),
  ],
  ['a subgraph', (store) => store.getSubgraph({ nodeIds: [A, idOf(22)], at: '2020' })],
];

const SCANS = /AllNodesScan|NodeByLabelScan|NodeIndexScan|SeekByRange|RelationshipTypeScan/;

function listOperators({ operatorType, children }: Plan): string[] {
  return [operatorType, ...children.flatMap(listOperators)];
}

describeWithNeo4j('Over Neo4j', (address) => {
  let loaded: LoadedStore;
  let driver: Driver;
  beforeAll(async () => {
    loaded = await openLoadedNeo4j(address, WIDE_GRAPH);
    driver = openDriver(address);
    // Plans are made anew, by samples that are as old as after any import.
    await driver.executeQuery('CALL db.clearQueryCaches()', {}, { database: address.database });
  });
  afterAll(async () => {
    await driver?.close();
    await loaded?.close();
  });

  test.each(QUESTIONS)(
    '%s is found by its id, never by going through all nodes',
    async (_, ask) => {
      const asked: Statement[] = [];
      const { engine } = loaded;
      const recording: typeof engine = {
        ...engine,
        read(statement, options) {
          asked.push(statement);
          return engine.read(statement, options);
        },
      };
      expect(await ask(createCypherStore(createNeo4jSource(recording, Date.now)))).not.toBeNull();
      expect(asked.length).toBeGreaterThan(0);
      for (const { text, parameters = {} } of asked) {
        const { summary } = await driver.executeQuery(
          `EXPLAIN ${text}`,
          // An object stays an object.
          toDriverValue(parameters) as Record<string, unknown>,
          { database: address.database },
        );
        const operators = summary.plan === false ? [] : listOperators(summary.plan);
        expect(operators.join(' ')).toMatch(/NodeUniqueIndexSeek/);
        expect(operators.filter((operator) => SCANS.test(operator))).toEqual([]);
      }
    },
  );
});

describeWithNeo4j('A Neo4j that nothing was ever imported into', (address) => {
  test('answers that there is nothing, without the index that look-ups name', async () => {
    await emptyNeo4j(address);
    const store = openStore(toNeo4jSettings(address));
    try {
      expect(await store.getNode({ id: A })).toBeNull();
      expect(await store.getExpansions({ id: A })).toBeNull();
      expect((await store.getSubgraph({ nodeIds: [A] })).nodes).toEqual([]);
      expect((await store.getOverview({ limit: 10 })).nodes.id).toEqual([]);
      expect(await store.getState()).toMatchObject({ import: 'none', dataset: null });
      expect(await store.getHealth()).toMatchObject({
        status: 'not_ready',
        reason: expect.stringContaining('npm run import'),
      });
    } finally {
      await store.close();
    }
  });
});
