import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { parseLine } from '../../graph-data/model/json-lines.ts';
import { findProjectRoot } from '../command-line/project-root.ts';

const nodes = new Map<string, GraphNode>();
const relationships: Relationship[] = [];

beforeAll(() => {
  const root = findProjectRoot(import.meta.url);
  const file = path.join(root, 'graph-data', 'harvested', 'contributions.jsonl');
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const parsed = parseLine(line);
    if ('node' in parsed) nodes.set(parsed.node.id, parsed.node);
    else if ('relationship' in parsed) relationships.push(parsed.relationship);
  }
});

const numberOf = (fact: GraphNode | Relationship | undefined, key: string) =>
  Number(fact?.properties[key] ?? Number.NaN);
const contributionsTo = (id: string) =>
  relationships.filter(({ type, end }) => type === 'CONTRIBUTED_TO' && end === id);
const largest = (id: string, count: number) =>
  contributionsTo(id)
    .toSorted((left, right) => numberOf(right, 'commits') - numberOf(left, 'commits'))
    .slice(0, count)
    .map(({ start }) => start);

describe('contributions in the bundled facts', () => {
  test('the largest contributors are those that everybody knows', () => {
    expect(largest('release:austin', 1)).toEqual(['org:rackspace']);
    expect(largest('release:havana', 5).toSorted()).toEqual([
      'org:hp',
      'org:ibm',
      'org:mirantis',
      'org:rackspace',
      'org:red-hat',
    ]);
    expect(largest('release:train', 1)).toEqual(['org:red-hat']);
    expect(largest('release:2025.2-flamingo', 5)).toContain('org:red-hat');
  });

  test('what is retired counts as long as it was official', () => {
    expect(largest('release:mitaka', 1)).toEqual(['org:mirantis']);
    const isOfFuel = ({ end }: Relationship) => end === 'project:fuel-library';
    const releases = relationships
      .filter((fact) => fact.start === 'org:mirantis' && isOfFuel(fact))
      .map(({ properties }) => properties.release)
      .toSorted();
    // Fuel became official in November 2015 and left in 2017.
    expect(releases).toEqual(['mitaka', 'newton', 'ocata', 'pike']);
  });

  test('a history that was copied counts where it was made', () => {
    const sdk = relationships.find(
      ({ type, start, end }) =>
        type === 'RELEASED_IN' && start === 'project:openstacksdk' && end === 'release:queens',
    );
    expect(numberOf(nodes.get('project:shade'), 'commits')).toBeGreaterThan(1_000);
    expect(numberOf(sdk, 'commits')).toBeLessThan(300);
  });

  test('packages that carry the history of what they package are not counted', () => {
    const counted = [...nodes.keys()].filter((id) => id.startsWith('project:'));
    expect(counted.length).toBeGreaterThan(700);
    expect(counted.filter((id) => id.startsWith('project:deb-'))).toEqual([]);
  });

  test('before a company was bought its work is its own', () => {
    const ofCompany = (id: string) =>
      new Set(relationships.filter(({ start }) => start === id).map(({ end }) => end));
    expect(ofCompany('org:anso-labs')).toContain('release:austin');
    expect(ofCompany('org:anso-labs')).not.toContain('release:essex');
    expect(ofCompany('org:enovance')).toContain('release:havana');
    expect(ofCompany('org:enovance')).not.toContain('release:mitaka');
    expect(ofCompany('org:nicira')).not.toContain('release:havana');
  });

  test('of each release organisations, independent people and the rest are the whole', () => {
    const releases = [...nodes.values()].filter(({ labels }) => labels.includes('Release'));
    expect(releases.length).toBeGreaterThanOrEqual(33);
    for (const release of releases) {
      const byOrganisations = contributionsTo(release.id).reduce(
        (sum, fact) => sum + numberOf(fact, 'commits'),
        0,
      );
      const shares =
        byOrganisations / numberOf(release, 'commits') +
        numberOf(release, 'independentShare') +
        numberOf(release, 'unattributedShare');
      expect([release.id, shares]).toEqual([release.id, expect.closeTo(1, 3)]);
    }
  });

  test('no organisation brought more to a project than there was, nor more than to the release', () => {
    const totals = new Map(
      relationships
        .filter(({ end }) => end.startsWith('release:'))
        .map((fact) => [`${fact.start} ${fact.end}`, numberOf(fact, 'commits')]),
    );
    const tooMuch = relationships.filter(({ type, start, end, properties }) => {
      if (type !== 'CONTRIBUTED_TO' || !end.startsWith('project:')) return false;
      const release = `release:${String(properties.release)}`;
      const commits = Number(properties.commits);
      return (
        commits > (totals.get(`${end} ${release}`) ?? commits) ||
        commits > (totals.get(`${start} ${release}`) ?? 0) ||
        Number(properties.authors) > commits
      );
    });
    expect(tooMuch).toEqual([]);
  });
});
