import { expect, test } from 'vitest';
import { toEmbeddedFailure } from './embedded-failure.ts';

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
