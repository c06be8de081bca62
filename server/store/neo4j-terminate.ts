import neo4j from 'neo4j-driver';
import type { Neo4jSettings } from '../config.ts';
import { openNeo4jDriver } from './neo4j-driver.ts';

/** Most of what is given up ends by itself within this, and the database is asked for nothing. */
const GRACE_MS = 100;
const TRY_AGAIN_MS = 200;
/** What is not found so often is left to its own time-out. */
const MOST_TRIES = 10;
const TIMEOUT_MS = 5_000;

const TERMINATE = `SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.query IN $tags
TERMINATE TRANSACTIONS id YIELD message
RETURN metaData.query AS tag`;

/** Ends transactions of ours in the database from outside, while they still run. */
export interface Terminator {
  /** Ends the transaction whose metadata has this `query`, unless it is `over` before. */
  end(tag: string, over: Promise<unknown>): void;
  close(): Promise<void>;
}

/**
 * Asks over a connection of its own: what was given up may hold all the others, and would then never
 * be ended. The tag is in the metadata of the transaction (see `toMetadata`).
 */
export function openTerminator(settings: Neo4jSettings): Terminator {
  const driver = openNeo4jDriver(settings);
  const terminator = createTerminator(async (tags) => {
    const session = driver.session({
      database: settings.database,
      defaultAccessMode: neo4j.session.READ,
    });
    try {
      const { records } = await session.run(TERMINATE, { tags }, { timeout: TIMEOUT_MS });
      return records.map((record) => String(record.get('tag')));
    } finally {
      await session.close();
    }
  });
  return {
    end: (tag, over) => terminator.end(tag, over),
    async close() {
      await terminator.close();
      await driver.close();
    },
  };
}

/** Our mark on a transaction, by which administrators and we ourselves find it. */
export function toMetadata(tag: string): { readonly app: 'stackscape'; readonly query: string } {
  return { app: 'stackscape', query: tag };
}

/**
 * Gathers what is to be ended, so that any number of searches that are given up while somebody types
 * cost one question of the database at a time. `terminate` resolves with the tags that it found.
 */
export function createTerminator(
  terminate: (tags: readonly string[]) => Promise<readonly string[]>,
): Terminator {
  /** Those that are not over, and how often each was sought. */
  const tries = new Map<string, number>();
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;

  function askAfter(milliseconds: number): void {
    timer = setTimeout(() => void askUnlessOver(), milliseconds);
  }

  async function askUnlessOver(): Promise<void> {
    if (tries.size > 0) await ask([...tries.keys()]);
    timer = null;
    if (tries.size > 0 && !isClosed) askAfter(TRY_AGAIN_MS);
  }

  async function ask(tags: readonly string[]): Promise<void> {
    // Whoever may not ask, or whose database is away, tries again and then leaves it.
    const found = new Set(await terminate(tags).catch(() => []));
    for (const tag of tags) {
      const count = (tries.get(tag) ?? MOST_TRIES) + 1;
      if (found.has(tag) || count >= MOST_TRIES) tries.delete(tag);
      else tries.set(tag, count);
    }
  }

  return {
    end(tag, over) {
      if (isClosed) return;
      tries.set(tag, 0);
      const forget = () => void tries.delete(tag);
      over.then(forget, forget);
      if (timer === null) askAfter(GRACE_MS);
    },
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
