import { expect, test } from 'vitest';
import { toEmbeddedFailure } from './embedded-failure.ts';

test('a path of more ways than the engine holds is too large, with what to do instead', () => {
  const failure = toEmbeddedFailure(
    new Error('task 5 panicked with message "assertion failed: index <= Self::MAX_CAPACITY"'),
  );
  expect(failure).toMatchObject({
    code: 'too_large',
    message: expect.stringContaining('npm run neo4j'),
  });
});

test('more paths than fit into memory are too large, and the sentence says what to ask instead', () => {
  const failure = toEmbeddedFailure(
    new Error(
      'Query error: GRAFEO-Q006: execution error: A variable-length pattern would hold more than 3355443 paths at once',
    ),
  );
  expect(failure).toMatchObject({
    code: 'too_large',
    message: expect.stringContaining('shortestPath'),
  });
});
