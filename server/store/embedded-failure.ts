import type { AppErrorCode } from '../../graph-data/model/app-error.ts';

export interface EmbeddedFailure {
  readonly code: AppErrorCode;
  readonly message: string;
  readonly cause: string;
}

/** The database's error codes stand in its messages: `GRAFEO-Q001` and the like. */
const CODE = /GRAFEO-([A-Z])(\d{3})/;

/** What the embedded database's error means to those who asked. */
export function toEmbeddedFailure(error: unknown): EmbeddedFailure {
  const cause = error instanceof Error ? error.message : String(error);
  const [, family, number] = CODE.exec(cause) ?? [];
  if (family === 'T' && number === '003') {
    return { code: 'forbidden_query', message: 'Only reading is allowed here.', cause };
  }
  if (cause.includes('UNIQUE constraint')) {
    return { code: 'conflict', message: 'Another node already has this id.', cause };
  }
  if (family === 'X' && cause.includes('I/O error')) {
    return {
      code: 'unavailable',
      message:
        'The embedded store cannot read or write its files; see that its folder is there and the disk is not full.',
      cause,
    };
  }
  if (cause.includes('Missing parameter')) {
    return { code: 'invalid_request', message: 'A parameter of the query is missing.', cause };
  }
  if (family === 'X' && cause.includes('Internal error')) {
    return {
      code: 'invalid_request',
      message: 'The embedded engine does not support this query; Neo4j does: npm run neo4j',
      cause,
    };
  }
  if (cause.includes('panicked') && cause.includes('MAX_CAPACITY')) {
    return {
      code: 'too_large',
      message:
        'There are more paths here than the embedded engine can hold at once; leave the path without a name, ask for fewer, or ask Neo4j: npm run neo4j',
      cause,
    };
  }
  if (cause.includes('paths at once')) {
    return {
      code: 'too_large',
      message:
        'A pattern of variable length has more paths here than fit into memory; give it fewer steps (*1..3), types or ends, or ask for shortestPath.',
      cause,
    };
  }
  if (family === 'Q' && number === '006') {
    return {
      code: 'invalid_request',
      message:
        'The embedded engine cannot work this query out: a value in it does not fit what is done with it.',
      cause,
    };
  }
  if (family === 'Q') {
    return {
      code: 'invalid_request',
      message: 'The embedded engine does not understand this query; Neo4j may.',
      cause,
    };
  }
  return { code: 'internal', message: 'The embedded store could not answer.', cause };
}
