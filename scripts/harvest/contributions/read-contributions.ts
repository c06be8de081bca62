import { AppError } from '../../../graph-data/model/app-error.ts';
import type { Clone } from '../clone.ts';
import type { TaggedCommit } from '../git-history.ts';
import type { Memo } from '../memo.ts';
import type { HarvestContext } from '../source.ts';
import { RANGE_COMMITS_VERSION, toMark, toRangeCommits } from './range-commits.ts';
import type { RangeCommits } from './range-commits.ts';
import type { ReleasePoint } from './release-points.ts';
import { chooseCuts, cutByDate, toRanges } from './release-ranges.ts';
import type { CountedRelease, Cut, ReleaseRange } from './release-ranges.ts';

/** What a repository brought to a release. */
export interface RangeRead {
  readonly range: ReleaseRange;
  readonly commits: RangeCommits;
}

export type PointsByRelease = ReadonlyMap<CountedRelease, readonly ReleasePoint[]>;

type Reading = Pick<HarvestContext, 'memo' | 'warn' | 'today'>;

/**
 * The commits of each release in a clone: between the points that release files name, before the
 * first and after the last of them by the calendar. `releases` are those that are out, oldest first.
 */
export async function readContributions(
  clone: Clone,
  work: {
    readonly points: PointsByRelease;
    readonly releases: readonly CountedRelease[];
    readonly context: Reading;
  },
): Promise<RangeRead[]> {
  const { points, releases } = work;
  const context = { ...work.context, memo: refuseShallow(clone, work.context.memo) };
  const commits = await readPoints(clone, points, context);
  const { cuts, missing } = chooseCuts(points, commits);
  for (const { file, line, label } of missing) {
    const message = `the clone of ${clone.repository.path} lacks the commit of ${label}; what it brought was not counted. Get it with: git fetch --tags`;
    context.warn({ source: 'openstack/releases', file, line, message });
  }
  const [first, last] = [cuts[0], cuts.at(-1)];
  const before = await readDateCuts(clone, {
    to: first?.commit ?? clone.head.hash,
    releases:
      first === undefined ? releases : releases.filter((it) => it.number < first.release.number),
    context,
  });
  const later = releases.filter((it) => last !== undefined && it.number > last.release.number);
  const after =
    later.length === 0
      ? []
      : (await readDateCuts(clone, { to: clone.head.hash, releases: later, context })).cuts;
  const ranges = toRanges([...before.cuts, ...cuts, ...after], before.root);
  const reads: RangeRead[] = [];
  for (const range of ranges) {
    reads.push({ range, commits: await readRange(clone, range, context) });
  }
  warnOfClocks(clone, reads, context);
  return reads;
}

/** What is not remembered can only be read from a whole history. */
function refuseShallow(clone: Clone, memo: Memo): Memo {
  return {
    recall: (key, make) =>
      memo.recall(key, async () => {
        if (await clone.isShallow()) {
          const sentence = `The clone of ${clone.repository.path} is shallow: its history is needed.`;
          throw new AppError('unavailable', `${sentence} Complete it with: git fetch --unshallow`);
        }
        return make();
      }),
  };
}

/** Those of the points' commits that are there, by hash. */
async function readPoints(
  clone: Clone,
  points: PointsByRelease,
  { memo }: Reading,
): Promise<ReadonlyMap<string, TaggedCommit>> {
  const hashes = [...new Set([...points.values()].flat().map(({ commit }) => commit))];
  if (hashes.length === 0) return new Map();
  const read = () => clone.readCommits(hashes);
  const key = toMark([clone.head.hash, ...hashes].join(' '));
  const known = await memo.recall(`points ${clone.repository.path} ${key}`, read);
  // What was missing then may have been fetched since.
  const commits = known.length === hashes.length ? known : await read();
  return new Map(commits.map((commit) => [commit.hash, commit]));
}

async function readDateCuts(
  clone: Clone,
  work: {
    readonly to: string;
    readonly releases: readonly CountedRelease[];
    readonly context: Reading;
  },
): Promise<{ readonly root: string; readonly cuts: readonly Cut[] }> {
  const { to, releases, context } = work;
  const dates = releases.map(({ slug, date }) => `${slug} ${date}`).join(' ');
  const key = `dates ${clone.repository.path} ${to} ${toMark(dates)}`;
  return context.memo.recall(key, async () => {
    const steps = await clone.readMainlineSteps(to);
    return { root: steps[0]?.hash ?? to, cuts: cutByDate(steps, releases) };
  });
}

async function readRange(
  clone: Clone,
  { to, without }: ReleaseRange,
  { memo, today }: Reading,
): Promise<RangeCommits> {
  const mailmap = await memo.recall(
    `mailmap ${clone.repository.path} ${clone.head.hash}`,
    async () => (await clone.listBlobs(['.mailmap'])).get('.mailmap') ?? '',
  );
  const key = toMark([to, ...without, mailmap].join(' '));
  return memo.recall(`range ${RANGE_COMMITS_VERSION} ${clone.repository.path} ${key}`, async () =>
    toRangeCommits(await clone.readLog({ to, without }), today),
  );
}

function warnOfClocks(clone: Clone, reads: readonly RangeRead[], { warn }: Reading): void {
  const odd = reads.flatMap(({ commits }) => (commits.odd.count > 0 ? [commits.odd] : []));
  const [first] = odd;
  if (first === undefined) return;
  const count = odd.reduce((sum, it) => sum + it.count, 0);
  const commits = count === 1 ? 'a commit says' : `${count} commits say`;
  const message = `${commits} a time that cannot be, beginning with ${first.commit.slice(0, 12)}; the other clock was taken, or none.`;
  warn({ source: clone.repository.path, file: 'the history', line: 1, message });
}
