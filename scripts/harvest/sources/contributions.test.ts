import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Properties } from '../../../graph-data/model/graph.ts';
import { toAddress } from '../../affiliations/address.fixture.ts';
import { by, makeRepositories, openWorkplace } from './contributions.fixture.ts';
import type { Workplace } from './contributions.fixture.ts';

const template = mkdtempSync(path.join(tmpdir(), 'stackscape-contributions-'));
let at: Workplace;

beforeAll(() => makeRepositories(template));
afterAll(() => rmSync(template, { recursive: true, force: true }));
beforeEach(async () => {
  at = await openWorkplace(template);
});
afterEach(() => at.remove());

const counts = (properties: Properties | undefined) => [properties?.commits, properties?.authors];

describe('contributions', () => {
  test('a release has what its first version holds and the one before it did not', async () => {
    const { facts, warnings } = await at.harvest();
    expect(warnings).toEqual([]);
    // Three changes without the bot's; the one on the main line is the one in the candidate.
    expect(facts.get('RELEASED_IN|project:nova|release:alpha')).toMatchObject({
      commits: 3,
      authors: 2,
      unattributedShare: 0,
      sources: [expect.stringMatching(/^source:git-nova#[0-9a-f]{40}\.\.\.1\.0\.0$/)],
    });
    expect(facts.get('RELEASED_IN|project:nova|release:bravo')).toMatchObject({
      commits: 6,
      authors: 5,
      unattributedShare: 0.1667,
      independentShare: 0.1667,
      sources: ['source:git-nova#1.0.0...2.0.0'],
    });
    expect(counts(facts.get('project:nova'))).toEqual([9, 5]);
  });

  test('contributions follow a company through its sale, by the list and by the domain', async () => {
    const { facts } = await at.harvest();
    expect(facts.get('CONTRIBUTED_TO|org:small|project:nova|alpha')).toEqual({
      commits: 3,
      authors: 2,
      share: 1,
      release: 'alpha',
      sources: [expect.stringMatching(/^source:git-nova#[0-9a-f]{40}\.\.\.1\.0\.0$/)],
    });
    // Two of Big's own, one from Small's domain, one by the list; Big Two is one person.
    expect(facts.get('CONTRIBUTED_TO|org:big|project:nova|bravo')).toMatchObject({
      commits: 4,
      authors: 3,
      share: 0.6667,
    });
    expect(facts.has('CONTRIBUTED_TO|org:small|project:nova|bravo')).toBe(false);
  });

  test('what has no versions is counted by the calendar, between commits', async () => {
    const { facts } = await at.harvest();
    expect(facts.get('CONTRIBUTED_TO|org:big|project:devstack|bravo')).toMatchObject({
      commits: 2,
      authors: 2,
      sources: [expect.stringMatching(/^source:git-devstack#[0-9a-f]{40}\.\.\.[0-9a-f]{40}$/)],
    });
    // A single commit is in the totals only.
    expect(facts.has('CONTRIBUTED_TO|org:big|project:devstack|alpha')).toBe(false);
    expect(facts.get('source:git-devstack')).toMatchObject({
      permalink: 'https://opendev.org/openstack/devstack/compare/{path}',
    });
  });

  test('a part counts for itself as long as the whole was official', async () => {
    const { facts } = await at.harvest();
    const part = facts.get('CONTRIBUTED_TO|org:big|project:devstack|bravo');
    expect(counts(part)).toEqual([2, 2]);
    expect(facts.has('project:suite')).toBe(false);
  });

  test('a release has all its projects together, each change and each person once', async () => {
    const { facts } = await at.harvest();
    expect(facts.get('release:alpha')).toMatchObject({
      commits: 4,
      authors: 3,
      countedRepositories: 2,
      sources: ['source:releases#deliverables/alpha'],
    });
    expect(facts.get('CONTRIBUTED_TO|org:big|release:bravo')).toMatchObject({
      commits: 6,
      authors: 4,
      share: 0.75,
      confidence: 'derived',
      sources: [
        'source:releases#deliverables/bravo',
        expect.stringMatching(/^source:stackalytics#etc\/default_data.json\/companies\/Big@/),
      ],
    });
    expect(facts.has('release:charlie')).toBe(false);
    expect(facts.get('org:big')).toMatchObject({
      name: 'Big',
      sources: [
        expect.stringMatching(
          /^source:stackalytics#etc\/default_data.json\/companies\/Big@[0-9a-f]{40}$/,
        ),
      ],
    });
  });

  test('nothing in the facts or in what is remembered names a person or an address', async () => {
    const { bytes, memo } = await at.harvest();
    expect(memo).not.toContain('@');
    expect(bytes).not.toMatch(/@\w*\./);
    for (const text of [bytes, memo]) expect(text).not.toMatch(/Ada Free|Small One|Alone|Nobody/i);
  });

  test('a second harvest gives the same bytes, and after a new commit reads no old range', async () => {
    const first = await at.harvest();
    expect((await at.harvest()).bytes).toBe(first.bytes);
    at.nova.commit(
      { a: 'new' },
      by('Big Two', toAddress('two', 'big.example'), '2015-01-01', 'f1'),
    );
    const { memo, facts } = await at.harvest();
    const ranges = (text: string) => text.split('\n').filter((line) => line.includes('"range '));
    expect(ranges(memo)).toEqual(ranges(first.memo));
    expect(facts.get('RELEASED_IN|project:nova|release:bravo')).toMatchObject({ commits: 6 });
  });

  test('the mailmap makes two addresses one person, and leaves the employer of the day', async () => {
    at.nova.commit({
      '.mailmap': `Big Two <${toAddress('two', 'big.example')}> <${toAddress('one', 'small.example')}>\n`,
    });
    const { facts } = await at.harvest();
    expect(facts.get('CONTRIBUTED_TO|org:small|project:nova|alpha')).toMatchObject({ commits: 3 });
    expect(facts.get('CONTRIBUTED_TO|org:big|project:nova|bravo')).toMatchObject({
      commits: 4,
      authors: 2,
    });
  });

  test('a missing clone keeps the facts of its project, and the totals', async () => {
    const before = await at.harvest();
    renameSync(at.nova.directory, path.join(at.folder, 'away'));
    at.devstack.commit(
      { a: '4' },
      by('Big Two', toAddress('two', 'big.example'), '2014-06-02', 'e4'),
    );
    const { outcome, facts, warnings } = await at.harvest();
    expect(outcome.problems).toEqual([
      expect.stringContaining('git clone https://opendev.org/openstack/nova'),
    ]);
    expect(warnings).toEqual([expect.stringContaining('stay as they were')]);
    for (const id of [
      'project:nova',
      'RELEASED_IN|project:nova|release:bravo',
      'CONTRIBUTED_TO|org:big|project:nova|bravo',
      'release:bravo',
      'CONTRIBUTED_TO|org:big|release:bravo',
      'org:small',
    ]) {
      expect([id, facts.get(id)]).toEqual([id, before.facts.get(id)]);
    }
    expect(counts(facts.get('CONTRIBUTED_TO|org:big|project:devstack|bravo'))).toEqual([4, 2]);
  });

  test('a version that the clone lacks is told by file and line, and nothing is made up for it', async () => {
    at.releases.commit({
      'deliverables/alpha/nova.yaml': `release-model: cycle-with-rc\nreleases:\n  - version: 1.0.0\n    projects:\n      - repo: openstack/nova\n        hash: ${'9'.repeat(40)}\n`,
    });
    const { facts, warnings } = await at.harvest();
    expect(warnings).toEqual([
      expect.stringMatching(
        /^openstack\/releases deliverables\/alpha\/nova\.yaml:3: the clone of openstack\/nova lacks the commit of 1\.0\.0/,
      ),
    ]);
    expect(facts.get('RELEASED_IN|project:nova|release:alpha')).toBeUndefined();
    expect(facts.get('RELEASED_IN|project:nova|release:bravo')).toBeUndefined();
  });

  test('a shallow clone is told, and what rests on it stays as it was', async () => {
    const before = await at.harvest();
    renameSync(at.nova.directory, path.join(at.folder, 'whole'));
    const address = `file://${path.join(at.folder, 'whole')}`;
    at.devstack.git('clone', '--quiet', '--bare', '--depth', '1', address, at.nova.directory);
    rmSync(path.join(at.folder, 'cache'), { recursive: true });
    const { facts, warnings } = await at.harvest();
    expect(warnings.join('\n')).toContain('git fetch --unshallow');
    expect(facts.get('RELEASED_IN|project:nova|release:bravo')).toEqual(
      before.facts.get('RELEASED_IN|project:nova|release:bravo'),
    );
    expect(facts.get('release:bravo')).toEqual(before.facts.get('release:bravo'));
  });

  test('commits with impossible clocks are told once, and counted by domain', async () => {
    for (const date of ['@100000000 +0000', '2099-01-01T12:00:00Z']) {
      const written = by('Big Four', toAddress('four', 'big.example'), '', date.slice(1, 4));
      at.devstack.commit({ z: date }, { ...written, date });
    }
    at.devstack.commit(
      { z: '1' },
      by('Big Two', toAddress('two', 'big.example'), '2014-09-01', 'e8'),
    );
    at.devstack.commit(
      { z: '2' },
      by('Big Two', toAddress('two', 'big.example'), '2014-09-02', 'e9'),
    );
    const { facts, warnings } = await at.harvest();
    expect(warnings).toEqual([
      expect.stringMatching(/^openstack\/devstack .*2 commits say a time/),
    ]);
    expect(counts(facts.get('CONTRIBUTED_TO|org:big|project:devstack|bravo'))).toEqual([6, 3]);
  });

  test('without the releases nothing is counted, and all stays', async () => {
    const before = await at.harvest();
    rmSync(at.releases.directory, { recursive: true });
    const { outcome, bytes } = await at.harvest();
    expect(outcome.clones).toBeNull();
    expect(bytes).toBe(before.bytes);
  });
});
