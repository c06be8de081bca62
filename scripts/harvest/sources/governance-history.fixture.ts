import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { NO_RESOLUTION } from '../../dataset/resolution/resolution-table.ts';
import type { ResolutionTable } from '../../dataset/resolution/resolution-table.ts';
import { openClone } from '../clone.ts';
import type { Clone } from '../clone.ts';
import { createFactCollector } from '../fact-collector.ts';
import { NO_FACTS } from '../fact-sets.ts';
import { makeTestRepository } from '../git-repository.fixture.ts';
import type { TestRepository } from '../git-repository.fixture.ts';
import { createMemo } from '../memo.ts';
import type { Memo } from '../memo.ts';
import { createNameResolver } from '../resolve-names.ts';
import { formatWarning } from '../warnings.ts';
import { gatherTexts } from './gather-texts.ts';
import { FORMER_GROUPS, GOVERNANCE, governance } from './governance.ts';
import { releaseSeries } from './release-series.ts';
import { NO_GOVERNANCE } from './no-governance.fixture.ts';

const SERIES = `
- { name: echo, status: development, initial-release: 2016-04-07 }
- { name: delta, status: maintained, initial-release: 2015-10-15 }
- { name: charlie, status: maintained, initial-release: 2015-04-30 }
- { name: bravo, status: maintained, initial-release: 2014-10-16 }
- { name: alpha, status: maintained, initial-release: 2014-04-17 }
`;
const { facts: series } = gatherTexts(releaseSeries, { 'data/series_status.yaml': SERIES });

export const PROJECTS = 'reference/projects.yaml';

const TABLE: ResolutionTable = {
  ...NO_RESOLUTION,
  entries: [
    {
      place: { file: 'aliases.yaml', line: 1 },
      kind: 'Team',
      id: 'team:nova',
      name: 'Nova',
      spellings: ['Compute'],
    },
  ],
};

/** Teams with their leads, as the list of projects has them. */
export function toTeams(leads: Readonly<Record<string, string>>): string {
  return Object.entries(leads)
    .map(([team, lead]) => `${team}:\n  ptl: ${lead}\n  deliverables: {}\n`)
    .join('');
}

/** A repository of governance, new for each test, and what a harvest makes of it. */
export function useGovernance() {
  let folder: string;
  let repository: TestRepository;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stackscape-governance-'));
    repository = makeTestRepository(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Commits what a file said on a day; the day is all that tests need to tell commits apart. */
  function write(day: string, files: Readonly<Record<string, string | null>>): string {
    return repository.commit(files, { date: `${day}T12:00:00Z` });
  }

  /** Adds what else must be there now (nothing when null), and harvests. */
  async function harvest(
    files: Readonly<Record<string, string | null>> | null = {},
    {
      memo = createMemo(),
      readsNothing = false,
      former,
    }: { memo?: Memo; readsNothing?: boolean; former?: TestRepository } = {},
  ) {
    if (files !== null) write('2016-03-01', { ...NO_GOVERNANCE, ...files });
    const collector = createFactCollector();
    const warnings: string[] = [];
    const clone = await openClone(GOVERNANCE, path.join(folder, '.git'));
    const readBlobs: Clone['readBlobs'] = readsNothing
      ? () => Promise.reject(new Error('This was read before.'))
      : clone.readBlobs;
    await governance.harvest({
      clones: [
        { ...clone, readBlobs },
        ...(former === undefined
          ? []
          : [await openClone(FORMER_GROUPS, path.join(former.directory, '.git'))]),
      ],
      missing: [],
      before: NO_FACTS,
      known: series,
      collector,
      names: createNameResolver(TABLE, []),
      warn: (warning) => void warnings.push(formatWarning(warning)),
      memo,
      today: '2026-01-01',
      readTable: () => Promise.reject(new Error('not needed')),
      progress: { expect: () => undefined, advance: () => undefined },
    });
    const { nodes, relationships } = collector.facts;
    const tell = (type: string) =>
      [...relationships.values()]
        .filter((fact) => fact.type === type)
        .map(({ id, properties: { role, releases, from, to } }) =>
          [
            id.replace(/^[A-Z_]+\|/, ''),
            role ?? '',
            [releases ?? []].flat().join(' '),
            `${String(from ?? '')}…${String(to ?? '')}`,
          ]
            .filter(Boolean)
            .join(', '),
        )
        .toSorted();
    return { nodes, relationships, warnings, tell };
  }

  return { write, harvest, getFolder: () => folder };
}
