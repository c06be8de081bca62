import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toAddress } from './affiliations/address.fixture.ts';
import { run } from './harvest.ts';
import { NO_GOVERNANCE } from './harvest/sources/no-governance.fixture.ts';

// Each starts git dozens of times, which a busy machine makes slow.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stackscape-harvest-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const SERIES = `
- name: bravo
  release-id: 2020.2
  status: development
  initial-release: 2020-10-02
- name: alpha
  status: maintained
  initial-release: 2010-10-21
`;
const GOVERNANCE_FILES = {
  'reference/projects.yaml': `
nova:
  leadership_type: ptl
  ptl:
    name: Ada Lead
    email: ${toAddress('ada', 'example.org')}
  deliverables:
    nova:
      repos: [openstack/nova]
`,
  ...NO_GOVERNANCE,
  [`reference/${toAddress('ada', 'example.org')}.txt`]: 'not read\n',
};
const RELEASES_FILES = {
  'data/series_status.yaml': SERIES,
  'deliverables/alpha/nova.yaml':
    'team: nova\ntype: service\nreleases:\n  - version: 1.0.0\n  - version: alpha-eol\n',
};

function git(directory: string, args: readonly string[]): void {
  const identity = { NAME: 'Test', EMAIL: 'test@localhost', DATE: '2020-08-08T12:00:00Z' };
  const env = Object.entries(identity).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const isolated = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  execFileSync('git', ['-C', directory, ...args], {
    env: { ...process.env, ...isolated, ...Object.fromEntries(env) },
  });
}

function makeRepository(place: string, files: Readonly<Record<string, string>>): string {
  const directory = path.join(folder, place);
  mkdirSync(directory, { recursive: true });
  git(directory, ['init', '--quiet', '--initial-branch=master']);
  commitFiles(directory, files);
  return directory;
}

/** With the repository in which groups were listed before, which governance needs, too. */
function makeGovernance(place: string): string {
  makeRepository(`${place}-sigs`, { 'sigs.yaml': '{}\n' });
  return makeRepository(place, GOVERNANCE_FILES);
}

function commitFiles(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), text);
  }
  git(directory, ['add', '--all']);
  git(directory, ['commit', '--quiet', '--message', 'Test']);
}

/** Sources with a test of their own need not be read here. */
const SOURCES = ['release-series', 'governance', 'release-deliverables'];

/** What a harvest without any trouble tells on its way. */
const QUIET = expect.stringMatching(/^(?:[a-z-]+ (?:…|is done: \d of \d sources)\n)+$/);

async function harvest(...more: string[]) {
  // Not there yet: a harvest makes it.
  const output = path.join(folder, 'new/facts');
  const told = { stdout: '', stderr: '' };
  const collect = (name: keyof typeof told) =>
    new Writable({
      write(chunk, _encoding, done) {
        told[name] += String(chunk);
        done();
      },
    });
  const argv = [
    // Those that read just the two repositories; the others have tests of their own.
    '--only',
    'release-series',
    'governance',
    'release-deliverables',
    '--repositories',
    path.join(folder, 'clones'),
    '--output',
    output,
    '--cache',
    path.join(folder, 'cache'),
    '--only',
    ...SOURCES,
    ...more,
  ];
  const io = { stdout: collect('stdout'), stderr: collect('stderr'), env: {} };
  const code = await run(argv, io);
  const read = (name: string) => {
    try {
      return readFileSync(path.join(output, `${name}.jsonl`), 'utf8');
    } catch {
      return null;
    }
  };
  return { code, ...told, governance: read('governance'), releases: read('release-deliverables') };
}

function cells(table: string, source: string): string[] {
  return (
    table
      .split('\n')
      .find((line) => line.startsWith(source))
      ?.split(/\s+/) ?? []
  );
}

test('where facts cannot be written one sentence says so before any work', async () => {
  writeFileSync(path.join(folder, 'new'), 'A file, in which no folder can be made.');
  const told = await harvest();
  expect(told).toMatchObject({ code: 1, stdout: '' });
  expect(told.stderr).toMatch(
    /^Facts cannot be written to \S+new\/facts: .* Nothing was harvested\.\n$/,
  );
});

test('two harvests of the same commits give the same bytes, sorted, nodes first', async () => {
  makeGovernance('clones/openstack/governance');
  const work = makeRepository('elsewhere/releases', RELEASES_FILES);
  git(folder, ['clone', '--quiet', '--bare', work, path.join(folder, 'clones/releases.git')]);
  const first = await harvest();
  expect(first).toMatchObject({ code: 0, stderr: QUIET });
  const second = await harvest();
  expect(second.governance).toBe(first.governance);
  expect(second.releases).toBe(first.releases);
  expect(cells(second.stdout, 'release-deliverables').slice(4)).toEqual(['0', '0', '0', '0']);

  const lines =
    first.governance
      ?.trim()
      .split('\n')
      .map((line) => JSON.parse(line)) ?? [];
  const ids = (type: string) => lines.filter((line) => line.type === type).map(({ id }) => id);
  expect(lines.map(({ id }) => id)).toEqual([
    ...ids('node').toSorted(),
    ...ids('relationship').toSorted(),
  ]);
  expect(ids('relationship')).toContain('LEADS|person:ada-lead|team:nova|2020.2-bravo');
  const source = lines.find(({ id }) => id === 'source:governance');
  expect(source.properties).toMatchObject({ date: '2020-08-08' });
  expect(source.properties.commit).toMatch(/^[0-9a-f]{40}$/);
  expect(`${first.governance}${first.releases}`).not.toContain('example.org');
});

test('the same commits are not read again, unless somebody changed what came of them', async () => {
  makeGovernance('clones/governance');
  makeRepository('clones/releases', RELEASES_FILES);
  const first = await harvest();
  const record = path.join(folder, 'cache', 'governance.last-run.json');
  const last = JSON.parse(readFileSync(record, 'utf8'));
  const warning = { source: 'openstack/governance', file: 'a.yaml', line: 7, message: 'kept' };
  writeFileSync(record, JSON.stringify({ ...last, warnings: [warning] }));
  const second = await harvest();
  expect(second.governance).toBe(first.governance);
  expect(second.stderr).toContain('openstack/governance a.yaml:7: kept');
  writeFileSync(path.join(folder, 'new/facts', 'governance.jsonl'), '');
  const third = await harvest();
  expect(third.governance).toBe(first.governance);
  expect(third.stderr).not.toContain('kept');
});

test('a new commit is counted as facts added, changed and gone', async () => {
  const governance = makeGovernance('clones/governance');
  const releases = makeRepository('clones/releases', RELEASES_FILES);
  await harvest();
  git(releases, ['rm', '--quiet', 'deliverables/alpha/nova.yaml']);
  commitFiles(releases, {});
  commitFiles(governance, {
    'reference/projects.yaml': GOVERNANCE_FILES['reference/projects.yaml'].replace('Ada', 'Bea'),
  });
  const { stdout } = await harvest();
  // The new lead and that she leads came; the old one led until then, and the source moved on.
  expect(cells(stdout, 'governance').slice(4)).toEqual(['2', '3', '0', '0']);
  // What no file tells any more is gone.
  expect(Number(cells(stdout, 'release-deliverables')[6])).toBeGreaterThan(0);
});

test('a missing clone is named with the command that gets it, and its old facts stay', async () => {
  makeGovernance('clones/governance');
  const releases = makeRepository('clones/releases', RELEASES_FILES);
  const before = await harvest();
  rmSync(releases, { recursive: true });
  const after = await harvest();
  expect(after.code).toBe(0);
  expect(after.stderr).toContain('git clone https://opendev.org/openstack/releases');
  expect(after.releases).toBe(before.releases);
  // The release that leads work for is still known, from the facts that stayed.
  expect(after.governance).toBe(before.governance);
});

test('with no clone at all nothing is written, and the command fails', async () => {
  const { code, stderr, governance } = await harvest();
  expect(code).toBe(1);
  expect(stderr).toContain('There is no clone of openstack/governance');
  expect(governance).toBeNull();
});

test('a repository without its main file keeps its old facts', async () => {
  const governance = makeGovernance('clones/governance');
  makeRepository('clones/releases', RELEASES_FILES);
  const before = await harvest();
  commitFiles(governance, { 'reference/projects.yaml': 'nova: [cut' });
  const after = await harvest();
  expect(after.stderr).toContain('reference/projects.yaml of openstack/governance is not whole');
  expect(after.governance).toBe(before.governance);
});

test('a clone without a commit is a sentence, and the others are read', async () => {
  makeGovernance('clones/governance');
  mkdirSync(path.join(folder, 'clones/releases'));
  git(path.join(folder, 'clones/releases'), ['init', '--quiet']);
  const { code, stderr, governance } = await harvest();
  expect(code).toBe(0);
  expect(stderr).toContain('git cannot read');
  expect(stderr).not.toContain('    at ');
  expect(governance).toContain('team:nova');
});

test('an unknown form is a warning with source, file and line', async () => {
  makeGovernance('clones/governance');
  makeRepository('clones/releases', {
    ...RELEASES_FILES,
    'deliverables/alpha/nova.yaml': 'team: nova\ntype: spaceship\n',
  });
  const { code, stderr, stdout } = await harvest();
  expect(code).toBe(0);
  expect(stderr).toContain('openstack/releases deliverables/alpha/nova.yaml:2: type: ');
  expect(cells(stdout, 'release-deliverables').at(-1)).toBe('1');
});

test('what is missing is cloned where that is asked for', async () => {
  makeGovernance('hosting/openstack/governance');
  makeRepository('hosting/openstack/releases', RELEASES_FILES);
  vi.stubEnv('GIT_CONFIG_COUNT', '1');
  vi.stubEnv('GIT_CONFIG_KEY_0', `url.${path.join(folder, 'hosting')}/.insteadOf`);
  vi.stubEnv('GIT_CONFIG_VALUE_0', 'https://opendev.org/');
  const { code, stderr, releases } = await harvest('--clone');
  expect({ code, stderr }).toEqual({ code: 0, stderr: QUIET });
  expect(releases).toContain('RELEASED_IN|project:nova|release:alpha');
});

test('without a folder of repositories the usage is wrong', async () => {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  expect(await run([], { stdout: silent, stderr: silent, env: {} })).toBe(2);
});
