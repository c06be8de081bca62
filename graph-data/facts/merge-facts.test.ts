import { expect, test } from 'vitest';
import type { Properties } from '../model/graph.ts';
import type { Layer, NodeFact } from './facts.ts';
import { toFactsFingerprint } from '../../scripts/dataset/fingerprint.ts';
import { mergeFacts } from './merge-facts.ts';

function fact(layer: Layer, properties: Properties, labels = ['Entity', 'Organisation']): NodeFact {
  return { layer, place: { file: layer, line: 1 }, node: { id: 'org:sap', labels, properties } };
}

test('what people wrote wins over what was harvested, field by field', () => {
  const { nodes } = mergeFacts({
    nodes: [
      fact('curated', { name: 'SAP', sources: ['source:a#1'] }),
      fact('harvested', { name: 'SAP SE', country: 'Germany', sources: ['source:b#1'] }),
    ],
    relationships: [],
  });
  expect(nodes).toEqual([
    {
      id: 'org:sap',
      labels: ['Entity', 'Organisation'],
      properties: { name: 'SAP', country: 'Germany', sources: ['source:a#1', 'source:b#1'] },
    },
  ]);
});

test('labels and aliases are united; the name is not its own alias', () => {
  const { nodes } = mergeFacts({
    nodes: [
      fact('harvested', { name: 'S.A.P.', aliases: ['SAP', 'S A P'] }),
      fact('curated', { name: 'SAP', aliases: ['SAP SE'] }, [
        'Entity',
        'Organisation',
        'TelecomAdopter',
      ]),
    ],
    relationships: [],
  });
  expect(nodes[0]?.labels).toEqual(['Entity', 'Organisation', 'TelecomAdopter']);
  expect(nodes[0]?.properties.aliases).toEqual(['SAP SE', 'S A P']);
});

test('the fingerprint tells facts, not their order, and not what was derived from them', () => {
  const of = (properties: Properties) =>
    toFactsFingerprint(mergeFacts({ nodes: [fact('curated', properties)], relationships: [] }));
  expect(of({ name: 'SAP', country: 'Germany' })).toBe(of({ country: 'Germany', name: 'SAP' }));
  expect(of({ name: 'SAP', x: 5 })).toBe(of({ name: 'SAP' }));
  expect(of({ name: 'SAP' })).not.toBe(of({ name: 'Sap' }));
});
