import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NODE_PROPERTIES } from '../../../../graph-data/model/properties.ts';
import { RELATIONSHIP_TYPES } from '../../../../graph-data/model/relationship-types.ts';
import { checkQuery } from '../../../../server/guard/check-query.ts';
import { DISPLAY_KINDS } from '../../../graph/kinds.ts';
import { toRequest } from '../workbench/parameters/to-request.ts';
import { readOptions, toCountQuery } from './pattern-options.ts';
import { listOperators, MOST_CONDITIONS, MOST_STEPS, toQuery, toValueType } from './pattern.ts';
import type { Condition, Pattern } from './pattern.ts';

const VALUES = {
  text: fc.string({ unit: 'grapheme', maxLength: 20 }),
  integer: fc.integer().map(String),
  float: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value.toFixed(3)),
  boolean: fc.boolean().map(String),
  date: fc.constantFrom('2012', '2012-10', '2012-10-21'),
};

const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...Object.entries(NODE_PROPERTIES))
  .chain(([property, { type }]) =>
    fc.constantFrom(...listOperators(type)).chain((operator) => {
      const valueType = toValueType(type, operator);
      const typed = valueType in VALUES ? VALUES[valueType as keyof typeof VALUES] : VALUES.text;
      return typed.map((text) => ({ property, operator, value: { type: valueType, typed: text } }));
    }),
  );
const node = fc.record({
  kind: fc.constantFrom<string>(...DISPLAY_KINDS, 'Odd `kind`'),
  conditions: fc.array(condition, { maxLength: MOST_CONDITIONS }),
});
const pattern: fc.Arbitrary<Pattern> = fc.record({
  start: node,
  steps: fc.array(
    fc.record({
      type: fc.constantFrom<string>(...RELATIONSHIP_TYPES),
      direction: fc.constantFrom('out' as const, 'in' as const),
      node,
    }),
    { maxLength: MOST_STEPS },
  ),
});

function check(text: string, parameters: Parameters<typeof toRequest>[1] = {}): unknown {
  const sent = toRequest(text, parameters);
  if (!('request' in sent)) return sent;
  const { query, parameters: values } = sent.request;
  const asked = { query, parameters: values, engine: 'neo4j' as const, maxPathLength: 50 };
  return checkQuery(asked);
}

describe('a pattern', () => {
  it('reads as the query that one would write', () => {
    const query = toQuery({
      start: {
        kind: 'Person',
        conditions: [
          { property: 'name', operator: 'CONTAINS', value: { type: 'text', typed: 'ada' } },
        ],
      },
      steps: [
        { type: 'LEADS', direction: 'out', node: { kind: 'Team', conditions: [] } },
        {
          type: 'PART_OF',
          direction: 'in',
          node: {
            kind: 'Project',
            conditions: [
              { property: 'to', operator: 'IS NULL', value: { type: 'date', typed: '' } },
              { property: 'aliases', operator: 'HAS', value: { type: 'text', typed: 'x' } },
            ],
          },
        },
      ],
    });
    expect(query.text).toBe(
      [
        'MATCH (a:Person)-[r1:LEADS]->(b:Team)<-[r2:PART_OF]-(c:Project)',
        'WHERE toLower(a.name) CONTAINS toLower($value1)',
        '  AND c.to IS NULL',
        '  AND $value3 IN c.aliases',
        'RETURN a, r1, b, r2, c',
        'LIMIT 100',
      ].join('\n'),
    );
    expect(Object.keys(query.parameters)).toEqual(['value1', 'value3']);
  });

  it('is always a query that the guard lets through', () => {
    fc.assert(
      fc.property(pattern, (drawn) => {
        const { text, parameters } = toQuery(drawn);
        expect(check(text, parameters)).toHaveProperty('checked');
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a kind is tied to', () => {
  it('is asked by a query that the guard lets through', () => {
    for (const kind of DISPLAY_KINDS) expect(check(toCountQuery(kind))).toHaveProperty('checked');
  });

  it('counts a neighbour under each of its labels, and adds up', () => {
    const rows = [
      ['FOUNDED', 'in', ['Entity', 'Organisation'], 3],
      ['FOUNDED', 'in', ['Entity', 'Organisation', 'TelecomAdopter'], 2],
      ['USES', 'out', ['Entity', 'Technology'], 1],
      ['USES', 'out', null, 1],
    ];
    expect(readOptions(rows)).toEqual([
      { type: 'FOUNDED', direction: 'in', kind: 'Organisation', count: 5 },
      { type: 'FOUNDED', direction: 'in', kind: 'TelecomAdopter', count: 2 },
      { type: 'USES', direction: 'out', kind: 'Technology', count: 1 },
    ]);
  });
});
