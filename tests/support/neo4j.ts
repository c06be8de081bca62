import neo4j, { type Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import type { Neo4jAddress } from './find-neo4j.ts';
import { describeUnlessMissing } from './real-part.ts';

/**
 * A suite over the Neo4j that all suites of the project share. It gets the address and begins with
 * whatever the suite before left: call `emptyNeo4j` first. Where there is no Neo4j the suite is
 * skipped with the reason; with `CI=true` it fails. The project must have `neo4j-global-setup.ts`.
 */
export function describeWithNeo4j(name: string, body: (address: Neo4jAddress) => void): void {
  const shared = inject('neo4j');
  const missing = 'missing' in shared ? shared.missing : null;
  describeUnlessMissing({ name, missing }, () => {
    if ('address' in shared) body(shared.address);
  });
}

/** Removes every node, constraint and index of the database. */
export async function emptyNeo4j(address: Neo4jAddress): Promise<void> {
  const driver = openDriver(address);
  const session = driver.session({ database: address.database });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    const constraints = await session.run('SHOW CONSTRAINTS YIELD name');
    for (const record of constraints.records) {
      await session.run(`DROP CONSTRAINT \`${record.get('name')}\``);
    }
    // Neo4j makes the look-up indexes itself, for every database.
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
    for (const record of indexes.records) {
      await session.run(`DROP INDEX \`${record.get('name')}\``);
    }
  } finally {
    await session.close();
    await driver.close();
  }
}

/** The bare driver, for tests that look behind the store's back; the caller closes it. */
export function openDriver(address: Neo4jAddress): Driver {
  const { uri, username, password } = address;
  return neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(username, password));
}
