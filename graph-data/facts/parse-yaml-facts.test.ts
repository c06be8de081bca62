import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYamlFacts } from './parse-yaml-facts.ts';

const origin = { file: 'facts.yaml', layer: 'curated' } as const;

const TEXT = `nodes:
  - id: org:sap
    labels: [Organisation]
    name: SAP
    from: 1972
    sources: ['source:story#1']
relationships:
  - { type: SUPPORTS, start: org:sap, end: project:openstack, qualifier: early, sources: ['source:story#2'] }
`;

test('nodes and relationships are read with their place, line by line', () => {
  const { nodes, relationships, problems } = parseYamlFacts(TEXT, origin);
  expect(problems).toEqual([]);
  expect(nodes[0]).toMatchObject({
    layer: 'curated',
    place: { file: 'facts.yaml', line: 2 },
    node: { id: 'org:sap', labels: ['Entity', 'Organisation'] },
  });
  expect(nodes[0]?.place.fieldLines?.get('name')).toBe(4);
  expect(relationships[0]?.place.line).toBe(8);
  expect(relationships[0]?.relationship.id).toBe('SUPPORTS|org:sap|project:openstack|early');
});

test('a bare year is a date; other numbers stay numbers', () => {
  const { nodes } = parseYamlFacts(TEXT, origin);
  expect(nodes[0]?.node.properties.from).toBe('1972');
  const text = TEXT.replace('from: 1972', 'number: 32');
  expect(parseYamlFacts(text, origin).nodes[0]?.node.properties.number).toBe(32);
});

test.each([
  ['nodes: [', 1, /not YAML/],
  ['- a\n- b', 1, /Expected the lists/],
  ['noodles: []', 1, /Expected "nodes", "relationships" or "claims"/],
  ['nodes:\n  - name: x', 2, /needs an "id"/],
  ['nodes:\n  - id: org:x', 2, /needs "labels"/],
  [
    'nodes:\n  - id: org:x\n    labels: [Organisation]\n    name: { a: 1 }',
    4,
    /"name" must be text/,
  ],
  ['nodes:\n  - id: org:x\n    labels: [{ toString: 1 }]', 3, /needs "labels"/],
  [
    'relationships:\n  - { type: USES, start: org:x, end: org:y, qualifier: { toString: 1 } }',
    2,
    /"qualifier" of USES must be text/,
  ],
  ['relationships:\n  - type: USES', 2, /needs "start", "end"/],
  ['nodes: 5', 1, /Expected a list/],
])('%j is a problem at line %i', (text, line, message) => {
  const { problems } = parseYamlFacts(text, origin);
  expect(problems[0]).toMatchObject({ file: 'facts.yaml', line });
  expect(problems[0]?.message).toMatch(message);
});

test('an empty file, and an empty list, hold no facts and no problem', () => {
  for (const text of ['', 'nodes:', 'nodes: []\nrelationships:\n']) {
    expect(parseYamlFacts(text, origin)).toEqual({
      nodes: [],
      relationships: [],
      claims: [],
      problems: [],
    });
  }
});

test('whatever the text, reading it gives facts and problems, never an exception', () => {
  const fragment = fc.constantFrom(
    'nodes:',
    '\n',
    '  - ',
    'id: ',
    '{',
    '}',
    '[',
    ']',
    '&a',
    '*a',
    '"',
    'x',
    ': ',
    '!!',
    '<<',
    '\t',
    '|',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fragment).map((parts) => parts.join('')),
      ),
      (text) => {
        const { problems } = parseYamlFacts(text, origin);
        expect(problems.every(({ line }) => line >= 1)).toBe(true);
      },
    ),
  );
});
