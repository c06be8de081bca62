import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { AppError } from '../../graph-data/model/app-error.ts';
import { toNeo4jError } from './neo4j-failure.ts';

const toDriverError = (code: string, message = 'secret words of the database') =>
  Object.assign(new Error(message), { code });

test.each([
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'timeout'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'too_large'],
  ['Neo.TransientError.General.TransactionOutOfMemoryError', 'too_large'],
  ['Neo.ClientError.Statement.AccessMode', 'forbidden_query'],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', 'conflict'],
  ['Neo.ClientError.Statement.SyntaxError', 'invalid_request'],
  ['Neo.ClientError.Statement.ArithmeticError', 'invalid_request'],
  ['Neo.ClientError.Procedure.ProcedureNotFound', 'invalid_request'],
  ['Neo.ClientError.Security.Unauthorized', 'unavailable'],
  ['Neo.ClientError.Security.CredentialsExpired', 'unavailable'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'unavailable'],
  ['Neo.TransientError.Cluster.NotALeader', 'unavailable'],
  ['Neo.DatabaseError.General.UnknownError', 'internal'],
  [neo4j.error.SERVICE_UNAVAILABLE, 'unavailable'],
  [neo4j.error.SESSION_EXPIRED, 'unavailable'],
  ['ECONNREFUSED', 'unavailable'],
])('%s is %s, in a sentence that keeps the words of the database', (code, expected) => {
  const error = toNeo4jError(toDriverError(code));
  expect(error.code).toBe(expected);
  expect(error.message).toMatch(/^[A-Z].*\.$/);
  expect(error.message).not.toContain('secret');
  expect(error.cause).toBeInstanceOf(Error);
});

test('an error that the database names is no sign that it is away, whatever it says', () => {
  const code = 'Neo.DatabaseError.General.UnknownError';
  expect(toNeo4jError(toDriverError(code, 'Failed to connect the routing')).code).toBe('internal');
});

test.each([
  ['Neo.ClientError.Security.Unauthorized', 'NEO4J_PASSWORD'],
  ['Neo.ClientError.Security.CredentialsExpired', 'first password'],
  ['Neo.ClientError.Security.Forbidden', 'NEO4J_USERNAME'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'NEO4J_DATABASE'],
  [neo4j.error.SERVICE_UNAVAILABLE, 'NEO4J_URI'],
])('%s says what to look at: %s', (code, setting) => {
  expect(toNeo4jError(toDriverError(code)).message).toContain(setting);
});

test('a port that speaks HTTP is told to be the wrong one', () => {
  const error = toDriverError('N/A', 'Server responded HTTP. Make sure you are not trying to …');
  expect(toNeo4jError(error)).toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('7687'),
  });
});

test('an error of ours stays what it is', () => {
  const error = new AppError('too_large', 'Too large.');
  expect(toNeo4jError(error)).toBe(error);
});
