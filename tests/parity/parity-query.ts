import type { QueryValue } from '../../graph-data/model/api/query-value.ts';

/** A question that people may ask of this graph in Cypher. */
export interface ParityQuery {
  readonly query: string;
  readonly parameters: Readonly<Record<string, QueryValue>>;
}
