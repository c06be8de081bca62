import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAddress } from '../../affiliations/address.fixture.ts';
import type { Warning } from '../warnings.ts';
import { employmentOn, parseAffiliationList, toDay } from './affiliation-list.ts';
import { toFullName, toMark } from './range-commits.ts';

const FILE = 'etc/default_data.json';

function parse(users: unknown[], companies: unknown[] = []) {
  const warnings: Omit<Warning, 'source'>[] = [];
  const text = JSON.stringify({ users, companies }, null, 2);
  const list = parseAffiliationList({ file: FILE, text }, (warning) => void warnings.push(warning));
  return { list, warnings };
}

const user = (companies: unknown[], more: object = {}) => ({
  user_name: 'Ada Lovelace',
  launchpad_id: 'x',
  emails: [toAddress('Ada', 'home.example'), toAddress('ada', 'corp.example')],
  companies,
  ...more,
});
const worked = (company_name: string, end_date: string | null) => ({ company_name, end_date });

test('an employment counts up to its last day, and only what stands between two has both ends', () => {
  const { list } = parse([
    user([worked('Later', null), worked('First', '2012-Jul-20'), worked('Second', '2014-Jun-24')]),
  ]);
  const person = list.people.get(toMark(toAddress('ada', 'home.example')));
  if (person === undefined) throw new Error('she is listed');
  expect(
    ['2010-01-01', '2012-07-20', '2012-07-21', '2014-06-25'].map((day) =>
      employmentOn(person, day),
    ),
  ).toEqual([
    { company: 'First', hasBeginning: false, hasEnd: true },
    { company: 'First', hasBeginning: false, hasEnd: true },
    { company: 'Second', hasBeginning: true, hasEnd: true },
    { company: 'Later', hasBeginning: true, hasEnd: false },
  ]);
});

test('nobody’s address or name can be read in the list', () => {
  const { list } = parse([user([worked('First', null)])]);
  expect(JSON.stringify([[...list.people], [...list.names]])).not.toMatch(/ada|lovelace|@/i);
});

test('a name that two people have is neither’s', () => {
  const twin = { emails: [toAddress('other', 'home.example')] };
  const { list } = parse([
    user([worked('First', null)]),
    user([worked('Second', null)], twin),
    user([worked('First', null)], { user_name: 'Bea Solo', emails: [] }),
  ]);
  expect([...list.names.keys()]).toEqual([toMark(toFullName('Bea Solo'))]);
});

test('an entry of another form is left out, and told by file and line', () => {
  const { list, warnings } = parse(
    [user([worked('First', '2012-Foo-20')]), user([worked('First', '2012-Feb-31')]), user([])],
    [{ company_name: 'No Domains' }],
  );
  expect(list.people.size).toBe(0);
  expect(list.companies).toEqual([]);
  expect(warnings.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
    `${FILE}:13: users/0/companies/0/end_date: there is no such day; it was left out.`,
    `${FILE}:27: users/1/companies/0/end_date: there is no such day; it was left out.`,
    expect.stringContaining('users/2/companies'),
    expect.stringContaining('companies/0/domains'),
  ]);
});

test.each(['', '{"users": [', '[]', '{"users": {}}'])(
  'a list that is none is a sentence: %j',
  (text) => {
    expect(() => parseAffiliationList({ file: FILE, text }, () => undefined)).toThrow(
      `${FILE} is no whole list of affiliations.`,
    );
  },
);

test('days of the list are read, and what is no day is none', () => {
  expect(toDay('2015-Oct-31')).toBe('2015-10-31');
  expect(toDay('2016-Feb-29')).toBe('2016-02-29');
  expect(['2015-Feb-29', '2015-10-31', '2015-oct-31', 'None', ''].map(toDay)).toEqual(
    Array(5).fill(null),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(toDay(text) ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  );
});
