import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAddress } from './address.fixture.ts';
import {
  createEmployerLookup,
  parseEmployerDomains,
  parseOtherDomains,
} from './employer-domains.ts';

const TABLE = `domain,organisation,from,to,name
redhat.com,org:red-hat,,,
young.example,org:young,,2014-06-24,Young Company
young.example,org:red-hat,2014-06-24,,
corp.post.example,org:post,,,Post Group
`;
const OTHERS = parseOtherDomains('# free mail\npost.example\n\nlists.example # machines\n');

describe('the table of employers', () => {
  const { entries, problems } = parseEmployerDomains(TABLE, 'domains.csv');
  const employerOf = createEmployerLookup({ entries, others: OTHERS });

  test('a domain and its subdomains belong to the organisation', () => {
    expect(problems).toEqual([]);
    expect(employerOf('redhat.com', '2020-01-01')).toEqual({
      kind: 'organisation',
      id: 'org:red-hat',
    });
    expect(employerOf('Lab.RedHat.com', '2020-01-01')).toMatchObject({ id: 'org:red-hat' });
    expect(employerOf('notredhat.com', '2020-01-01')).toEqual({ kind: 'unknown' });
  });

  test('a domain changes hands on the day of the purchase, not a day before', () => {
    expect(employerOf('young.example', '2014-06-23')).toEqual({
      kind: 'organisation',
      id: 'org:young',
      name: 'Young Company',
    });
    expect(employerOf('young.example', '2014-06-24')).toMatchObject({ id: 'org:red-hat' });
  });

  test('free mail names no employer, while the provider’s own subdomain does', () => {
    expect(employerOf('post.example', '2020-01-01')).toEqual({ kind: 'none' });
    expect(employerOf('corp.post.example', '2020-01-01')).toMatchObject({ id: 'org:post' });
    expect(employerOf('lists.example', '2020-01-01')).toEqual({ kind: 'none' });
  });

  test.each([
    ['redhat.com,org:red-hat,,', 'expected five fields'],
    ['Red Hat,org:red-hat,,,', 'is not a mail domain'],
    [`${toAddress('someone', 'corp.example')},org:red-hat,,,`, 'is not a mail domain'],
    ['redhat.com,Red Hat,,,', 'is not an id'],
    ['redhat.com,org:red-hat,2014-06,,', 'is not a day'],
    ['redhat.com,org:red-hat,2014-06-24,2014-06-24,', 'it ends before it begins'],
  ])('the row %s is told by line and left out', (row, sentence) => {
    const parsed = parseEmployerDomains(`domain,organisation,from,to,name\n${row}\n`, 'd.csv');
    expect(parsed.entries).toEqual([]);
    expect(parsed.problems).toEqual([
      { file: 'd.csv', line: 2, message: expect.stringContaining(sentence) },
    ]);
  });

  test('two owners at one time are told, and so is a missing header', () => {
    const twice = 'redhat.com,org:red-hat,,,\nredhat.com,org:ibm,2019-07-09,,\n';
    const sentences = parseEmployerDomains(`nothing\n${twice}`, 'd.csv').problems.map(
      ({ line, message }) => `${line}: ${message}`,
    );
    expect(sentences).toEqual([
      expect.stringContaining('1: expected the header'),
      expect.stringContaining('3: redhat.com has two owners at once'),
    ]);
  });

  test('whatever a file holds, it is read or told about, never thrown', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseEmployerDomains(text, 'd.csv');
        const lines = text.split(/\r?\n/).filter((line) => line !== '');
        expect(parsed.entries.length).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});
