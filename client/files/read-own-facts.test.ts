import { describe, expect, it } from 'vitest';
import { readOwnFacts } from './read-own-facts.ts';

const KNOWN = [
  ['project:nova', 'Project'],
  ['org:tel', 'TelecomAdopter'],
  ['source:story', 'Source'],
] as const;
const read = (name: string, ...lines: readonly string[]) =>
  readOwnFacts([{ name, text: lines.join('\n') }], KNOWN);

describe("one's own facts", () => {
  it('speak of what the dataset has and of what it has not', () => {
    const own = read(
      'mine.yaml',
      'nodes:',
      '  - id: org:ours',
      '    labels: [Organisation]',
      '    name: "<b>Ours</b>"',
      '    sources: ["source:story#1"]',
      'relationships:',
      '  - type: ADOPTED',
      '    start: org:ours',
      '    end: project:nova',
      '    sources: ["source:story#2"]',
    );
    expect(own).toMatchObject({
      facts: {
        nodes: [{ id: 'org:ours', properties: { name: '<b>Ours</b>' } }],
        relationships: [{ id: 'ADOPTED|org:ours|project:nova' }],
      },
    });
  });

  it('may only add to what is named elsewhere', () => {
    const own = read(
      'mine.csv',
      'id,kind,commits,sources',
      'project:nova,Project,5,source:story#1',
    );
    expect(own).toMatchObject({ facts: { nodes: [{ properties: { commits: 5 } }] } });
  });

  it('are told what is wrong by the rules of the importer, with file and line', () => {
    const own = read(
      'mine.yaml',
      'relationships:',
      '  - type: ADOPTED',
      '    start: project:nova',
      '    end: project:nowhere',
    );
    if (!('problems' in own)) throw new Error('They passed.');
    const told = own.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    expect(told).toEqual([
      expect.stringMatching(/^mine\.yaml:2: .* has no receipt/),
      expect.stringMatching(/^mine\.yaml:3: .* project:nova is a Project/),
      expect.stringMatching(/^mine\.yaml:4: .* project:nowhere does not exist/),
    ]);
  });

  it.each([
    ['mine.yaml', 'nodes: [', 'This is not YAML'],
    ['mine.yaml', 'nodes:', 'There is no fact'],
    ['mine.csv', 'a,b\n1,2', 'Expected the columns'],
  ])('%s with %j is refused with a sentence', (name, text, sentence) => {
    expect(read(name, text)).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining(sentence) }),
      ]),
    });
  });
});
