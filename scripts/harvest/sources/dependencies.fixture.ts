import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openClone } from '../clone.ts';
import { createFactCollector } from '../fact-collector.ts';
import { NO_FACTS } from '../fact-sets.ts';
import { makeTestRepository } from '../git-repository.fixture.ts';
import type { TestRepository } from '../git-repository.fixture.ts';
import { createMemo } from '../memo.ts';
import { createNameResolver } from '../resolve-names.ts';
import { NO_RESOLUTION } from '../../dataset/resolution/resolution-table.ts';
import type { Warning } from '../warnings.ts';
import { dependencies } from './dependencies.ts';

const TABLE = `
libraries:
  - id: technology:eventlet
    name: Eventlet
    packages: [eventlet]
    leaving: { module: eventlet }
    because: 'It goes.'
  - { id: technology:paste, name: Paste, packages: [paste, pastedeploy], because: 'Old.' }
  - { id: technology:unused, name: Unused, packages: [unused], because: 'Nobody has it.' }
`;

/** Releases in the order of their dates, and projects with the versions they had in them. */
export function makeKnown(
  projects: Readonly<
    Record<
      string,
      {
        readonly repositories?: readonly string[];
        readonly to?: string;
        readonly versions?: Readonly<Record<string, readonly string[]>>;
      }
    >
  >,
) {
  const collector = createFactCollector();
  const dates = {
    '2024.1-caracal': '2024-04-03',
    '2025.2-flamingo': '2025-10-01',
    '2026.1-gazpacho': '2026-04-01',
  };
  for (const [index, [slug, date]] of Object.entries(dates).entries()) {
    const properties = { date, number: index + 1 };
    collector.addNode({
      id: `release:${slug}`,
      kind: 'Release',
      name: slug,
      properties,
      receipt: 'source:releases#x',
    });
  }
  for (const [name, { to, versions = {}, repositories = [`openstack/${name}`] }] of Object.entries(
    projects,
  )) {
    const id = `project:${name}`;
    for (const receipt of ['source:governance#x', 'source:releases#x']) {
      collector.addNode({
        id,
        kind: 'Project',
        name,
        properties: { repositories: [...repositories], to },
        receipt,
      });
    }
    for (const [slug, those] of Object.entries(versions)) {
      collector.addRelationship({
        type: 'RELEASED_IN',
        start: id,
        end: `release:${slug}`,
        properties: { versions: [...those] },
        receipt: 'source:releases#x',
      });
    }
  }
  return collector.facts;
}

/** A folder of repositories, new for each test, and what a harvest makes of them. */
export function useRepositories() {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stackscape-dependencies-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function makeRepository(name: string): TestRepository {
    return makeTestRepository(path.join(folder, 'openstack', name));
  }

  async function harvest(
    known: ReturnType<typeof makeKnown>,
    { memo = createMemo(), curated = 'relationships: []\n' } = {},
  ) {
    const collector = createFactCollector();
    const warnings: Warning[] = [];
    const readTable = (name: string) => Promise.resolve(name === 'projects.yaml' ? curated : TABLE);
    const repositories = await dependencies.repositories(known, readTable);
    const clones = await Promise.all(
      repositories.map((repository) =>
        openClone(repository, path.join(folder, repository.path, '.git')).catch(() => null),
      ),
    );
    await dependencies.harvest({
      clones: clones.filter((clone) => clone !== null),
      known,
      collector,
      names: createNameResolver(NO_RESOLUTION, []),
      warn: (warning) => void warnings.push(warning),
      memo,
      today: '2031-01-01',
      readTable,
      missing: [],
      before: NO_FACTS,
      progress: { expect: () => undefined, advance: () => undefined },
    });
    const facts = new Map(
      [...collector.facts.relationships].map(([id, { properties }]) => [id, properties]),
    );
    return { facts, nodes: collector.facts.nodes, warnings };
  }

  return { makeRepository, harvest, getFolder: () => folder };
}
