import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClone } from './clone.ts';
import { readFileVersions } from './file-versions.ts';
import { makeTestRepository } from './git-repository.fixture.ts';
import type { TestRepository } from './git-repository.fixture.ts';
import { createMemo } from './memo.ts';
import type { Warning } from './warnings.ts';

let folder: string;
let repository: TestRepository;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stackscape-versions-'));
  repository = makeTestRepository(path.join(folder, 'governance'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const UPSTREAM = { name: 'a', path: 'openstack/a', title: 'A', mainFile: 'lead.txt' };

async function read(options: { earlier?: ReadonlyMap<string, unknown>; directory?: string } = {}) {
  const warnings: Warning[] = [];
  const made: string[] = [];
  const memo = createMemo(options.earlier);
  const directory = options.directory ?? path.join(repository.directory, '.git');
  const versions = await readFileVersions(await openClone(UPSTREAM, directory), {
    extraction: {
      version: 'test-1',
      paths: ['*.txt'],
      reads: (file) => file.endsWith('.txt'),
      extract({ text }) {
        made.push(text);
        return { lead: text.trim() };
      },
    },
    context: {
      memo,
      warn: (warning) => void warnings.push(warning),
      today: '2031-01-01',
      progress: { expect: () => undefined, advance: () => undefined },
    },
  });
  return {
    told: versions.map(({ path: file, commit, extract }) => [commit.date, file, extract?.lead]),
    warnings,
    made,
    used: memo.used,
  };
}

test('a file is told from its first version to its end, whatever its name', async () => {
  repository.commit({ 'lead.txt': 'Ada\n', 'other.md': 'x' }, { date: '2014-01-01T12:00:00Z' });
  repository.commit({ 'lead.txt': 'Bea\n' }, { date: '2015-01-01T12:00:00Z' });
  repository.commit(
    { 'läad\n"2".txt': '蔡\n', 'lead.txt': null },
    { date: '2016-01-01T12:00:00Z' },
  );
  expect((await read()).told).toEqual([
    ['2014-01-01', 'lead.txt', 'Ada'],
    ['2015-01-01', 'lead.txt', 'Bea'],
    ['2016-01-01', 'lead.txt', undefined],
    ['2016-01-01', 'läad\n"2".txt', '蔡'],
  ]);
});

test('a merge counts when it is merged, and the commits behind it do not', async () => {
  repository.commit({ 'lead.txt': 'Ada\n' }, { date: '2014-01-01T12:00:00Z' });
  repository.git('checkout', '--quiet', '-b', 'change');
  repository.commit({ 'lead.txt': 'Draft\n' }, { date: '2014-02-01T12:00:00Z' });
  repository.commit({ 'lead.txt': 'Bea\n' }, { date: '2014-03-01T12:00:00Z' });
  repository.git('checkout', '--quiet', 'master');
  repository.commit({ 'other.md': 'x' }, { date: '2014-03-15T12:00:00Z' });
  repository.git('merge', '--quiet', '--no-ff', '--no-commit', 'change');
  repository.commit({}, { date: '2014-04-01T12:00:00Z' });
  expect((await read()).told).toEqual([
    ['2014-01-01', 'lead.txt', 'Ada'],
    ['2014-04-01', 'lead.txt', 'Bea'],
  ]);
});

test('what was worked out before is not worked out again, and only new commits are read', async () => {
  repository.commit({ 'lead.txt': 'Ada\n' }, { date: '2014-01-01T12:00:00Z' });
  const first = await read();
  expect(first.made).toEqual(['Ada\n']);
  repository.commit({ 'lead.txt': 'Bea\n' }, { date: '2015-01-01T12:00:00Z' });
  const second = await read({ earlier: first.used });
  expect(second.made).toEqual(['Bea\n']);
  expect(second.told).toHaveLength(2);
});

test('a commit dated 1970 or 2099 is a warning, and no version', async () => {
  repository.commit({ 'lead.txt': 'Ada\n' }, { date: '2014-01-01T12:00:00Z' });
  repository.commit({ 'lead.txt': 'Bea\n' }, { date: '@100000000 +0000' });
  repository.commit({ 'lead.txt': 'Cyd\n' }, { date: '2099-01-01T12:00:00Z' });
  const { told, warnings } = await read();
  expect(told).toEqual([['2014-01-01', 'lead.txt', 'Ada']]);
  expect(warnings).toEqual([
    {
      source: 'openstack/a',
      file: 'lead.txt',
      line: 1,
      message: expect.stringContaining('1973-03-03'),
    },
    {
      source: 'openstack/a',
      file: 'lead.txt',
      line: 1,
      message: expect.stringContaining('2099-01-01'),
    },
  ]);
});

test('a shallow clone is told to be completed', async () => {
  repository.commit({ 'lead.txt': 'Ada\n' });
  repository.commit({ 'lead.txt': 'Bea\n' });
  const shallow = path.join(folder, 'shallow');
  const address = `file://${repository.directory}`;
  repository.git('clone', '--quiet', '--bare', '--depth', '1', address, shallow);
  await expect(read({ directory: shallow })).rejects.toThrow('git fetch --unshallow');
});
