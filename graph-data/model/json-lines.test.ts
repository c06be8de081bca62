import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLine, toNodeLine, toRelationshipLine } from './json-lines.ts';

const text = fc.string({ unit: 'grapheme' });
const key = fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/).filter((name) => name !== 'id');
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text));
const properties = fc.dictionary(key, value, { noNullPrototype: true });
const id = fc.stringMatching(/^project:[a-z0-9]{1,10}$/);

test('a node reads back from its line as it was', () => {
  fc.assert(
    fc.property(id, properties, (nodeId, given) => {
      const node = { id: nodeId, labels: ['Entity', 'Project'], properties: given };
      expect(parseLine(toNodeLine(node))).toEqual({ node });
    }),
  );
});

test('a relationship reads back from its line as it was', () => {
  fc.assert(
    fc.property(id, id, properties, (start, end, given) => {
      const relationship = {
        id: `USES|${start}|${end}`,
        type: 'USES',
        start,
        end,
        properties: given,
      };
      expect(parseLine(toRelationshipLine(relationship, () => ['Entity', 'Project']))).toEqual({
        relationship,
      });
    }),
  );
});

test('whatever stands in a line, reading it gives a fact or a sentence, never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
      const parsed = parseLine(line);
      expect('node' in parsed || 'relationship' in parsed || parsed.error.length > 0).toBe(true);
    }),
  );
});

test('the line of a node carries its id as a property too, for APOC', () => {
  const line = toNodeLine({
    id: 'org:sap',
    labels: ['Entity', 'Organisation'],
    properties: { name: 'SAP' },
  });
  expect(JSON.parse(line)).toEqual({
    type: 'node',
    id: 'org:sap',
    labels: ['Entity', 'Organisation'],
    properties: { id: 'org:sap', name: 'SAP' },
  });
});
