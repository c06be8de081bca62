import type { FactCollector, FactSet } from '../fact-collector.ts';
import { hasProperName, toSlug } from '../names.ts';
import {
  UMBRELLA_PROJECT,
  toProjectName,
  toRepositoryName,
  toTypeByName,
} from '../project-names.ts';
import type { ProjectName, ProjectType } from '../project-names.ts';
import { toReceipt } from '../source.ts';
import { createFileSource } from '../file-source.ts';
import type { SourceInput } from '../file-source.ts';
import { addReleaseTeam } from './release-care.ts';
import { RELEASE_FILE, readReleaseFiles } from './release-files.ts';
import type { DeclaredType, ReleaseFile } from './release-files.ts';
import { RELEASES } from './release-series.ts';

/** Which versions of each deliverable make up each series, and what kind of project it is. */
export const releaseDeliverables = createFileSource({
  name: 'release-deliverables',
  after: ['release-series', 'governance'],
  repository: RELEASES,
  reads: (path) => RELEASE_FILE.test(path),
  gather(input, collector) {
    const owners = toRepositoryOwners(input.known);
    for (const files of groupByProject(readReleaseFiles(input))) {
      const newest = files.at(-1);
      if (newest !== undefined) addDeliverable({ input, collector, files, newest, owners });
    }
  },
});

/** The files of each project, from the oldest series to the newest. */
function groupByProject(files: readonly ReleaseFile[]): ReleaseFile[][] {
  const groups = new Map<string, ReleaseFile[]>();
  for (const file of files) {
    const slug = toSlug(file.name);
    groups.set(slug, [...(groups.get(slug) ?? []), file]);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((left, right) => left.releaseNumber - right.releaseNumber),
  );
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
  { name, repositories }: ReleaseFile,
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
  readonly files: readonly ReleaseFile[];
  readonly newest: ReleaseFile;
  readonly owners: ReadonlyMap<string, ProjectName>;
}): void {
  const { input, collector, files, newest, owners } = entry;
  const { nodes } = input.known;
  const own = toProjectName(newest.name);
  const project = nodes.has(own.id) ? own : resolveProject(newest, owners);
  const known = nodes.get(project.id);
  const receipt = toReceipt(input.repository, `${newest.file}/type`);
  const type = toTypeByName(newest.name) ?? toProjectType(newest.declaredType);
  warnOfNewService(input, newest);
  collector.addNode({
    id: project.id,
    kind: 'Project',
    // One thing has one name, whoever tells of it.
    name: typeof known?.properties.name === 'string' ? known.properties.name : project.name,
    properties: {
      aliases: project.aliases,
      projectType: type,
      repositories: known === undefined ? [...newest.repositories] : undefined,
    },
    receipt,
  });
  if (type === 'service') {
    const [start, end] = [project.id, UMBRELLA_PROJECT];
    const properties = { to: known?.properties.to };
    collector.addRelationship({ type: 'PART_OF', start, end, properties, receipt });
  }
  if (known === undefined) {
    addReleaseTeam({ input, collector, files, newest, projectId: project.id });
  }
  for (const file of files) addReleasedIn({ input, collector, file, projectId: project.id });
}

function toProjectType(declared: DeclaredType): ProjectType {
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

/** People call a service by a proper name, which no file tells. */
function warnOfNewService({ warn }: SourceInput, { name, declaredType, file }: ReleaseFile): void {
  if (declaredType !== 'service' || !/^[a-z]+$/.test(name) || hasProperName(name)) return;
  const message = `the service "${name}" is new here; names.ts lacks its proper name.`;
  warn({ file, line: 1, message });
}

function addReleasedIn(entry: {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  readonly file: ReleaseFile;
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
