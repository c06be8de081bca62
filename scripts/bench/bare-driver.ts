import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../../server/config.ts';

/** The driver as anyone would use it, without any of our code: what to compare with. */
export function openBareDriver({ uri, username, password }: Neo4jSettings): Driver {
  return neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(username, password));
}

export async function runBare(
  driver: Driver,
  query: string,
  parameters: Record<string, unknown> = {},
): Promise<void> {
  const session = driver.session();
  try {
    await session.run(query, parameters);
  } finally {
    await session.close();
  }
}
