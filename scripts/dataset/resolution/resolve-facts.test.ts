import { expect, test } from 'vitest';
import { mergeFacts } from '../../../graph-data/facts/merge-facts.ts';
import { parseYamlFacts } from '../../../graph-data/facts/parse-yaml-facts.ts';
import { parseResolutionTable } from './parse-resolution-table.ts';
import { resolveFacts } from './resolve-facts.ts';

const FACTS = `nodes:
  - { id: 'person:bob', labels: [Person], name: Bob, description: Leads., sources: ['source:s#1'] }
  - { id: 'person:robert', labels: [Person], name: Robert, description: Led., sources: ['source:s#2'] }
  - { id: 'team:nova', labels: [Team], name: Nova, aliases: [Compute], sources: ['source:s#1'] }
relationships:
  - { type: LEADS, start: 'person:robert', end: 'team:nova', qualifier: austin, sources: ['source:s#1'] }
  - { type: STOOD_FOR, start: 'person:bob', end: 'team:nova', sources: ['source:s#1'] }
`;
const TABLE = `people:
  - { id: person:bob, name: Bob, spellings: [Bobby] }
teams:
  - { id: team:nova, name: Nova, spellings: [Compute, Nova Compute] }
  - { id: team:swift, name: Swift, spellings: [Object Storage] }
merged:
  - { from: person:robert, into: person:bob, because: one person }
`;

function read() {
  const facts = parseYamlFacts(FACTS, { file: 'f.yaml', layer: 'curated' });
  const { table } = parseResolutionTable(TABLE, 'aliases.yaml');
  return resolveFacts(facts, table);
}

test('what is merged is one node, whose words count, with the other name as an alias', () => {
  const { nodes } = mergeFacts(read());
  expect(nodes.map(({ id }) => id)).toEqual(['person:bob', 'team:nova']);
  expect(nodes[0]?.properties).toEqual({
    name: 'Bob',
    aliases: ['Robert', 'Bobby'],
    description: 'Leads.',
    sources: ['source:s#1', 'source:s#2'],
  });
});

test('relationships follow, with their qualifier', () => {
  expect(mergeFacts(read()).relationships.map(({ id, start }) => [id, start])).toEqual([
    ['LEADS|person:bob|team:nova|austin', 'person:bob'],
    ['STOOD_FOR|person:bob|team:nova', 'person:bob'],
  ]);
});

test('spellings are aliases beside those that a fact has, once, and make no node of their own', () => {
  const { nodes } = mergeFacts(read());
  expect(nodes[1]?.properties.aliases).toEqual(['Compute', 'Nova Compute']);
});

test('facts keep the places where they are written', () => {
  expect(
    read()
      .nodes.map(({ place }) => place.line)
      .toSorted(),
  ).toEqual([2, 3, 4]);
});
