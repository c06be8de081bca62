import { describe, expect, test } from 'vitest';
import { mergeFacts } from '../../../graph-data/facts/merge-facts.ts';
import { parseYamlFacts } from '../../../graph-data/facts/parse-yaml-facts.ts';
import { findConflicts } from './find-conflicts.ts';

const NODES = `nodes:
  - { id: 'team:nova', labels: [Team], name: Nova, teamType: project-team, sources: ['source:a#1'] }
  - { id: 'team:tc', labels: [Team], name: TC, teamType: technical-committee, sources: ['source:a#1'] }
  - { id: 'person:ada', labels: [Person], name: Ada, sources: ['source:a#1'] }
  - { id: 'person:bob', labels: [Person], name: Bob, sources: ['source:a#1'] }
  - { id: 'org:old', labels: [Organisation], name: Old, sources: ['source:a#1'] }
  - { id: 'org:new', labels: [Organisation], name: New, sources: ['source:a#1'] }
  - { id: 'org:third', labels: [Organisation], name: Third, sources: ['source:a#1'] }
  - { id: 'project:code', labels: [Project], name: Code, sources: ['source:a#1'] }
  - { id: 'feature:slurp', labels: [Feature], name: SLURP, sources: ['source:a#1'] }
  - { id: 'foundation:f', labels: [Foundation], name: F, sources: ['source:a#1'] }
  - { id: 'release:austin', labels: [Release], name: Austin, date: '2010-10-21', sources: ['source:a#1'] }
  - { id: 'release:bexar', labels: [Release], name: Bexar, date: '2011-02-03', sources: ['source:a#1'] }
  - { id: 'event:sale', labels: [Event], name: Sale, eventType: acquisition, date: '2012-05-01', sources: ['source:a#1'] }
`;

/** What conflicts are about, of relationships `TYPE start end {…}` with the source of each. */
function find(...lines: readonly string[]) {
  const relationships = lines.map((line, index) => {
    const [type, start, end, ...rest] = line.split(' ');
    const properties = rest.join(' ');
    return `  - { type: ${type}, start: '${start}', end: '${end}', qualifier: q${index}, ${properties} }\n`;
  });
  return findIn([`${NODES}relationships:\n${relationships.join('')}`]);
}

/** Texts are files of harvested facts; the last one is curated. */
function findIn(texts: readonly string[]) {
  const parsed = texts.map((text, index) => {
    const layer = index === texts.length - 1 ? ('curated' as const) : ('harvested' as const);
    return parseYamlFacts(text, { file: `${index}.yaml`, layer });
  });
  expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
  const facts = {
    nodes: parsed.flatMap(({ nodes }) => nodes),
    relationships: parsed.flatMap((file) => file.relationships),
  };
  const claims = parsed.flatMap((file) => file.claims);
  const conflicts = findConflicts({ facts, claims, dataset: mergeFacts(facts) });
  for (const { statements } of conflicts) expect(statements.length).toBeGreaterThan(1);
  return conflicts;
}

const about = (conflicts: ReturnType<typeof find>) => conflicts.map((conflict) => conflict.about);

describe('Two leads of one team', () => {
  const lead = (person: string, source: string, more = '') =>
    `LEADS person:${person} team:nova role: lead, releases: [bexar], ${more}sources: ['source:${source}#1']`;

  test('for one release by two sources are a conflict', () => {
    const [conflict, ...others] = find(lead('ada', 'a'), lead('bob', 'b'));
    expect(others).toEqual([]);
    expect(conflict?.about).toBe('Nova (team:nova): who led it for bexar');
    expect(
      conflict?.statements.map(({ says, receipts, where }) => [says, receipts, where]),
    ).toEqual([
      [expect.stringMatching(/^Ada leads or led Nova/), ['source:a#1'], '0.yaml:16'],
      [expect.stringMatching(/^Bob leads or led Nova/), ['source:b#1'], '0.yaml:17'],
    ]);
  });

  test('by one source led together', () => {
    expect(find(lead('ada', 'a'), lead('bob', 'a'))).toEqual([]);
  });

  test('of whom one handed over to the other are none', () => {
    const handed = find(
      lead('ada', 'a', "to: '2010-12-01', "),
      lead('bob', 'b', "from: '2010-12-01', "),
    );
    expect(handed).toEqual([]);
  });

  test('in two roles, or for two releases, are none', () => {
    expect(find(lead('ada', 'a'), lead('bob', 'b').replace('lead,', 'deputy,'))).toEqual([]);
    expect(find(lead('ada', 'a'), lead('bob', 'b').replace('bexar', 'austin'))).toEqual([]);
  });
});

describe('Somebody who was elected', () => {
  const stood = (team: string) =>
    `STOOD_FOR person:ada ${team} release: bexar, elected: true, sources: ['source:e#1']`;
  const led = (person: string, team: string) =>
    `LEADS ${person} ${team} releases: [bexar], sources: ['source:g#1']`;

  test('while another led is a conflict', () => {
    expect(about(find(stood('team:nova'), led('person:bob', 'team:nova')))).toEqual([
      'Nova (team:nova): elected and leading for bexar',
    ]);
  });

  test('and led, alone or in turn, is none', () => {
    const handedOver = [led('person:ada', 'team:nova'), led('person:bob', 'team:nova')];
    expect(find(stood('team:nova'), ...handedOver)).toEqual([]);
    expect(find(stood('team:nova'))).toEqual([]);
  });

  test('to a committee need not lead it', () => {
    expect(find(stood('team:tc'), led('person:bob', 'team:tc'))).toEqual([]);
  });
});

test('what two sources have begin with two releases is a conflict, with who knows better', () => {
  const conflicts = find(
    "INTRODUCES release:austin feature:slurp sources: ['source:guide#1']",
    "INTRODUCES release:bexar feature:slurp correctedBy: ['source:guide#1'], sources: ['source:story#1']",
  );
  expect(about(conflicts)).toEqual(['SLURP (feature:slurp): first brought by']);
  expect(conflicts[0]?.statements.map(({ correctedBy }) => correctedBy)).toEqual([
    [],
    ['source:guide#1'],
  ]);
});

test('a project kept by two teams is a conflict unless one took over from the other', () => {
  const keeps = (team: string, source: string, more = '') =>
    `MAINTAINS ${team} project:code ${more}sources: ['source:${source}#1']`;
  expect(about(find(keeps('team:nova', 'a'), keeps('team:tc', 'b')))).toEqual([
    'Code (project:code): maintained by',
  ]);
  const moved = [keeps('team:nova', 'a', "to: '2012', "), keeps('team:tc', 'b', "from: '2012', ")];
  expect(find(...moved)).toEqual([]);
});

describe('Parallel facts', () => {
  const member = (tier: string, source: string, more = '') =>
    `MEMBER_OF org:old foundation:f tier: ${tier}, ${more}sources: ['source:${source}#1']`;

  test('with other values at one time are a conflict', () => {
    expect(about(find(member('gold', 'a'), member('silver', 'b')))).toEqual(['Old MEMBER_OF F']);
  });

  test('one after the other, or of one value, are none', () => {
    const rise = [member('silver', 'a', "to: '2012', "), member('gold', 'b', "from: '2012', ")];
    expect(find(...rise)).toEqual([]);
    expect(find(member('gold', 'a'), member('gold', 'b', "from: '2012', "))).toEqual([]);
  });

  test('for two purposes are two', () => {
    const adopted = (purpose: string, from: string, source: string) =>
      `ADOPTED org:old project:code purpose: ${purpose}, from: '${from}', sources: ['source:${source}#1']`;
    expect(find(adopted('shop', '2012', 'a'), adopted('bank', '2013', 'b'))).toEqual([]);
    expect(find(adopted('shop', '2012', 'a'), adopted('shop', '2013', 'b'))).toHaveLength(1);
  });
});

describe('The date of an event', () => {
  const involve = (id: string) => `INVOLVES event:sale ${id} sources: ['source:a#1']`;
  const bought = (date: string) =>
    `ACQUIRED org:new org:old date: '${date}', sources: ['source:b#1']`;

  test('other than that of its fact is a conflict', () => {
    const conflicts = find(involve('org:new'), involve('org:old'), bought('2012-06-01'));
    expect(about(conflicts)).toEqual(['New ACQUIRED Old: when']);
  });

  test.each(['2012-05-01', '2012-05', '2012'])('agrees with %s', (date) => {
    expect(find(involve('org:new'), involve('org:old'), bought(date))).toEqual([]);
  });

  test('of part of a company says nothing of the rest', () => {
    const all = ['org:new', 'org:old', 'org:third'].map(involve);
    expect(find(...all, bought('2012-06-01'))).toEqual([]);
  });
});

describe('Properties', () => {
  const release = (source: string, more: string) =>
    `nodes:\n  - { id: 'release:austin', labels: [Release], name: Austin, ${more}, sources: ['source:${source}#1'] }\n`;

  test('of one thing in two facts are a conflict where they differ', () => {
    const [conflict] = findIn([
      release('a', "date: '2010-10-21'"),
      release('b', "date: '2010-10-22'"),
    ]);
    expect(conflict?.about).toBe('Austin (release:austin): Date');
    expect(conflict?.statements.map(({ says, where }) => [says, where])).toEqual([
      ['2010-10-21', '0.yaml:2'],
      ['2010-10-22', '1.yaml:2'],
    ]);
  });

  test('agree where one is only less exact, and in words and lists nobody disagrees', () => {
    expect(findIn([release('a', "date: '2010-10'"), release('b', "date: '2010-10-21'")])).toEqual(
      [],
    );
    const words = (text: string) => release(text, `description: ${text}, aliases: [${text}]`);
    expect(findIn([words('a'), words('b')])).toEqual([]);
  });

  test('that answer one question are compared: what is told and what was counted', () => {
    const [conflict] = findIn([release('a', 'authors: 438'), release('b', 'contributors: 480')]);
    expect(conflict?.about).toBe('Austin (release:austin): Contributors');
    expect(conflict?.statements.map(({ says }) => says)).toEqual(['438', '480']);
  });

  test('said by three are one conflict with a side for each value', () => {
    const of = (source: string, number: number) => release(source, `number: ${number}`);
    const [conflict, ...others] = findIn([of('a', 1), of('b', 2), of('c', 1)]);
    expect(others).toEqual([]);
    expect(conflict?.statements.map(({ says, receipts }) => [says, receipts])).toEqual([
      ['1', ['source:a#1', 'source:c#1']],
      ['2', ['source:b#1']],
    ]);
  });

  test('that a claim is about are compared, also names', () => {
    const claim = `claims:
  - { about: 'release:austin', property: name, claim: Ostin, sources: ['source:c#1'], correctedBy: ['source:a#1'], because: It is a city. }
`;
    const [conflict] = findIn([`${release('a', 'number: 1')}${claim}`]);
    expect(conflict?.about).toBe('Austin (release:austin): Name');
    expect(conflict?.statements).toMatchObject([
      { says: 'Austin', correctedBy: [], because: null },
      { says: 'Ostin', correctedBy: ['source:a#1'], because: 'It is a city.' },
    ]);
  });
});
