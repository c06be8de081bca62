import neo4j from 'neo4j-driver';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { AppErrorCode } from '../../graph-data/model/app-error.ts';

/** Codes of Neo4j, most particular first, and what they mean to those who asked. */
const MEANINGS: readonly (readonly [prefix: string, code: AppErrorCode, message: string])[] = [
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'timeout', 'The query took too long.'],
  ['Neo.TransientError.Transaction.Terminated', 'timeout', 'The query was ended.'],
  ['Neo.ClientError.Transaction.Terminated', 'timeout', 'The query was ended.'],
  ...[
    'Neo.TransientError.General.MemoryPoolOutOfMemory',
    'Neo.TransientError.General.TransactionOutOfMemory',
    'Neo.TransientError.General.OutOfMemory',
  ].map((code) => [code, 'too_large', 'The query needs more memory than it may take.'] as const),
  ['Neo.ClientError.Statement.AccessMode', 'forbidden_query', 'Only reading is allowed here.'],
  [
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    'conflict',
    'Another node already has this id.',
  ],
  [
    'Neo.ClientError.Schema.ConstraintCreationFailed',
    'conflict',
    'Nodes with the label Entity that are not ours share an id; rename or remove them, then import again.',
  ],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    'unavailable',
    'Neo4j was given a wrong password too often; wait a minute, then check NEO4J_USERNAME and NEO4J_PASSWORD.',
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    'unavailable',
    'Neo4j wants its first password changed before it answers; change it, then set NEO4J_PASSWORD.',
  ],
  [
    'Neo.ClientError.Security.Forbidden',
    'unavailable',
    'Neo4j does not let this user do so; grant it the right, or name another user in NEO4J_USERNAME.',
  ],
  [
    'Neo.ClientError.Security',
    'unavailable',
    'Neo4j refused the login; check NEO4J_USERNAME and NEO4J_PASSWORD.',
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    'unavailable',
    'Neo4j has no such database; check NEO4J_DATABASE.',
  ],
  [
    'Neo.ClientError.Statement.ParameterMissing',
    'invalid_request',
    'A parameter of the query is missing.',
  ],
  ...['ArithmeticError', 'TypeError', 'ArgumentError'].map(
    (code) =>
      [
        `Neo.ClientError.Statement.${code}`,
        'invalid_request',
        'Neo4j cannot work this query out: a value in it does not fit what is done with it.',
      ] as const,
  ),
  ['Neo.ClientError.Procedure', 'invalid_request', 'Neo4j has no such procedure or function.'],
  ['Neo.ClientError.Statement', 'invalid_request', 'Neo4j does not understand this query.'],
  ['Neo.TransientError', 'unavailable', 'Neo4j cannot answer just now; try again.'],
];

/** Any error of the driver as an error of ours, with the original as its cause. */
export function toNeo4jError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const meaning = MEANINGS.find(([prefix]) => code.startsWith(prefix));
  if (meaning !== undefined) {
    const [, appCode, message] = meaning;
    return new AppError(appCode, message, { cause: error });
  }
  if (error instanceof Error && /responded HTTP/i.test(error.message)) {
    return new AppError(
      'unavailable',
      'The address in NEO4J_URI speaks HTTP; name the one for Bolt, as a rule port 7687.',
      { cause: error },
    );
  }
  if (
    code === neo4j.error.SERVICE_UNAVAILABLE ||
    code === neo4j.error.SESSION_EXPIRED ||
    isUnreachable(error)
  ) {
    return new AppError(
      'unavailable',
      'Neo4j does not answer; check that it runs and that NEO4J_URI is right.',
      { cause: error },
    );
  }
  return new AppError('internal', 'Neo4j could not answer.', { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Failures of the connection itself that the driver hands on as they are. */
function isUnreachable(error: unknown): boolean {
  // A database that names its error has answered.
  if (codeOf(error).startsWith('Neo.')) return false;
  const text = error instanceof Error ? `${codeOf(error)} ${error.message}` : '';
  return /ECONNREFUSED|ENOTFOUND|ECONNRESET|Pool is closed|routing|acquisition timed out|Failed to connect/i.test(
    text,
  );
}
