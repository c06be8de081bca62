import { z } from 'zod';
import type { FactCollector, FactSet } from '../fact-collector.ts';
import {
  UMBRELLA_PROJECT,
  toProjectName,
  toRepositoryName,
  toTypeByName,
} from '../project-names.ts';
import type { ProjectName, ProjectType } from '../project-names.ts';
import { toSlug } from '../names.ts';
import { toReceipt } from '../source.ts';
import type { HarvestSource, SourceInput } from '../source.ts';
import { toTeamName } from '../team-names.ts';
import { openYaml } from '../yaml-text.ts';
import type { YamlText } from '../yaml-text.ts';
import { RELEASES } from './release-series.ts';
import { classifyVersion } from './release-versions.ts';

const FILE = /^deliverables\/([^/]+)\/([^/]+)\.yaml$/;
const INDEPENDENT = '_independent';

const deliverableSchema = z.object({
  team: z.string(),
  type: z.enum([
    'client-library',
    'horizon-plugin',
    'library',
    'other',
    'service',
    'tempest-plugin',
    'trailing',
  ]),
  releases: z.unknown().optional(),
  'repository-settings': z.unknown().optional(),
  'artifact-link-mode': z.unknown().optional(),
  branches: z.unknown().optional(),
  'cycle-highlights': z.unknown().optional(),
  'include-pypi-link': z.unknown().optional(),
  launchpad: z.unknown().optional(),
  'release-model': z.unknown().optional(),
  'release-notes': z.unknown().optional(),
  'release-type': z.unknown().optional(),
  'stable-branch-type': z.unknown().optional(),
  storyboard: z.unknown().optional(),
});

interface Deliverable {
  readonly name: string;
  /** The series as its release's id; null for what is released apart from them. */
  readonly releaseId: string | null;
  /** To tell which of two files is the newer one. */
  readonly releaseNumber: number;
  readonly team: string;
  readonly declaredType: z.infer<typeof deliverableSchema>['type'];
  readonly versions: readonly string[];
  readonly repositories: readonly string[];
  readonly file: string;
}

/** Which versions of each deliverable make up each series, and what kind of project it is. */
export const releaseDeliverables: HarvestSource = {
  repository: RELEASES,
  reads: (path) => FILE.test(path),
  gather(input, collector) {
    const byName = new Map<string, Deliverable[]>();
    for (const deliverable of readDeliverables(input)) {
      const id = toSlug(deliverable.name);
      byName.set(id, [...(byName.get(id) ?? []), deliverable]);
    }
    const owners = toRepositoryOwners(input.known);
    for (const files of byName.values()) {
      const byAge = files.toSorted((left, right) => left.releaseNumber - right.releaseNumber);
      addDeliverable({ input, collector, files: byAge, owners });
    }
  },
};

function readDeliverables(input: SourceInput): Deliverable[] {
  const releases = toReleasesBySeries(input.known);
  return [...input.files].flatMap(([file, text]) => {
    const [, series = '', name = ''] = FILE.exec(file) ?? [];
    const yaml = openYaml({ file, text }, input.warn);
    const entry = yaml.isReadable ? yaml.readMap([], deliverableSchema) : null;
    if (entry === null) return [];
    const release = releases.get(series);
    if (release === undefined && series !== INDEPENDENT) {
      yaml.warn([], `there is no series "${series}" in ${RELEASES.mainFile}; it was left out.`);
      return [];
    }
    return {
      name,
      releaseId: release?.id ?? null,
      releaseNumber: release?.number ?? 0,
      team: entry.team,
      declaredType: entry.type,
      versions: entry.releases === undefined ? [] : readVersions(yaml),
      repositories: entry['repository-settings'] === undefined ? [] : readRepositories(yaml),
      file,
    };
  });
}

function toReleasesBySeries(known: FactSet): ReadonlyMap<string, { id: string; number: number }> {
  return new Map(
    [...known.nodes.values()].flatMap(
      ({ id, labels, properties }): [string, { id: string; number: number }][] =>
        labels.includes('Release')
          ? [[String(properties.name).toLowerCase(), { id, number: Number(properties.number) }]]
          : [],
    ),
  );
}

/** Final versions in the order of the file; candidates and marks such as `-eol` are left out. */
function readVersions(yaml: YamlText): string[] {
  return Array.from({ length: yaml.lengthAt(['releases']) }, (_, index) => index).flatMap(
    (index) => {
      const path = ['releases', index, 'version'];
      const version = yaml.valueAt(path);
      const kind = typeof version === 'string' ? classifyVersion(version) : 'unknown';
      if (kind === 'unknown')
        yaml.warn(path, `"${String(version)}" is no version of a known form.`);
      return kind === 'final' ? [String(version)] : [];
    },
  );
}

function readRepositories(yaml: YamlText): string[] {
  const path = ['repository-settings'];
  return yaml.valueAt(path) === '' ? [] : yaml.keysAt(path);
}

/** Which project each repository belongs to, for projects of a single repository. */
function toRepositoryOwners({ nodes }: FactSet): ReadonlyMap<string, ProjectName> {
  return new Map(
    [...nodes.values()].flatMap(({ id, properties }): [string, ProjectName][] => {
      const repositories = [properties.repositories ?? []].flat().map(String);
      const [only] = repositories;
      return only === undefined || repositories.length > 1
        ? []
        : [[only, { id, name: String(properties.name), aliases: undefined }]];
    }),
  );
}

/** `python-cliff` is what `cliff` was once called: the same repository, the same name but for that. */
function resolveProject(
  { name, repositories }: Deliverable,
  owners: ReadonlyMap<string, ProjectName>,
): ProjectName {
  const own = toProjectName(name);
  const [repository] = repositories;
  if (repository === undefined || repositories.length > 1) return own;
  const bare = toSlug(name.replace(/^(?:python|openstack)-/, ''));
  const owner = owners.get(repository);
  return owner !== undefined && bare === toSlug(toRepositoryName(repository))
    ? { ...owner, aliases: owner.name.toLowerCase() === name.toLowerCase() ? undefined : [name] }
    : own;
}

function addDeliverable(entry: {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  /** From the oldest to the newest. */
  readonly files: readonly Deliverable[];
  readonly owners: ReadonlyMap<string, ProjectName>;
}): void {
  const { input, collector, files, owners } = entry;
  const newest = files.at(-1);
  if (newest === undefined) return;
  const own = toProjectName(newest.name);
  const isGoverned = input.known.nodes.has(own.id);
  const project = isGoverned ? own : resolveProject(newest, owners);
  const receipt = toReceipt(input.repository, `${newest.file}/type`);
  const type = toTypeByName(newest.name) ?? toProjectType(newest.declaredType);
  collector.addNode({
    id: project.id,
    kind: 'Project',
    name: toKnownName(input.known, project),
    properties: {
      aliases: project.aliases,
      projectType: type,
      repositories: input.known.nodes.has(project.id) ? undefined : [...newest.repositories],
    },
    receipt,
  });
  if (type === 'service') {
    collector.addRelationship({
      type: 'PART_OF',
      start: project.id,
      end: UMBRELLA_PROJECT,
      properties: { to: input.known.nodes.get(project.id)?.properties.to },
      receipt,
    });
  }
  if (!input.known.nodes.has(project.id))
    addCare({ input, collector, files, projectId: project.id });
  for (const file of files) addReleasedIn({ input, collector, file, projectId: project.id });
}

/** One thing has one name, whoever tells of it. */
function toKnownName(
  known: FactSet,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  const earlier = known.nodes.get(id)?.properties.name;
  return typeof earlier === 'string' ? earlier : name;
}

function toProjectType(declared: Deliverable['declaredType']): ProjectType {
  switch (declared) {
    case 'horizon-plugin':
    case 'tempest-plugin':
      return 'plugin';
    case 'trailing':
      return 'deployment';
    case 'client-library':
    case 'library':
    case 'other':
    case 'service':
      return declared;
    default:
      return declared satisfies never;
  }
}

/** Who cared for what governance no longer lists, as the newest file says, and in which series. */
function addCare(entry: {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  readonly files: readonly Deliverable[];
  readonly projectId: string;
}): void {
  const { input, collector, files, projectId } = entry;
  const newest = files.at(-1);
  if (newest === undefined) return;
  const team = toTeamName(newest.team);
  const receipt = toReceipt(input.repository, `${newest.file}/team`);
  const releases = files.flatMap(({ releaseId, team: named }) =>
    releaseId !== null && toTeamName(named).id === team.id
      ? [releaseId.replace('release:', '')]
      : [],
  );
  collector.addNode({
    id: team.id,
    kind: 'Team',
    name: toKnownName(input.known, team),
    properties: { aliases: team.aliases, teamType: team.teamType },
    receipt,
  });
  collector.addRelationship({
    type: 'MAINTAINS',
    start: team.id,
    end: projectId,
    properties: {
      releases: releases.length === 0 ? undefined : releases,
      ...toSpan(input.known, releases),
    },
    receipt,
  });
}

/** From the release before the first of these to the last of them, when that is no recent one. */
function toSpan(known: FactSet, slugs: readonly string[]): { from?: string; to?: string } {
  const [first] = slugs;
  const last = slugs.at(-1);
  if (first === undefined || last === undefined) return {};
  const before = known.relationships.get(
    [...known.relationships.keys()].find((id) => id.startsWith(`SUCCEEDS|release:${first}|`)) ?? '',
  );
  const dateOf = (id: string) => known.nodes.get(id)?.properties.date;
  const status = known.nodes.get(`release:${last}`)?.properties.status;
  const [from, to] = [
    before === undefined ? undefined : dateOf(before.end),
    dateOf(`release:${last}`),
  ];
  const isPast = status !== 'development' && status !== 'maintained';
  return {
    ...(typeof from === 'string' ? { from } : {}),
    ...(isPast && typeof to === 'string' ? { to } : {}),
  };
}

function addReleasedIn(entry: {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  readonly file: Deliverable;
  readonly projectId: string;
}): void {
  const { input, collector, file, projectId } = entry;
  const { releaseId, versions } = file;
  if (releaseId === null || versions.length === 0) return;
  collector.addRelationship({
    type: 'RELEASED_IN',
    start: projectId,
    end: releaseId,
    properties: { versions: [...versions], first: versions[0], latest: versions.at(-1) },
    receipt: toReceipt(input.repository, `${file.file}/releases`),
  });
}
