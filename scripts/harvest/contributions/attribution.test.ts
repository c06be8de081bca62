import { describe, expect, test } from 'vitest';
import { toAddress } from '../../affiliations/address.fixture.ts';
import {
  createEmployerLookup,
  parseEmployerDomains,
  parseOtherDomains,
} from '../../affiliations/employer-domains.ts';
import { NO_RESOLUTION } from '../../dataset/resolution/resolution-table.ts';
import { createNameResolver } from '../resolve-names.ts';
import { parseAffiliationList } from './affiliation-list.ts';
import { createAttributor, toFirstSeen } from './attribution.ts';
import { createCompanyResolver } from './company-names.ts';
import { toBareAddress, toDomain, toFullName, toMark } from './range-commits.ts';

const DOMAINS = `domain,organisation,from,to,name
big.example,org:big,,,Big
part.example,org:part,,,Part of Big
small.example,org:small,,2014-06-24,Small
small.example,org:big,2014-06-24,,Big
other.example,org:other,,,Other
`;
const LIST = {
  users: [
    {
      user_name: 'Ada Lovelace',
      emails: [toAddress('ada', 'post.example')],
      companies: [
        { company_name: 'Small', end_date: '2014-Jun-24' },
        { company_name: 'Big Inc.', end_date: '2016-Jan-01' },
        { company_name: 'Other', end_date: null },
      ],
    },
    {
      user_name: 'Bea Solo',
      emails: [toAddress('bea', 'post.example'), toAddress('bea', 'other.example')],
      companies: [{ company_name: '*independent', end_date: null }],
    },
    {
      user_name: 'Robot',
      emails: [toAddress('robot', 'post.example')],
      companies: [{ company_name: '*robots', end_date: null }],
    },
    {
      user_name: 'Cyd Part',
      emails: [toAddress('cyd', 'part.example')],
      companies: [
        { company_name: 'Before', end_date: '2012-Jan-01' },
        { company_name: 'Big', end_date: '2016-Jan-01' },
      ],
    },
    {
      user_name: 'Dan Moved',
      emails: [toAddress('dan', 'other.example')],
      companies: [
        { company_name: 'Before', end_date: '2012-Jan-01' },
        { company_name: 'Big', end_date: '2016-Jan-01' },
        { company_name: 'Other', end_date: null },
      ],
    },
    {
      user_name: 'Eve New',
      emails: [toAddress('eve', 'post.example')],
      companies: [{ company_name: 'Other', end_date: null }],
    },
  ],
  companies: [
    { company_name: '*independent', domains: [''], aliases: ['Student'] },
    { company_name: 'Big', domains: ['big.example', 'part.example'], aliases: ['Big Inc.'] },
    { company_name: 'Small', domains: ['small.example'] },
    { company_name: 'Free Mail', domains: ['post.example'] },
  ],
};

const list = parseAffiliationList({ file: 'l', text: JSON.stringify(LIST) }, (warning) => {
  throw new Error(warning.message);
});
const { entries } = parseEmployerDomains(DOMAINS, 'd.csv');
const others = parseOtherDomains('post.example\n');
const names = createNameResolver(NO_RESOLUTION, []);
const employerOf = createEmployerLookup({ entries, others });
const companyOf = createCompanyResolver({
  companies: list.companies,
  domains: entries,
  others,
  names,
});
const attributor = createAttributor({
  list,
  listEnds: '2019-09-26',
  employerOf,
  companyOf,
  firstSeen: new Map([['org:other', '2011-05-01']]),
});
const author = (address: string, { mapped = address, name = '' } = {}) => ({
  address: toMark(toBareAddress(address)),
  domain: toDomain(address),
  mappedAddress: toMark(mapped),
  fullName: name === '' ? '' : toMark(toFullName(name)),
});
function attribute(address: string, day: string | null, more = {}) {
  const found = attributor.attribute(author(address, more), day, '2015-04-30');
  return found.kind === 'organisation' ? found.id : found.kind;
}

describe('to whom a commit is counted', () => {
  test('the dated list tells whom free mail works for, and follows a purchase and a new employer', () => {
    const days = ['2014-06-24', '2014-06-25', '2016-01-01', '2016-01-02'];
    expect(days.map((day) => attribute(toAddress('ada', 'post.example'), day))).toEqual([
      'org:small',
      'org:big',
      'org:big',
      'org:other',
    ]);
  });

  test('a domain goes to the buyer on the day of the purchase', () => {
    expect(attribute(toAddress('new', 'small.example'), '2014-06-23')).toBe('org:small');
    expect(attribute(toAddress('new', 'small.example'), '2014-06-24')).toBe('org:big');
  });

  test('between two known days the list counts more than an old address', () => {
    expect(attribute(toAddress('dan', 'other.example'), '2014-01-01')).toBe('org:big');
  });

  test('where the list does not know when it began or ended, the address counts more', () => {
    expect(attribute(toAddress('dan', 'other.example'), '2011-06-01')).toBe('org:other');
    expect(
      attribute(toAddress('ada', 'big.example'), '2017-01-01', {
        mapped: toAddress('ada', 'post.example'),
      }),
    ).toBe('org:big');
  });

  test('a domain of the listed company tells which part of it', () => {
    expect(attribute(toAddress('cyd', 'part.example'), '2014-01-01')).toBe('org:part');
  });

  test('the mailmap tells who it is, the address of the commit whose domain it is', () => {
    expect(
      attribute(toAddress('old', 'nowhere.example'), '2015-01-01', {
        mapped: toAddress('ada', 'post.example'),
      }),
    ).toBe('org:big');
    expect(
      attribute(toAddress('old', 'part.example'), '2020-01-01', {
        mapped: toAddress('ada', 'big.example'),
      }),
    ).toBe('org:part');
  });

  test('an employment without a beginning is not believed before the company was seen', () => {
    expect(attribute(toAddress('eve', 'post.example'), '2011-04-30')).toBe('unattributed');
    expect(attribute(toAddress('eve', 'post.example'), '2011-05-01')).toBe('org:other');
  });

  test('independent people are their own kind, unless they write from a company', () => {
    expect(attribute(toAddress('bea', 'post.example'), '2015-01-01')).toBe('independent');
    expect(attribute(toAddress('bea', 'other.example'), '2015-01-01')).toBe('org:other');
  });

  test('after the list ended only the address tells', () => {
    expect(attribute(toAddress('ada', 'post.example'), '2019-09-25')).toBe('org:other');
    expect(attribute(toAddress('ada', 'post.example'), '2019-09-26')).toBe('unattributed');
    expect(attribute(toAddress('bea', 'post.example'), '2020-01-01')).toBe('unattributed');
    expect(attribute(toAddress('ada', 'big.example'), '2024-01-01')).toBe('org:big');
  });

  test('without a day only the domain tells, as of the release', () => {
    expect(attribute(toAddress('ada', 'post.example'), null)).toBe('unattributed');
    expect(attribute(toAddress('new', 'small.example'), null)).toBe('org:big');
  });

  test.each(['nobody@localhost', toAddress('1+nobody', 'users.noreply.github.com'), 'nobody', ''])(
    'the address %j is nobody’s',
    (address) => {
      expect(attribute(address, '2015-01-01')).toBe('unattributed');
    },
  );

  test('what the list calls a robot is no person', () => {
    expect(attribute(toAddress('robot', 'post.example'), '2015-01-01')).toBe('bot');
  });
});

test('one person is one by the list, by the mailmap, or by a full name', () => {
  const identify = (...args: Parameters<typeof author>) => attributor.identify(author(...args));
  const ada = identify(toAddress('ada', 'post.example'));
  expect(identify(toAddress('ada', 'new.example'), { name: 'Lovelace Ada' })).toBe(ada);
  expect(identify(toAddress('a', 'x.example'), { name: 'Zoe New' })).toBe(
    identify(toAddress('b', 'y.example'), { name: 'zoe new' }),
  );
  expect(identify(toAddress('a', 'x.example'), { mapped: toAddress('m', 'x.example') })).toBe(
    identify(toAddress('b', 'x.example'), { mapped: toAddress('m', 'x.example') }),
  );
  expect(identify(toAddress('root', 'a.example'))).not.toBe(
    identify(toAddress('root', 'b.example')),
  );
});

test('companies of the list go by known names, then by whose their domains are now', () => {
  const of = (name: string) => {
    const company = companyOf(name);
    return company.kind === 'organisation' ? company.id : company.kind;
  };
  expect(
    ['Big Inc.', 'Small', 'Student', 'Free Mail', '*robots', 'Nowhere Ltd.', '***'].map(of),
  ).toEqual(['org:big', 'org:small', 'independent', 'unknown', 'bot', 'org:nowhere-ltd', 'bot']);
});

test('an organisation is seen on the first day on which somebody wrote from it', () => {
  const seen = toFirstSeen(
    [
      { domain: 'mail.big.example', day: '2013-01-01' },
      { domain: 'big.example', day: '2012-01-01' },
      { domain: 'big.example', day: '2014-01-01' },
      { domain: 'post.example', day: '2010-01-01' },
    ],
    employerOf,
  );
  expect([...seen]).toEqual([['org:big', '2012-01-01']]);
});
