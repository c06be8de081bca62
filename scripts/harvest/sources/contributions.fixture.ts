import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Properties } from '../../../graph-data/model/graph.ts';
import { toAddress } from '../../affiliations/address.fixture.ts';
import { NO_RESOLUTION } from '../../dataset/resolution/resolution-table.ts';
import { createFactCollector } from '../fact-collector.ts';
import { readFactFile, toFactLines, writeFactFile } from '../fact-file.ts';
import { makeTestRepository } from '../git-repository.fixture.ts';
import type { TestRepository } from '../git-repository.fixture.ts';
import { harvestSources } from '../harvest-sources.ts';
import type { Outcome } from '../harvest-sources.ts';
import { createNameResolver } from '../resolve-names.ts';
import { formatWarning } from '../warnings.ts';
import { contributions } from './contributions.ts';

const TABLES: Readonly<Record<string, string>> = {
  'affiliations/repositories.txt': 'openstack/nova\nopenstack/devstack # by the calendar\n',
  'affiliations/domains.csv':
    'domain,organisation,from,to,name\nbig.example,org:big,,,Big\nsmall.example,org:small,,2014-06-24,Small\nsmall.example,org:big,2014-06-24,,Big\n',
  'affiliations/other-domains.txt': 'post.example\n',
};

const LIST = JSON.stringify({
  users: [
    {
      user_name: 'Ada Free',
      emails: [toAddress('ada', 'post.example')],
      companies: [
        { company_name: 'Small', end_date: '2014-Jun-24' },
        { company_name: 'Big', end_date: null },
      ],
    },
    {
      user_name: 'Ivy Alone',
      emails: [toAddress('ivy', 'post.example')],
      companies: [{ company_name: '*independent', end_date: null }],
    },
  ],
  companies: [
    { company_name: 'Big', domains: ['big.example'] },
    { company_name: 'Small', domains: ['small.example'] },
  ],
});

/** Who wrote it, and when. */
export const by = (name: string, address: string, day: string, change = '') => ({
  name,
  address,
  date: `${day}T12:00:00Z`,
  message: change === '' ? 'Test' : `Test\n\nChange-Id: I${change.padEnd(40, '0')}`,
});

/** Small repositories whose contributions are known. */
export interface Repositories {
  readonly nova: TestRepository;
  readonly devstack: TestRepository;
  readonly releases: TestRepository;
  readonly stackalytics: TestRepository;
}

function openRepositories(directory: string): Repositories {
  const open = (name: string) => makeTestRepository(path.join(directory, name));
  return {
    nova: open('nova'),
    devstack: open('devstack'),
    releases: open('releases'),
    stackalytics: open('stackalytics'),
  };
}

/** Makes them once; each test works on a copy. */
export function makeRepositories(directory: string): void {
  const repositories = openRepositories(directory);
  const { stackalytics } = repositories;
  stackalytics.commit({ 'etc/default_data.json': LIST }, { date: '2019-04-16T12:00:00Z' });
  stackalytics.commit(
    { 'etc/default_data.json': null, 'README.md': 'moved' },
    { date: '2019-09-26T12:00:00Z' },
  );
  makeNova(repositories);
  makeDevstack(repositories);
}

/** A folder with a copy of the repositories, and what sources before this one found. */
export interface Workplace extends Repositories {
  readonly folder: string;
  remove(): void;
  harvest(): Promise<{
    readonly outcome: Outcome;
    readonly facts: ReadonlyMap<string, Properties>;
    readonly warnings: readonly string[];
    readonly bytes: string;
    /** What is remembered for the next harvest. */
    readonly memo: string;
  }>;
}

export async function openWorkplace(template: string): Promise<Workplace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stackscape-contributions-'));
  cpSync(template, path.join(folder, 'clones'), { recursive: true });
  await writeKnownFacts(folder);
  return {
    folder,
    ...openRepositories(path.join(folder, 'clones')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    harvest: () => harvest(folder),
  };
}

function makeNova({ nova, releases }: Repositories): void {
  nova.commit({ a: '1' }, by('Small One', toAddress('one', 'small.example'), '2014-03-01', 'a1'));
  nova.commit({ a: '2' }, by('Ada Free', toAddress('ada', 'post.example'), '2014-03-02', 'a2'));
  nova.commit(
    { a: '3' },
    by('OpenStack Proposal Bot', toAddress('bot', 'small.example'), '2014-03-03', 'a3'),
  );
  // A change that is made on the main line, and picked to the candidate before it is released.
  nova.git('checkout', '--quiet', '-b', 'candidate');
  nova.commit({ b: '1' }, by('Small One', toAddress('one', 'small.example'), '2014-04-10', 'b1'));
  nova.git('tag', '1.0.0');
  const alpha = nova.git('rev-parse', 'HEAD');
  nova.git('checkout', '--quiet', 'master');
  nova.commit({ b: '1' }, by('Small One', toAddress('one', 'small.example'), '2014-04-11', 'b1'));
  nova.git('checkout', '--quiet', '-b', 'topic');
  nova.commit({ c: '1' }, by('Big Two', toAddress('two', 'big.example'), '2014-05-01', 'c1'));
  nova.commit({ c: '2' }, by('Small One', toAddress('one', 'small.example'), '2014-07-01', 'c2'));
  nova.commit({ c: '3' }, by('Ada Free', toAddress('ada', 'post.example'), '2014-07-02', 'c3'));
  nova.commit(
    { c: '4' },
    by('Nobody Known', toAddress('x', 'nowhere.example'), '2014-07-03', 'c4'),
  );
  nova.commit({ c: '5' }, by('Ivy Alone', toAddress('ivy', 'post.example'), '2014-07-04', 'c5'));
  nova.git('checkout', '--quiet', 'master');
  nova.commit({ d: '1' }, by('Big Two', toAddress('other', 'big.example'), '2014-08-01', 'd1'));
  nova.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'topic');
  const bravo = nova.git('rev-parse', 'HEAD');
  nova.git('tag', '2.0.0');
  const file = (versions: readonly (readonly [string, string])[]) =>
    `team: nova\ntype: service\nrelease-model: cycle-with-rc\nreleases:\n${versions
      .map(
        ([version, hash]) =>
          `  - version: ${version}\n    projects:\n      - repo: openstack/nova\n        hash: ${hash}\n`,
      )
      .join('')}`;
  releases.commit(
    {
      'deliverables/alpha/nova.yaml': file([['1.0.0', alpha]]),
      'deliverables/bravo/nova.yaml': file([
        ['2.0.0', bravo],
        ['2.0.1', alpha],
      ]),
    },
    { date: '2015-01-01T12:00:00Z' },
  );
}

function makeDevstack({ devstack }: Repositories): void {
  devstack.commit({ a: '1' }, by('Big Two', toAddress('two', 'big.example'), '2014-04-01', 'e1'));
  devstack.commit({ a: '2' }, by('Big Two', toAddress('two', 'big.example'), '2014-05-01', 'e2'));
  devstack.commit(
    { a: '3' },
    by('Big Three', toAddress('three', 'big.example'), '2014-06-01', 'e3'),
  );
  // What another repository had already is not counted again.
  devstack.commit({ c: '1' }, by('Big Two', toAddress('two', 'big.example'), '2014-05-01', 'c1'));
}

async function writeKnownFacts(folder: string): Promise<void> {
  const { addNode, addRelationship, facts } = createFactCollector();
  const receipt = 'source:releases#data/series_status.yaml';
  const series = [
    ['alpha', '2014-04-17', 'maintained'],
    ['bravo', '2014-10-16', 'maintained'],
    ['charlie', '2030-04-30', 'development'],
  ] as const;
  for (const [index, [name, date, status]] of series.entries()) {
    const properties = { date, status, number: index + 1 };
    addNode({ id: `release:${name}`, kind: 'Release', name, properties, receipt });
  }
  for (const [id, name] of [
    ['project:nova', 'Nova'],
    ['project:devstack', 'DevStack'],
  ] as const) {
    const properties = { repositories: [`openstack/${name.toLowerCase()}`] };
    addNode({ id, kind: 'Project', name, properties, receipt });
  }
  addNode({
    id: 'project:suite',
    kind: 'Project',
    name: 'Suite',
    properties: { repositories: ['openstack/devstack', 'openstack/devstack-docs'] },
    receipt,
  });
  // Only the whole, of which it is a part, was cared for longer than for one release.
  const care = { type: 'MAINTAINS', start: 'team:qa', receipt } as const;
  const shortly = { from: '2013-10-17', to: '2014-04-17' };
  addRelationship({ ...care, end: 'project:devstack', properties: shortly });
  addRelationship({ ...care, end: 'project:suite', properties: { from: '2013-10-17' } });
  for (const end of ['release:alpha', 'release:bravo']) {
    addRelationship({ type: 'RELEASED_IN', start: 'project:nova', end, receipt });
  }
  mkdirSync(path.join(folder, 'facts'));
  for (const name of contributions.after) {
    await writeFactFile(path.join(folder, 'facts', `${name}.jsonl`), toFactLines(facts));
  }
}

async function harvest(folder: string): ReturnType<Workplace['harvest']> {
  const file = path.join(folder, 'facts/contributions.jsonl');
  const [outcome] = await harvestSources({
    sources: [contributions],
    directory: path.join(folder, 'clones'),
    output: path.join(folder, 'facts'),
    cache: path.join(folder, 'cache'),
    clone: false,
    // Each run is by another program, so that nothing is taken over from the last one.
    program: randomUUID(),
    today: '2026-01-01',
    names: createNameResolver(NO_RESOLUTION, []),
    readTable: (name) => Promise.resolve(TABLES[name] ?? ''),
    progress: {
      begin: () => ({ expect: () => undefined, advance: () => undefined }),
      end: () => undefined,
    },
  });
  if (outcome === undefined) throw new Error('there is one source');
  const { nodes, relationships } = await readFactFile(file);
  const facts = new Map<string, Properties>(
    [...nodes, ...relationships].map(([id, fact]) => [id, fact.properties]),
  );
  const warnings = outcome.clones === null ? [] : outcome.warnings.map(formatWarning);
  const memo = readFileSync(path.join(folder, 'cache/contributions.jsonl'), 'utf8');
  return { outcome, facts, warnings, bytes: readFileSync(file, 'utf8'), memo };
}
