import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAddress } from '../../affiliations/address.fixture.ts';
import { formatProblem } from '../../../graph-data/facts/facts.ts';
import { findContradictions, parseResolutionTable } from './parse-resolution-table.ts';
import { createJudgement, toMergedIds } from './resolution-table.ts';

const SOUND = `people:
  - { id: person:rong-zhu, name: Rong Zhu, spellings: [Zhurong] }
  - { id: person:ada-lead, name: Ada Lead, spellings: [A. Lead] }
organisations:
  - { id: org:sap, name: SAP, spellings: [SAP AG Walldorf] }
different:
  - { ids: [person:eve-one, person:eva-one, person:evi-one], because: they met }
merged:
  - { from: org:sap-se, into: org:sap-ag, because: one company }
  - { from: org:sap-ag, into: org:sap, because: one company }
`;

function check(text: string): string[] {
  const { table, problems } = parseResolutionTable(text, 'aliases.yaml');
  return [...problems, ...findContradictions(table)].map(formatProblem);
}

test('a sound table has no problem, nor has an empty one', () => {
  expect(check(SOUND)).toEqual([]);
  expect(check('')).toEqual([]);
  expect(check('people:\ndifferent: []\n')).toEqual([]);
});

describe('A problem names its line:', () => {
  test.each([
    ['no YAML', 'people:', 'people: [', /^aliases\.yaml:\d+: This is not YAML/],
    ['an unknown list', 'people:', 'persons:', /^aliases\.yaml:1: the file: .*persons/],
    ['an unknown field', 'name: Ada Lead', 'nom: Ada Lead', /^aliases\.yaml:3: people\/1/],
    ['an id that is none', 'person:ada-lead', 'Ada Lead', /^aliases\.yaml:3: people\/1\/id/],
    [
      'an id of another kind',
      'person:ada-lead',
      'org:ada-lead',
      /:3: org:ada-lead: expected the id of a Person/,
    ],
    ['no spelling', '[A. Lead]', '[]', /:3: people\/1\/spellings: expected a spelling/],
    [
      'an entry twice',
      'person:ada-lead',
      'person:rong-zhu',
      /:3: person:rong-zhu stands already at aliases\.yaml:2/,
    ],
    [
      'a name of two people',
      '[A. Lead]',
      '[zhurong]',
      /:3: "zhurong" is a name of person:rong-zhu already \(aliases\.yaml:2\)/,
    ],
    [
      'an address',
      '[A. Lead]',
      `['${toAddress('ada', 'example.org')}']`,
      /:3: person:ada-lead: leave addresses out/,
    ],
    ['one thing against itself', 'person:eva-one', 'person:eve-one', /:7: .*stands here twice/],
    [
      'a judgement without a reason',
      ', because: they met',
      '',
      /:7: different\/0\/because: expected text/,
    ],
    [
      'a merge across kinds',
      'into: org:sap-ag',
      'into: person:ada-lead',
      /:9: .*of different kinds/,
    ],
    [
      'a merge in a circle',
      'into: org:sap,',
      'into: org:sap-se,',
      /:9: org:sap-se is merged in a circle/,
    ],
    ['a merge twice', 'from: org:sap-ag', 'from: org:sap-se', /:10: org:sap-se is merged already/],
    [
      'names of what is merged away',
      'id: org:sap,',
      'id: org:sap-se,',
      /:9: org:sap-se is merged into org:sap-ag/,
    ],
    [
      'different and merged',
      'person:evi-one]',
      'person:evi-one, org:sap-se, org:sap]',
      /:7: .*judged different here, and merged/,
    ],
  ])('%s', (_title, sound, broken, message) => {
    expect(SOUND).toContain(sound);
    expect(check(SOUND.replace(sound, broken)).join('\n')).toMatch(message);
  });
});

test('merges are followed to their end, and a circle ends as well', () => {
  const toMergedId = toMergedIds(parseResolutionTable(SOUND, 'f').table);
  expect(toMergedId('org:sap-se')).toBe('org:sap');
  expect(toMergedId('org:other')).toBe('org:other');
  const circle = SOUND.replace('into: org:sap,', 'into: org:sap-se,');
  expect(toMergedIds(parseResolutionTable(circle, 'f').table)('org:sap-se')).toMatch(/^org:sap/);
});

test('a judgement tells each pair of its ids apart, and no other', () => {
  const reasonOf = createJudgement(parseResolutionTable(SOUND, 'f').table);
  expect(reasonOf('person:evi-one', 'person:eve-one')).toBe('they met');
  expect(reasonOf('person:eve-one', 'person:ada-lead')).toBeNull();
});

test('whatever the text, reading it gives a table and problems, never an exception', () => {
  const fragment = fc.constantFrom(
    'people:',
    'merged:',
    '\n',
    '  - ',
    'id: ',
    '{',
    '}',
    '[',
    ']',
    '&a',
    '*a',
    'x',
    ': ',
    '<<',
    '\t',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fragment).map((parts) => parts.join('')),
      ),
      (text) => {
        const { problems } = parseResolutionTable(text, 'f');
        expect(problems.every(({ line }) => line >= 1)).toBe(true);
      },
    ),
  );
});
