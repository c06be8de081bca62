import fc from 'fast-check';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { SMALL_GRAPH, node, relationship } from '../support/graphs.ts';

/** What breaks files: quotes, line ends, markup, formulas, emoji, right-to-left, control characters. */
const HOSTILE = [
  `"`,
  `'`,
  '\\',
  '\\"',
  `\\'`,
  '"",""',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '<b>bold</b>',
  '</node></graph>',
  ']]>',
  '<!-- -->',
  '&amp;',
  '&lt;',
  '&#60;',
  '#quot;',
  '=cmd|/C calc!A0',
  '+1',
  '-1',
  '@SUM(A1)',
  '😀👩‍👩‍👧',
  'שלום',
  'مرحبا\u202E',
  '中文，名称',
  '\\u0041',
  '\\u0027',
  '\\\\u0027',
  '`; MATCH (n) DETACH DELETE n //',
  '${x}',
  '%%',
  '{"a":1}',
  '"@en .',
  ';',
  '|',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\u001F',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\uFFFE',
];

const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

const VALUES: Readonly<Record<PropertyDefinition['type'], fc.Arbitrary<unknown>>> = {
  string: hostileText,
  date: fc.constantFrom('2010', '2010-07', '2010-07-21'),
  url: fc.constantFrom('https://example.org/?a="b"&c=<d>'),
  integer: fc.integer(),
  // Of a size that all readers know; so small that a reader gives up is no number of ours.
  float: fc.oneof(
    fc.integer(),
    fc.double({ min: 1e-200, max: 1e200, noNaN: true }),
    fc.double({ min: -1e200, max: -1e-200, noNaN: true }),
  ),
  boolean: fc.boolean(),
  'string[]': fc.array(hostileText, { minLength: 1, maxLength: 3 }),
};

function propertiesOf(definitions: Readonly<Record<string, PropertyDefinition>>) {
  return fc.record(
    Object.fromEntries(Object.entries(definitions).map(([key, { type }]) => [key, VALUES[type]])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, string>>; // values of the types that the model gives the keys
}

const COUNT = 60;
const ids = Array.from({ length: COUNT }, (_, index) => `project:p${index}`);

/** A graph whose every property may be there, with a value of its type that breaks files. */
export const hostileGraph: fc.Arbitrary<Dataset> = fc
  .record({
    names: fc.array(hostileText, { minLength: COUNT, maxLength: COUNT }),
    nodes: fc.array(propertiesOf(NODE_PROPERTIES), { minLength: COUNT, maxLength: COUNT }),
    edges: fc.array(propertiesOf(RELATIONSHIP_PROPERTIES), { minLength: COUNT, maxLength: COUNT }),
  })
  .map(({ names, nodes, edges }) => ({
    nodes: ids.map((id, index) =>
      node(id, 'Project', { ...nodes[index], name: names[index] ?? '' }),
    ),
    relationships: ids.map((id, index) =>
      // Parallel ones, told apart by hostile qualifiers.
      relationship(
        [id, 'DEPENDS_ON', ids[(index * 7) % 3] ?? id, `${index}${HOSTILE[index] ?? ''}`],
        edges[index],
      ),
    ),
  }));

/** Every hostile text once, for formats whose reader is slow. */
export const HOSTILE_NAMES: Dataset = {
  nodes: HOSTILE.map((text, index) => node(`project:p${index}`, 'Project', { name: `a${text}b` })),
  relationships: SMALL_GRAPH.relationships.slice(0, 0),
};
