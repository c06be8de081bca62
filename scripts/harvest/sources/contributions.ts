import { AppError } from '../../../graph-data/model/app-error.ts';
import type { Clone } from '../clone.ts';
import { createAttributor, toFirstSeen } from '../contributions/attribution.ts';
import { addContributionFacts, toStandingFacts } from '../contributions/contribution-facts.ts';
import { parseRepositories, toHistory, toOwners } from '../contributions/counted-repositories.ts';
import { createOfficialLookup } from '../contributions/official-projects.ts';
import type { IsOfficial } from '../contributions/official-projects.ts';
import { STACKALYTICS, readAffiliations } from '../contributions/read-affiliations.ts';
import { readContributions } from '../contributions/read-contributions.ts';
import type { PointsByRelease } from '../contributions/read-contributions.ts';
import { readPoints, toSeriesName } from '../contributions/read-points.ts';
import type { CountedRelease } from '../contributions/release-ranges.ts';
import { tally, toWritings } from '../contributions/tally.ts';
import type { RepositoryRead } from '../contributions/tally.ts';
import type { FactSet } from '../fact-collector.ts';
import { mapAtMost } from '../map-at-most.ts';
import type { HarvestContext, HarvestSource } from '../source.ts';
import { toReceipt } from '../source.ts';
import { RELEASES } from './release-series.ts';

/** Two cores. */
const AT_ONCE = 2;
const REPOSITORIES = 'affiliations/repositories.txt';

/** Which organisations contributed to which release and project, from the commits themselves. */
export const contributions: HarvestSource = {
  name: 'contributions',
  after: ['release-series', 'governance', 'release-deliverables'],
  needs: 'any',
  async repositories(_known, readTable) {
    const paths = parseRepositories(await readTable(REPOSITORIES));
    return [RELEASES, STACKALYTICS, ...paths.map((path) => toHistory(path))];
  },
  async harvest(context) {
    const { known, collector } = context;
    const releasesClone = requireClone(context, RELEASES.path);
    const { tables, toListReceipt } = await readAffiliations(
      requireClone(context, STACKALYTICS.path),
      context,
    );
    const releases = toCountedReleases(known, releasesClone.head.date);
    const points = await readPoints(releasesClone, { releases, context });
    const owners = toOwners(known);
    const isOfficial = createOfficialLookup(known, releases);
    const { reads, unread } = await readAll(context, { owners, points, releases, isOfficial });
    const firstSeen = toFirstSeen(toWritings(reads), tables.employerOf);
    const incomplete = new Set(unread.flatMap((path) => owners.get(path)?.[0] ?? []));
    addContributionFacts({
      collector,
      known,
      tallies: tally(reads, createAttributor({ ...tables, firstSeen })),
      isProjectWhole: (id) => !incomplete.has(id),
      isWhole: unread.length === 0,
      toListReceipt,
      toReleaseReceipt: (slug) => toReceipt(RELEASES, `deliverables/${toSeriesName(slug)}`),
    });
    if (unread.length > 0) keepWhatStands(context, { unread, incomplete });
  },
};

function requireClone({ clones }: HarvestContext, path: string): Clone {
  const clone = clones.find(({ repository }) => repository.path === path);
  if (clone !== undefined) return clone;
  throw new AppError('not_found', `Without ${path} no contribution can be counted.`);
}

/** The releases that were out when the files of releases were read, oldest first. */
function toCountedReleases({ nodes }: FactSet, day: string): CountedRelease[] {
  return [...nodes.values()]
    .filter(
      ({ labels, properties: { status, date } }) =>
        labels.includes('Release') &&
        status !== 'future' &&
        status !== 'development' &&
        String(date) <= day,
    )
    .map(({ id, properties }) => ({
      slug: id.replace('release:', ''),
      number: Number(properties.number),
      date: String(properties.date),
    }))
    .toSorted((left, right) => left.number - right.number);
}

/** The history of each repository, and the paths of those that could not be read. */
async function readAll(
  context: HarvestContext,
  work: {
    readonly owners: ReturnType<typeof toOwners>;
    readonly points: ReadonlyMap<string, PointsByRelease>;
    readonly releases: readonly CountedRelease[];
    readonly isOfficial: IsOfficial;
  },
): Promise<{ readonly reads: readonly RepositoryRead[]; readonly unread: readonly string[] }> {
  const { owners, points, releases, isOfficial } = work;
  const histories = context.clones.filter(({ repository }) => isHistory(repository.name));
  context.progress.expect(histories.length);
  const unread = context.missing.map(({ path }) => path);
  const reads = await mapAtMost(histories, AT_ONCE, async (clone) => {
    const { name, path } = clone.repository;
    const keepers = owners.get(path);
    const read = await readOne(clone, {
      points: points.get(path) ?? new Map(),
      releases,
      context,
    });
    context.progress.advance();
    if (read === null) unread.push(path);
    if (read === null || keepers === undefined) return [];
    // A part may have releases of its own, while governance knows the whole only.
    const official = read.filter(({ range }) =>
      keepers.some((projectId) => isOfficial(projectId, range.release)),
    );
    return [{ source: name, projectId: keepers[0], reads: official }];
  });
  return { reads: reads.flat(), unread };
}

function isHistory(sourceName: string): boolean {
  return sourceName.startsWith('git-');
}

/** Null, and a warning, when the clone cannot be read. */
async function readOne(...[clone, work]: Parameters<typeof readContributions>) {
  try {
    return await readContributions(clone, work);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { path } = clone.repository;
    work.context.warn({ source: path, file: 'the history', line: 1, message: error.message });
    return null;
  }
}

function keepWhatStands(
  { collector, before, warn }: HarvestContext,
  what: { readonly unread: readonly string[]; readonly incomplete: ReadonlySet<string> },
): void {
  collector.keep(toStandingFacts(before, what.incomplete));
  const paths = what.unread.toSorted().join(', ');
  const message = `without the history of ${paths} the totals of all releases stay as they were.`;
  warn({ source: 'openstack', file: REPOSITORIES, line: 1, message });
}
