import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { kindOf } from '../../graph-data/model/graph.ts';
import { findProjectRoot } from '../command-line/project-root.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { readDatasetFiles, toDataset } from '../dataset/read-dataset.ts';
import { toNameKeys } from '../dataset/resolution/name-keys.ts';
import {
  createEmployerLookup,
  parseEmployerDomains,
  parseOtherDomains,
} from './employer-domains.ts';

const graphData = path.join(findProjectRoot(import.meta.url), 'graph-data');
const read = (name: string) => readFileSync(path.join(graphData, 'affiliations', name), 'utf8');
const { entries, problems } = parseEmployerDomains(read('domains.csv'), 'domains.csv');
const others = parseOtherDomains(read('other-domains.txt'));

/** What the names of one organisation have in common. */
const toKey = (name: string) => toNameKeys('Organisation', name).at(-1) ?? '';

let dataset: Dataset;

beforeAll(async () => {
  ({ dataset } = toDataset(await readDatasetFiles({ source: graphData, ownFactsDirectories: [] })));
});

describe('whose mail domains are whose', () => {
  test('the tables are whole, and no domain is in both', () => {
    expect(problems).toEqual([]);
    expect(entries.length).toBeGreaterThan(750);
    expect(entries.filter(({ domain }) => others.has(domain))).toEqual([]);
  });

  test('every owner has a node or, until it has one, a name', () => {
    const known = new Set(dataset.nodes.map(({ id }) => id));
    const nameless = entries.filter(
      ({ organisation, name }) => name === undefined && !known.has(organisation),
    );
    expect(nameless).toEqual([]);
  });

  test('no owner is there under two ids', () => {
    const owners = new Map<string, string>();
    for (const { id, labels, properties } of dataset.nodes) {
      if (kindOf(labels) !== 'Organisation') continue;
      for (const name of [properties.name ?? [], properties.aliases ?? []].flat()) {
        owners.set(toKey(String(name)), id);
      }
    }
    const twice = entries.flatMap(({ organisation, name }) => {
      if (name === undefined) return [];
      const owner = owners.get(toKey(name)) ?? organisation;
      owners.set(toKey(name), organisation);
      return owner === organisation ? [] : [`${name}: ${owner} and ${organisation}`];
    });
    expect(twice).toEqual([]);
  });

  test('a domain changes hands only on the day on which its company did, by a fact', () => {
    const bought = new Map(
      dataset.relationships
        .filter(({ type }) => type === 'ACQUIRED' || type === 'SPUN_OUT_OF')
        .map(({ start, end, properties }) => [
          `${end} ${start}`,
          String(properties.date ?? properties.from),
        ]),
    );
    const unexplained = entries.flatMap(({ domain, organisation, to }) => {
      if (to === undefined) return [];
      const next = entries.find((entry) => entry.domain === domain && entry.from === to);
      const date = bought.get(`${organisation} ${next?.organisation}`) ?? 'never';
      // A month counts from its first day.
      return to === `${date}-01`.slice(0, 10) ? [] : [`${domain}: ${to}, by the facts ${date}`];
    });
    expect(unexplained).toEqual([]);
  });

  test('the companies that the community’s own list files under others stand for themselves', () => {
    const employerOf = createEmployerLookup({ entries, others });
    const at = (domain: string, day: string) => {
      const employer = employerOf(domain, day);
      return employer.kind === 'organisation' ? employer.id : employer.kind;
    };
    expect(at('ansolabs.com', '2010-10-01')).toBe('org:anso-labs');
    expect(at('ansolabs.com', '2012-01-01')).toBe('org:rackspace');
    expect(at('nicira.com', '2012-01-01')).toBe('org:nicira');
    expect(at('nicira.com', '2013-01-01')).toBe('org:vmware');
    expect(at('enovance.com', '2014-01-01')).toBe('org:enovance');
    expect(at('oss.nttdata.com', '2024-01-01')).toBe('org:ntt-data');
    expect(at('lab.ntt.co.jp', '2014-01-01')).toBe('org:ntt');
    expect(at('emc.com', '2015-01-01')).toBe('org:emc');
    expect(at('emc.com', '2018-01-01')).toBe('org:dell');
    expect(at('est.tech', '2024-01-01')).toBe('org:ericsson');
    expect(at('cn.ibm.com', '2016-01-01')).toBe('org:ibm');
    expect(at('gmail.com', '2016-01-01')).toBe('none');
    expect(at('lists.openstack.org', '2016-01-01')).toBe('none');
  });
});
