import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAddress } from '../../affiliations/address.fixture.ts';
import type { LogEntry } from '../git-history.ts';
import { isBotName } from './bots.ts';
import { toDomain, toFullName, toMark, toRangeCommits } from './range-commits.ts';

const at = (day: string) => String(Date.parse(`${day}T12:00:00Z`) / 1000);

function entry(changes: Partial<LogEntry> = {}): LogEntry {
  return {
    hash: '1'.repeat(40),
    authorName: 'Ada Lovelace',
    authorAddress: toAddress('ada', 'corp.example'),
    mappedName: 'Ada Lovelace',
    mappedAddress: toAddress('ada', 'home.example'),
    authored: at('2014-05-01'),
    committed: at('2014-05-02'),
    changeId: 'i1',
    subject: 'Add it',
    ...changes,
  };
}
const daysOf = (...entries: LogEntry[]) =>
  toRangeCommits(entries, '2026-01-01').commits.map(([, day]) => day);

test('no address and no name can be read in what is kept, only domains', () => {
  const kept = toRangeCommits([entry(), entry({ authored: at('2014-05-03') })], '2026-01-01');
  expect(JSON.stringify(kept)).not.toMatch(/ada|lovelace|@|home/i);
  expect(kept.people).toEqual([
    [
      toMark(toAddress('ada', 'corp.example')),
      'corp.example',
      toMark(toAddress('ada', 'home.example')),
      toMark('ada lovelace'),
    ],
  ]);
  expect(kept.commits.map(([place]) => place)).toEqual([0, 0]);
});

test('a picked commit is the same change, written by the same hand at the same second', () => {
  const kept = toRangeCommits([entry(), entry({ committed: at('2015-01-01') })], '2026-01-01');
  expect(kept.commits[0]).toEqual(kept.commits[1]);
});

test('a commit from 1970 or 2099 is dated by its other clock, or not at all, and told', () => {
  const wrong = { authored: '0', hash: 'f'.repeat(40) };
  expect(daysOf(entry(wrong), entry({ authored: at('2099-01-01') }))).toEqual([
    '2014-05-02',
    '2014-05-02',
  ]);
  expect(daysOf(entry({ authored: '0', committed: at('2099-01-01') }))).toEqual(['']);
  expect(daysOf(entry({ committed: '0' }), entry({ authored: at('2015-06-01') }))).toEqual([
    '2014-05-01',
    '2014-05-02',
  ]);
  expect(toRangeCommits([entry(), entry(wrong)], '2026-01-01').odd).toEqual({
    count: 1,
    commit: wrong.hash,
  });
});

test.each([
  'OpenStack Proposal Bot',
  'Zuul',
  'Jenkins',
  'renovate[bot]',
  'OpenDev Sysadmins',
  'Launchpad Translations on behalf of nova-core',
  'OpenStack Release Bot',
])('%s is no person', (authorName) => {
  expect(toRangeCommits([entry({ authorName })], '2026-01-01').commits).toEqual([]);
});

test.each(['Abbot Costello', 'Zuulia Smith', 'Bob Botham', 'Openstack Fan'])(
  '%s is one',
  (name) => {
    expect(isBotName(name)).toBe(false);
  },
);

test.each([
  [toAddress('Ada', 'Corp.Example'), 'corp.example'],
  [`<${toAddress('ada', 'corp.example')}>`, 'corp.example'],
  ['ada at corp.example', ''],
  ['root@localhost', 'localhost'],
  ['', ''],
])('the domain of %j is %j', (address, domain) => {
  expect(toDomain(address)).toBe(domain);
});

test('a name of one word tells nobody apart; the order of two does not matter', () => {
  expect(toFullName('root')).toBe('');
  expect(toFullName('Łovelace Ada')).toBe(toFullName('ada lovelace'));
  expect(toFullName('蔡 英')).not.toBe('');
});

test('whatever stands in a log, something of the right form comes of it', () => {
  fc.assert(
    fc.property(
      fc.record({
        authorName: fc.string({ unit: 'grapheme' }),
        authorAddress: fc.string(),
        authored: fc.oneof(fc.string(), fc.integer().map(String)),
        committed: fc.oneof(fc.string(), fc.integer().map(String)),
      }),
      (changes) => {
        const { people, commits } = toRangeCommits([entry(changes)], '2026-01-01');
        for (const [place, day] of commits) {
          expect(people[place]?.[1]).not.toContain('@');
          expect(day).toMatch(/^(?:\d{4}-\d{2}-\d{2})?$/);
        }
      },
    ),
  );
});
