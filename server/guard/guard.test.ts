import { afterEach, expect, test } from 'vitest';
import { createGuard } from './guard.ts';
import type { Guard } from './guard.ts';

let guard: Guard;
afterEach(() => guard.close());

const ask = (query: string, parameters = {}) =>
  guard.check({ query, parameters, engine: 'neo4j', maxPathLength: 50 });

test('the thread answers one query after another, good and bad', { timeout: 60_000 }, async () => {
  guard = createGuard();
  const [good, bad, last] = await Promise.allSettled([
    ask('RETURN 1'),
    ask('CREATE (n)'),
    ask('RETURN $a', { a: [1] }),
  ]);
  expect(good).toMatchObject({ value: { text: 'RETURN 1' } });
  expect(bad).toMatchObject({ reason: { code: 'forbidden_query', place: { line: 1, column: 1 } } });
  expect(last).toMatchObject({ value: { text: 'RETURN $a' } });
});

test(
  'a query that takes too long to understand costs the others nothing',
  { timeout: 60_000 },
  async () => {
    guard = createGuard({ timeoutMs: 1 });
    const columns = Array.from(
      { length: 190 },
      (_, index) => `{a: [${index}, 1 + 1]} AS c${index}`,
    );
    const slow = ask(`RETURN ${columns.join(', ')}`);
    await expect(slow).rejects.toMatchObject({ code: 'too_large' });
    await expect(ask('CREATE (n)')).rejects.toThrow();
  },
);

test('whoever goes away waits no longer', { timeout: 60_000 }, async () => {
  guard = createGuard();
  const controller = new AbortController();
  const query = { query: 'RETURN 1', parameters: {}, engine: 'neo4j', maxPathLength: 50 } as const;
  const asked = guard.check(query, { signal: controller.signal });
  controller.abort();
  await expect(asked).rejects.toMatchObject({ code: 'timeout' });
  expect(await ask('RETURN 2')).toMatchObject({ text: 'RETURN 2' });
});

test('parameters that are too deep or too many are refused before anything reads them', async () => {
  guard = createGuard();
  let deep: unknown[] = [];
  for (let level = 0; level < 10_000; level += 1) deep = [deep];
  await expect(ask('RETURN $a', { a: deep })).rejects.toMatchObject({ code: 'too_large' });
  const many = Array.from({ length: 200_000 }, () => 1);
  await expect(ask('RETURN $a', { a: many })).rejects.toMatchObject({ code: 'too_large' });
  const long = 'x'.repeat(2_000_000);
  await expect(ask('RETURN $a', { a: long })).rejects.toMatchObject({ code: 'too_large' });
  await expect(ask('RETURN $a', { [long]: 1 })).rejects.toMatchObject({ code: 'too_large' });
});

test.each([
  ['half a character in a text', { a: ['x\ud800'] }],
  ['half a character in a key', { a: { '\udc00': 1 } }],
  ['a null byte in a key', { a: [{ 'x\u0000y': 1 }] }],
])('parameters are refused for %s', async (_, parameters) => {
  guard = createGuard();
  await expect(ask('RETURN $a', parameters)).rejects.toMatchObject({ code: 'invalid_request' });
});
