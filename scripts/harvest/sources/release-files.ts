import { z } from 'zod';
import type { FactSet } from '../fact-collector.ts';
import type { SourceInput } from '../file-source.ts';
import { openYaml } from '../yaml-text.ts';
import type { YamlText } from '../yaml-text.ts';
import { classifyVersion } from './release-versions.ts';

export const RELEASE_FILE = /^deliverables\/([^/]+)\/([^/]+)\.yaml$/;
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
export type DeclaredType = z.infer<typeof deliverableSchema>['type'];

/** What one file tells of a deliverable in one series. */
export interface ReleaseFile {
  readonly name: string;
  /** The id of the series' release; null for what is released apart from them. */
  readonly releaseId: string | null;
  /** To tell which of two files is the newer one. */
  readonly releaseNumber: number;
  readonly team: string;
  readonly declaredType: DeclaredType;
  readonly versions: readonly string[];
  readonly repositories: readonly string[];
  readonly file: string;
}

interface Release {
  readonly id: string;
  readonly number: number;
}

/** Reads all files of deliverables; what has an unknown form is left out with a warning. */
export function readReleaseFiles(input: SourceInput): ReleaseFile[] {
  const releases = toReleasesBySeries(input.known);
  return [...input.files].flatMap(([file, text]) => {
    const [, series = '', name = ''] = RELEASE_FILE.exec(file) ?? [];
    const yaml = openYaml({ file, text }, input.warn);
    const entry = yaml.isReadable ? yaml.readMap([], deliverableSchema) : null;
    if (entry === null) return [];
    const release = releases.get(series);
    if (release === undefined && series !== INDEPENDENT) {
      yaml.warn([], `there is no series "${series}"; it was left out.`);
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

/** Releases by the names of their folders: series in lower case. */
function toReleasesBySeries({ nodes }: FactSet): ReadonlyMap<string, Release> {
  return new Map(
    [...nodes.values()].flatMap(({ id, labels, properties }): [string, Release][] =>
      labels.includes('Release')
        ? [[String(properties.name).toLowerCase(), { id, number: Number(properties.number) }]]
        : [],
    ),
  );
}

/** Final versions in the order of the file; candidates and marks such as `-eol` are left out. */
function readVersions(yaml: YamlText): string[] {
  const indexes = Array.from({ length: yaml.lengthAt(['releases']) }, (_, index) => index);
  return indexes.flatMap((index) => {
    const path = ['releases', index, 'version'];
    const version = yaml.valueAt(path);
    const kind = typeof version === 'string' ? classifyVersion(version) : 'unknown';
    if (kind === 'unknown') yaml.warn(path, `"${String(version)}" is no version of a known form.`);
    return kind === 'final' ? [String(version)] : [];
  });
}

function readRepositories(yaml: YamlText): string[] {
  const path = ['repository-settings'];
  return yaml.valueAt(path) === '' ? [] : yaml.keysAt(path);
}
