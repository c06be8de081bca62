import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Relationship } from '../../graph-data/model/graph.ts';
import { findProjectRoot } from '../command-line/project-root.ts';
import { readDatasetFiles, toDataset } from './read-dataset.ts';

let relationships: ReadonlyMap<string, Relationship>;

beforeAll(async () => {
  const source = path.join(findProjectRoot(import.meta.url), 'graph-data');
  const { dataset } = toDataset(await readDatasetFiles({ source, ownFactsDirectories: [] }));
  relationships = new Map(dataset.relationships.map((fact) => [fact.id, fact]));
});

describe('what became of the companies of OpenStack', () => {
  test.each([
    ['org:rackspace', 'org:anso-labs', '2011-02-09'],
    ['org:red-hat', 'org:gluster', '2011-10-07'],
    ['org:vmware', 'org:nicira', '2012-08-24'],
    ['org:red-hat', 'org:inktank', '2014-04-30'],
    ['org:red-hat', 'org:enovance', '2014-06'],
    ['org:cisco', 'org:metacloud', '2014-09-17'],
    ['org:emc', 'org:cloudscaling', '2014-10'],
    ['org:cisco', 'org:piston-cloud', '2015-06-03'],
    ['org:ibm', 'org:blue-box', '2015-06-03'],
    ['org:red-hat', 'org:ansible', '2015-10-16'],
    ['org:dell', 'org:emc', '2016-09-07'],
    ['org:ibm', 'org:red-hat', '2019-07-09'],
    ['org:nvidia', 'org:mellanox', '2020-04-27'],
    ['org:broadcom', 'org:vmware', '2023-11-22'],
    ['org:hpe', 'org:juniper', '2025-07-02'],
  ])('%s bought %s in %s', (buyer, bought, date) => {
    expect(relationships.get(`ACQUIRED|${buyer}|${bought}`)?.properties.date).toBe(date);
  });

  test('SUSE had four owners, one after the other', () => {
    const owners = ['org:novell', 'org:attachmate', 'org:micro-focus'].map((owner) => {
      const { from, to } = relationships.get(`PART_OF|org:suse|${owner}`)?.properties ?? {};
      return [from, to];
    });
    expect(owners).toEqual([
      ['2003-11', '2011-04-27'],
      ['2011-04-27', '2014'],
      ['2014', '2019-03'],
    ]);
    expect(relationships.get('ACQUIRED|org:eqt|org:suse')?.properties.date).toBe('2019-03');
  });

  test('Hewlett Packard Enterprise came out of HP in November 2015', () => {
    expect(relationships.get('SPUN_OUT_OF|org:hpe|org:hp')?.properties.from).toBe('2015-11-01');
  });
});
