import type { DeliverableVersions } from './deliverable-versions.ts';

/** Where in a repository a release may end, as a file of `openstack/releases` says. */
export interface ReleasePoint {
  /** A version, or the commit where there is none. */
  readonly label: string;
  readonly commit: string;
  readonly file: string;
  readonly line: number;
}

/** Models whose first final version is the release; later ones are for the stable branch. */
const RELEASED_AT_ONCE: ReadonlySet<string> = new Set(['cycle-with-rc', 'cycle-with-milestones']);

/**
 * Where the work on a series ended in each repository that a file names. One point where the file
 * says so: the first final version of what has candidates, else where the stable branch was made.
 * Several, in the order of the file, where only dates can tell which was the last before the release.
 */
export function toReleasePoints(
  file: string,
  { model, versions, branches }: DeliverableVersions,
): Map<string, ReleasePoint[]> {
  const points = new Map<string, ReleasePoint[]>();
  const finals = versions.filter(({ kind }) => kind === 'final');
  for (const repository of new Set(finals.flatMap(({ commits }) => Object.keys(commits)))) {
    const own = finals.flatMap(({ version, commits, line }) => {
      const commit = commits[repository];
      return commit === undefined ? [] : [{ label: version, commit, file, line }];
    });
    const branched = branches.flatMap(({ version }) => version ?? []);
    const atBranch = own.filter(({ label }) => branched.includes(label));
    const isSettled = RELEASED_AT_ONCE.has(model) || branched.length > 0 || atBranch.length > 0;
    points.set(repository, isSettled ? [atBranch[0] ?? own[0]].flatMap((it) => it ?? []) : own);
  }
  for (const { commits, line } of branches) {
    for (const [repository, commit] of Object.entries(commits)) {
      if (!points.has(repository)) points.set(repository, [{ label: commit, commit, file, line }]);
    }
  }
  return points;
}
