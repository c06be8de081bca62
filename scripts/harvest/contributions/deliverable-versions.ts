import { openYaml } from '../yaml-text.ts';
import type { YamlText } from '../yaml-text.ts';
import { classifyVersion } from '../sources/release-versions.ts';
import type { VersionKind } from '../sources/release-versions.ts';

/** What a version of a deliverable is, in each of its repositories. */
export interface DeliverableVersion {
  readonly version: string;
  readonly kind: VersionKind;
  /** Commits by the path of the repository. */
  readonly commits: Readonly<Record<string, string>>;
  /** In its file, from 1. */
  readonly line: number;
}

/** A branch that was made for what comes after the release. */
export interface StableBranch {
  /** The version at which it was made; null where the file names commits. */
  readonly version: string | null;
  readonly commits: Readonly<Record<string, string>>;
  readonly line: number;
}

/** What the file of a deliverable in one series tells of its history. */
export interface DeliverableVersions {
  readonly model: string;
  readonly versions: readonly DeliverableVersion[];
  readonly branches: readonly StableBranch[];
}

const COMMIT = /^[0-9a-f]{40}$/;

/** Reads it from YAML; what is not of a known form has been told by who reads releases. */
export function readDeliverableVersions(file: {
  readonly file: string;
  readonly text: string;
}): DeliverableVersions {
  const yaml = openYaml(file, () => undefined);
  return {
    model: String(yaml.valueAt(['release-model']) ?? ''),
    versions: toIndexes(yaml, 'releases').flatMap((index) => readVersion(yaml, index)),
    branches: toIndexes(yaml, 'branches').flatMap((index) => readBranch(yaml, index)),
  };
}

function toIndexes(yaml: YamlText, key: string): number[] {
  const length = Array.isArray(yaml.valueAt([key])) ? yaml.lengthAt([key]) : 0;
  return Array.from({ length }, (_, index) => index);
}

function readVersion(yaml: YamlText, index: number): DeliverableVersion[] {
  const path = ['releases', index];
  const version = yaml.valueAt([...path, 'version']);
  if (typeof version !== 'string') return [];
  const projects = yaml.valueAt([...path, 'projects']);
  const count = Array.isArray(projects) ? projects.length : 0;
  const commits = Array.from({ length: count }, (_, place) => [...path, 'projects', place]).flatMap(
    (project): [string, string][] => {
      const [repository, hash] = ['repo', 'hash'].map((key) => yaml.valueAt([...project, key]));
      return typeof repository === 'string' && typeof hash === 'string' && COMMIT.test(hash)
        ? [[repository, hash]]
        : [];
    },
  );
  const kind = classifyVersion(version);
  const line = yaml.lineAt([...path, 'version']);
  return [{ version, kind, commits: Object.fromEntries(commits), line }];
}

function readBranch(yaml: YamlText, index: number): StableBranch[] {
  const path = ['branches', index];
  const name = yaml.valueAt([...path, 'name']);
  if (typeof name !== 'string' || !name.startsWith('stable/')) return [];
  const location = yaml.valueAt([...path, 'location']);
  const line = yaml.lineAt([...path, 'name']);
  if (typeof location === 'string') return [{ version: location, commits: {}, line }];
  if (typeof location !== 'object' || location === null) return [];
  const commits = Object.entries(location).flatMap(([repository, hash]): [string, string][] =>
    typeof hash === 'string' && COMMIT.test(hash) ? [[repository, hash]] : [],
  );
  return [{ version: null, commits: Object.fromEntries(commits), line }];
}
