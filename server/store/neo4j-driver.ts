import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../config.ts';

/** Rows that the database sends at a time. */
const FETCH_SIZE = 2_000;

/** A driver with our settings; nothing is connected yet. */
export function openNeo4jDriver({ uri, username, password }: Neo4jSettings): Driver {
  return neo4j.driver(uri, password === null ? undefined : neo4j.auth.basic(username, password), {
    useBigInt: true,
    fetchSize: FETCH_SIZE,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    // A cluster may choose a new leader meanwhile; longer would keep people waiting for a 503.
    maxTransactionRetryTime: 2_000,
    userAgent: 'stackscape',
  });
}
