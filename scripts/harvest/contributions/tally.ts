import type { Attribution, Attributor } from './attribution.ts';
import type { RangeRead } from './read-contributions.ts';

/** Commits and their authors, of all and of each organisation. */
export interface Tally {
  commits: number;
  independent: number;
  unattributed: number;
  readonly authors: Set<string>;
  readonly organisations: Map<string, OrganisationTally>;
  /** Where it was counted: ranges of histories, by the name of the repository. */
  readonly ranges: Map<string, string[]>;
}

export interface OrganisationTally {
  readonly name: string | undefined;
  commits: number;
  readonly authors: Set<string>;
  /** How many commits stand in each range, by its receipt. */
  readonly receipts: Map<string, number>;
}

/** What the history of one repository brought, and to which project it belongs. */
export interface RepositoryRead {
  /** Names its Source node. */
  readonly source: string;
  readonly projectId: string;
  readonly reads: readonly RangeRead[];
}

/** By release, by project and release (`project:nova 2025.2-flamingo`), and by project. */
export interface Tallies {
  readonly releases: ReadonlyMap<string, Tally>;
  readonly projectReleases: ReadonlyMap<string, Tally>;
  readonly projects: ReadonlyMap<string, Tally>;
}

/**
 * Counts every change once: what was picked from one branch to another counts in the first release
 * that holds it, what a repository took over from another's history in the repository it came from.
 */
export function tally(repositories: readonly RepositoryRead[], attributor: Attributor): Tallies {
  const releases = new Map<string, Tally>();
  const projectReleases = new Map<string, Tally>();
  const projects = new Map<string, Tally>();
  const writings = new Set<string>();
  for (const { source, projectId, reads } of repositories.toSorted(byAge)) {
    const changes = new Set<string>();
    for (const { range, commits } of reads) {
      const { slug, date } = range.release;
      const receipt = `source:${source}#${range.label}`;
      const counted = [
        obtain(releases, slug),
        obtain(projectReleases, `${projectId} ${slug}`),
        obtain(projects, projectId),
      ];
      for (const it of counted)
        it.ranges.set(source, [...(it.ranges.get(source) ?? []), range.label]);
      for (const [place, day, change, writing] of commits.commits) {
        if (writings.has(writing) || (change !== '' && changes.has(change))) continue;
        writings.add(writing);
        changes.add(change);
        const [address = '', domain = '', mappedAddress = '', fullName = ''] =
          commits.people[place] ?? [];
        const author = { address, domain, mappedAddress, fullName };
        const attribution = attributor.attribute(author, day === '' ? null : day, date);
        const person = attributor.identify(author);
        for (const it of counted) count(it, { attribution, person, receipt });
      }
    }
  }
  return { releases, projectReleases, projects };
}

/** Older repositories first: what took over their history counts less. */
function byAge(left: RepositoryRead, right: RepositoryRead): number {
  const [first, second] = [toAge(left), toAge(right)];
  if (first !== second) return first - second;
  return left.source < right.source ? -1 : 1;
}

/** The number of the first release of its own; those that have none come last. */
function toAge({ reads }: RepositoryRead): number {
  return reads.find(({ range }) => !range.isDated)?.range.release.number ?? Infinity;
}

function obtain(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const made: Tally = {
    commits: 0,
    independent: 0,
    unattributed: 0,
    authors: new Set(),
    organisations: new Map(),
    ranges: new Map(),
  };
  tallies.set(key, made);
  return made;
}

function count(
  it: Tally,
  commit: {
    readonly attribution: Attribution;
    readonly person: string;
    readonly receipt: string;
  },
): void {
  const { attribution, person, receipt } = commit;
  if (attribution.kind === 'bot') return;
  it.commits += 1;
  it.authors.add(person);
  switch (attribution.kind) {
    case 'independent':
      it.independent += 1;
      return;
    case 'unattributed':
      it.unattributed += 1;
      return;
    case 'organisation': {
      const own = obtainOrganisation(it, attribution);
      own.commits += 1;
      own.authors.add(person);
      own.receipts.set(receipt, (own.receipts.get(receipt) ?? 0) + 1);
      return;
    }
    default:
      attribution satisfies never;
  }
}

function obtainOrganisation(
  { organisations }: Tally,
  { id, name }: { readonly id: string; readonly name: string | undefined },
): OrganisationTally {
  const known = organisations.get(id);
  if (known !== undefined) return known;
  const made = { name, commits: 0, authors: new Set<string>(), receipts: new Map() };
  organisations.set(id, made);
  return made;
}

/** From where and when commits were written, as far as their clocks were right. */
export function* toWritings(
  repositories: readonly RepositoryRead[],
): Iterable<{ readonly domain: string; readonly day: string }> {
  for (const { reads } of repositories) {
    for (const { commits } of reads) {
      for (const [place, day] of commits.commits) {
        if (day !== '') yield { domain: commits.people[place]?.[1] ?? '', day };
      }
    }
  }
}
