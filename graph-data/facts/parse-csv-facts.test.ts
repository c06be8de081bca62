import { describe, expect, it } from 'vitest';
import { parseCsvFacts } from './parse-csv-facts.ts';
import { checkSchema } from './rules/schema-rule.ts';

const parse = (...lines: readonly string[]) =>
  parseCsvFacts(lines.join('\n'), { file: 'mine.csv', layer: 'own' });

describe('facts as a table', () => {
  it('are nodes, with values of the types of the model', () => {
    const { nodes, problems } = parse(
      'id,kind,name,aliases,commits,from',
      'org:ours,Organisation,"Ours, Ltd",A; B,12,2015-04',
      '',
      "org:tel,TelecomAdopter,'=Tel,,,",
    );
    expect(problems).toEqual([]);
    expect(nodes.map(({ node }) => node)).toEqual([
      {
        id: 'org:ours',
        labels: ['Entity', 'Organisation'],
        properties: { name: 'Ours, Ltd', aliases: ['A', 'B'], commits: 12, from: '2015-04' },
      },
      {
        id: 'org:tel',
        labels: ['Entity', 'Organisation', 'TelecomAdopter'],
        properties: { name: '=Tel' },
      },
    ]);
  });

  it('are relationships, whose id is made of their ends', () => {
    const { relationships } = parse(
      'type,start,end,qualifier,purpose',
      'ADOPTED,org:ours,project:nova,,tests',
      'ADOPTED,org:ours,project:nova,2,',
    );
    expect(relationships.map(({ relationship }) => relationship)).toMatchObject([
      { id: 'ADOPTED|org:ours|project:nova', properties: { purpose: 'tests' } },
      { id: 'ADOPTED|org:ours|project:nova|2', properties: {} },
    ]);
  });

  it('know their lines, also behind cells of several lines', () => {
    const { nodes } = parse(
      'id,kind,name',
      'org:a,Organisation,"A',
      'and B"',
      'org:c,Organisation,C',
    );
    expect(nodes.map(({ place }) => place.line)).toEqual([2, 4]);
  });

  it('that are no facts are told with file and line', () => {
    expect(parse('name,age', 'x,5').problems).toMatchObject([{ file: 'mine.csv', line: 1 }]);
    expect(parse('id,kind', 'org:a').problems).toMatchObject([{ file: 'mine.csv', line: 2 }]);
    const { nodes } = parse('id,kind,name,commits,shoe', 'org:a,Organisation,A,many,42');
    expect(checkSchema({ nodes, relationships: [] })).toMatchObject([
      { line: 2, message: expect.stringContaining('"commits" is "many"; expected a whole number') },
      { line: 2, message: expect.stringContaining('no property "shoe"') },
    ]);
  });
});
