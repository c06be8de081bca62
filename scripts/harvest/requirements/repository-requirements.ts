import { AppError } from '../../../graph-data/model/app-error.ts';
import type { Clone } from '../clone.ts';
import { readFileVersions } from '../file-versions.ts';
import type { Extraction, FileVersion } from '../file-versions.ts';
import { createMemo } from '../memo.ts';
import type { HarvestContext } from '../source.ts';
import type { Warning } from '../warnings.ts';
import { readRequirementsFile } from './requirement-files.ts';
import type { PlacedRequirement, RequirementsFile } from './requirement-files.ts';
import { toRequirementSpans } from './requirement-history.ts';
import type { RequirementSpan } from './requirement-history.ts';
import { toPackageKey } from './requirement-line.ts';

/** What a repository requires at its head. */
export interface PresentRequirements {
  /** The names under which it is published. */
  readonly packages: readonly PublishedPackage[];
  readonly requirements: readonly (PlacedRequirement & { readonly file: string })[];
  /** Keys of what only its tests need. */
  readonly testedWith: readonly string[];
  readonly warnings: readonly Warning[];
}

export interface PublishedPackage {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** What it required at any time of its history. */
export interface PastRequirements {
  readonly spans: readonly RequirementSpan[];
  readonly warnings: readonly Warning[];
}

const TEST_FILE = 'test-requirements.txt';
/** Where requirements and the package's name stand now. */
const PRESENT_FILES = [
  'requirements.txt',
  'pyproject.toml',
  'setup.cfg',
  'metadata.json',
  TEST_FILE,
];
/** Where they stood in some year. */
const PAST_FILES = [
  'metadata.json',
  'pyproject.toml',
  'requirements.txt',
  'requirements-py2.txt',
  'requirements-py3.txt',
  'setup.cfg',
  'tools/pip-requires',
  'tools/requirements.txt',
];

const EXTRACTION: Extraction<RequirementsFile> = {
  version: 'requirements-2',
  paths: PAST_FILES,
  reads: (path) => PAST_FILES.includes(path),
  extract: ({ path, text }) => readRequirementsFile(path, text),
};

/** Raise it when something else is made of the same commits. */
const VERSION = 3;

/** Reads the head of a clone. */
export function readPresentRequirements(
  clone: Clone,
  { memo }: Pick<HarvestContext, 'memo'>,
): Promise<PresentRequirements> {
  const { head, repository } = clone;
  return memo.recall(`requirements-${VERSION} ${repository.path} ${head.hash}`, async () => {
    const there = new Set(await clone.listFiles());
    const texts = await clone.readFiles(PRESENT_FILES.filter((file) => there.has(file)));
    const files = [...texts].map(([file, text]) => ({ file, ...readRequirementsFile(file, text) }));
    const isTest = ({ file }: { readonly file: string }) => file === TEST_FILE;
    return {
      packages: files.flatMap(({ file, packageName, packageLine = 1 }) =>
        packageName === undefined ? [] : [{ name: packageName, file, line: packageLine }],
      ),
      requirements: files
        .filter((file) => !isTest(file))
        .flatMap(({ file, requirements }) => requirements.map((it) => ({ ...it, file }))),
      testedWith: files
        .filter(isTest)
        .flatMap(({ requirements }) => requirements.map(({ name }) => toPackageKey(name))),
      warnings: files.flatMap(({ file, troubles }) =>
        troubles.map((trouble) => ({ source: repository.path, file, ...trouble })),
      ),
    };
  });
}

type Versions = readonly FileVersion<RequirementsFile>[];

/**
 * Reads the history of a clone's main line. Where it is not whole, nothing is said of the past, and
 * a warning says why. `isOwnName` knows the names that the package has or had.
 */
export async function readPastRequirements(
  clone: Clone,
  {
    context: { memo, today },
    isOwnName,
  }: {
    readonly context: Pick<HarvestContext, 'memo' | 'today'>;
    readonly isOwnName: (packageName: string) => boolean;
  },
): Promise<PastRequirements> {
  const { head, repository } = clone;
  const warnings: Warning[] = [];
  const warn = (warning: Warning) => void warnings.push(warning);
  let reading: Promise<Versions> | null = null;
  // What is made of single versions is much, and all of it is read again when the head moves; what
  // is made of them together is little, and kept.
  const progress = { expect: () => undefined, advance: () => undefined };
  const context = { memo: createMemo(), warn, today, progress };
  const readVersions = () =>
    (reading ??= readFileVersions(clone, { extraction: EXTRACTION, context }));
  const key = `${VERSION} ${repository.path} ${head.hash}`;
  try {
    const names = await memo.recall(`package-names-${key}`, async () => [
      ...new Set((await readVersions()).flatMap(({ extract }) => extract?.packageName ?? [])),
    ]);
    const own = names.filter(isOwnName);
    return await memo.recall(`past-requirements-${key} ${own.join(' ')}`, async () => {
      const versions = await readVersions();
      tellTroubles(repository.path, versions, warn);
      return { spans: toRequirementSpans(versions, (name) => own.includes(name)), warnings };
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const trouble = { source: repository.path, file: PRESENT_FILES[0] ?? '', line: 1 };
    return { spans: [], warnings: [{ ...trouble, message: error.message }] };
  }
}

/** What has an unknown form stands there until somebody mends it; it is told once. */
function tellTroubles(source: string, versions: Versions, warn: (warning: Warning) => void): void {
  const told = new Set<string>();
  for (const { path, commit, extract } of versions) {
    for (const trouble of extract?.troubles ?? []) {
      const key = `${path} ${trouble.message}`;
      if (!told.has(key)) warn({ source, file: `${path}@${commit.hash.slice(0, 12)}`, ...trouble });
      told.add(key);
    }
  }
}
