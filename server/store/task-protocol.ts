import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { AppErrorCode } from '../../graph-data/model/app-error.ts';
import type { Neo4jSettings } from '../config.ts';
import type { Statement } from './cypher-engine.ts';

/** Messages between the server and a child process that has a database open. */

export type Rows = readonly (readonly QueryValue[])[];

export type ChildTask =
  | {
      readonly kind: 'read';
      readonly statement: Statement;
      readonly maxRows: number | null;
      readonly maxBytes: number | null;
      /** How the query is known in the database while it runs. */
      readonly tag: string | null;
    }
  | { readonly kind: 'write'; readonly statements: readonly Statement[] }
  | { readonly kind: 'schema'; readonly statements: readonly Statement[] }
  /** Writes everything to the database's own file, closes it and ends the process. */
  | { readonly kind: 'close' };

/** How a child connects to a Neo4j; sent, because arguments can be seen by others. */
export interface ConnectMessage {
  readonly type: 'connect';
  readonly neo4j: Neo4jSettings;
}

export type ParentMessage =
  | { readonly type: 'task'; readonly id: number; readonly task: ChildTask }
  /** One chunk of this task was consumed; one more may be sent. */
  | { readonly type: 'more'; readonly id: number };

export type ChildMessage =
  | { readonly type: 'open'; readonly version: string }
  | { readonly type: 'broken'; readonly cause: string }
  | {
      readonly type: 'chunk';
      readonly id: number;
      /** Which statement of the task the rows belong to. */
      readonly statement: number;
      readonly columns: readonly string[];
      readonly rows: Rows;
    }
  | { readonly type: 'done'; readonly id: number; readonly limit: 'rows' | 'bytes' | null }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: AppErrorCode;
      readonly message: string;
      /** The database's own words, for the log only. */
      readonly cause: string;
    };

/** Chunks on their way at once: enough to keep both processes busy, little enough to bound memory. */
export const CHUNK_WINDOW = 4;
/** What is on its way outlives the youngest garbage: four times as many took 50 MB more in an export. */
export const CHUNK_ROWS = 500;
