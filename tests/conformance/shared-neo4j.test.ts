import { beforeAll, expect, it } from 'vitest';
import { describeWithNeo4j, emptyNeo4j, openDriver } from '../support/neo4j.ts';

describeWithNeo4j('the Neo4j that suites share', (address) => {
  beforeAll(async () => {
    await emptyNeo4j(address);
  });

  it('is empty again after emptyNeo4j, without constraints and indexes', async () => {
    const driver = openDriver(address);
    const session = driver.session({ database: address.database });
    const read = async () => {
      const nodes = await session.run('MATCH (n) RETURN count(n) AS count');
      const constraints = await session.run('SHOW CONSTRAINTS YIELD name');
      const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
      return [
        Number(nodes.records[0]?.get('count')),
        constraints.records.length,
        indexes.records.length,
      ];
    };
    try {
      await session.run('CREATE CONSTRAINT FOR (n:Thing) REQUIRE n.id IS UNIQUE');
      await session.run('CREATE FULLTEXT INDEX names FOR (n:Thing) ON EACH [n.name]');
      await session.run("CREATE (:Thing {id: 'a'})-[:KNOWS]->(:Thing {id: 'b'})");
      expect(await read()).toEqual([2, 1, 2]);
      await emptyNeo4j(address);
      expect(await read()).toEqual([0, 0, 0]);
    } finally {
      await session.close();
      await driver.close();
    }
  });
});
