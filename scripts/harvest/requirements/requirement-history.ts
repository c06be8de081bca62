import { countDays } from '../days.ts';
import type { FileVersion } from '../file-versions.ts';
import type { RequirementsFile } from './requirement-files.ts';
import { toPackageKey } from './requirement-line.ts';

/** Where a requirement stood at a step of the history. */
export interface PastPlace {
  readonly date: string;
  readonly commit: string;
  readonly file: string;
  readonly line: number;
}

/** A time through which a repository required a package. */
export interface RequirementSpan {
  readonly key: string;
  readonly from: PastPlace;
  /** Null while it is required. */
  readonly to: {
    readonly date: string;
    readonly commit: string;
    /** Where it stood until then. */
    readonly stood: PastPlace;
    /** A file that holds requirements still; null when none does. */
    readonly file: string | null;
    /** Whether all requirements went away at once, as in a repository that is given up. */
    readonly isRetirement: boolean;
  } | null;
}

type Version = FileVersion<RequirementsFile>;

/** What is taken out and comes back within these days was never given up. */
const DAYS_OF_ABSENCE = 60;

/**
 * When a repository began and ceased to require each package, from all versions of its files.
 * Steps at which its package had another name are of the project that it was taken out of: they
 * do not count, and what was required then is required from the first step under its own name.
 */
export function toRequirementSpans(
  versions: readonly Version[],
  isOwnName: (packageName: string) => boolean,
): RequirementSpan[] {
  const files = new Map<string, RequirementsFile>();
  let closed: RequirementSpan[] = [];
  let open = new Map<string, { from: PastPlace; last: PastPlace }>();
  for (const step of groupByCommit(versions)) {
    for (const { path, extract } of step.versions) {
      if (extract === null) files.delete(path);
      else files.set(path, extract);
    }
    const names = [...files.values()].flatMap(({ packageName }) => packageName ?? []);
    if (names.length > 0 && !names.some(isOwnName)) {
      closed = [];
      open = new Map();
      continue;
    }
    const { date, hash } = step.commit;
    const present = findRequired(files, { date, commit: hash });
    const remaining = [...files.keys()].filter(holdsRequirements);
    const isRetirement = present.size === 0 && remaining.length === 0;
    for (const [key, { from, last }] of open) {
      if (present.has(key)) continue;
      const file = files.has(last.file) ? last.file : (remaining[0] ?? null);
      closed.push({ key, from, to: { date, commit: hash, stood: last, file, isRetirement } });
      open.delete(key);
    }
    for (const [key, place] of present) {
      open.set(key, { from: open.get(key)?.from ?? place, last: place });
    }
  }
  const lasting = [...open].map(([key, { from }]) => ({ key, from, to: null }));
  return bridgeAbsences([...closed, ...lasting]);
}

/** True for files that are nothing but requirements. */
export function holdsRequirements(path: string): boolean {
  return /requirements[^/]*\.txt$|pip-requires$|metadata\.json$/.test(path);
}

function groupByCommit(
  versions: readonly Version[],
): { commit: Version['commit']; versions: Version[] }[] {
  const steps: { commit: Version['commit']; versions: Version[] }[] = [];
  for (const version of versions) {
    const last = steps.at(-1);
    if (last?.commit.hash === version.commit.hash) last.versions.push(version);
    else steps.push({ commit: version.commit, versions: [version] });
  }
  return steps;
}

/** What is always required at a step, and where it says so first. */
function findRequired(
  files: ReadonlyMap<string, RequirementsFile>,
  at: Pick<PastPlace, 'date' | 'commit'>,
): Map<string, PastPlace> {
  const found = new Map<string, PastPlace>();
  for (const [file, { requirements }] of files) {
    for (const { name, line, isOptional } of requirements) {
      const key = toPackageKey(name);
      if (!isOptional && !found.has(key)) found.set(key, { ...at, file, line });
    }
  }
  return found;
}

/** Joins what was interrupted for a short time only. */
function bridgeAbsences(spans: readonly RequirementSpan[]): RequirementSpan[] {
  const joined: RequirementSpan[] = [];
  for (const span of spans) {
    const index = joined.findLastIndex(({ key }) => key === span.key);
    const before = joined[index];
    if (before?.to && countDays(before.to.date, span.from.date) <= DAYS_OF_ABSENCE) {
      joined[index] = { ...before, to: span.to };
    } else joined.push(span);
  }
  return joined;
}
