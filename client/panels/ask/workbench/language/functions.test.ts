import { expect, it } from 'vitest';
import { checkQuery } from '../../../../../server/guard/check-query.ts';
import { CYPHER_FUNCTIONS } from './functions.ts';

it('the editor proposes only functions that the guard lets through', () => {
  for (const { name, arguments: given } of CYPHER_FUNCTIONS) {
    // Those that go through a list have a form of their own.
    if (/^(?:all|any|none|single|reduce|exists)$/.test(name)) continue;
    const query = `RETURN ${name}(${given.map(() => 'null').join(', ')}) AS value`;
    const asked = { query, parameters: {}, engine: 'neo4j' as const, maxPathLength: 50 };
    expect([name, checkQuery(asked)]).toEqual([
      name,
      expect.objectContaining({ checked: expect.anything() }),
    ]);
  }
});
