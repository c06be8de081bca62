import type { Relationship } from '../../../graph-data/model/graph.ts';
import type { FactCollector, FactSet } from '../fact-collector.ts';
import type { OrganisationTally, Tallies, Tally } from './tally.ts';

/** What the facts are put together from. */
export interface ContributionFacts {
  readonly collector: FactCollector;
  readonly known: FactSet;
  readonly tallies: Tallies;
  /** Whether all repositories of a project were read; of the others nothing is told. */
  readonly isProjectWhole: (projectId: string) => boolean;
  /** Whether everything was read that is counted, so that totals are true. */
  readonly isWhole: boolean;
  /** Where the affiliation list names an organisation; null when it does not. */
  readonly toListReceipt: (organisationId: string) => string | null;
  /** Where the versions of a release stand. */
  readonly toReleaseReceipt: (slug: string) => string;
}

/**
 * Fewer commits of an organisation to a project in a release are no fact of their own: two in five
 * would be such, and no chart shows them. The totals of the release have them.
 */
const FEWEST_COMMITS = 2;

/**
 * Of earlier facts those that still stand when not everything could be read: those of projects
 * that were not read whole, all totals, and the organisations that they name.
 */
export function toStandingFacts(before: FactSet, projectIds: ReadonlySet<string>): FactSet {
  const isTotal = ({ type, end }: Relationship) =>
    type === 'CONTRIBUTED_TO' && end.startsWith('release:');
  const standing = [...before.relationships].filter(
    ([, fact]) => isTotal(fact) || projectIds.has(fact.start) || projectIds.has(fact.end),
  );
  const named = new Set(standing.flatMap(([, { start }]) => start));
  return {
    nodes: new Map(
      [...before.nodes].filter(
        ([id]) => id.startsWith('release:') || projectIds.has(id) || named.has(id),
      ),
    ),
    relationships: new Map(standing),
  };
}

/** Adds who contributed to what, and how much of it could not be attributed. */
export function addContributionFacts(facts: ContributionFacts): void {
  const { collector, known, tallies, isProjectWhole, isWhole } = facts;
  const projects = [...tallies.projects].filter(([id]) => isProjectWhole(id));
  for (const [id, it] of projects) {
    if (it.commits === 0) continue;
    const name = String(known.nodes.get(id)?.properties.name);
    const [receipt = ''] = toRangeReceipts(it);
    collector.addNode({ id, kind: 'Project', name, properties: toTotals(it), receipt });
  }
  for (const [key, it] of tallies.projectReleases) {
    const [projectId = '', slug = ''] = key.split(' ');
    if (isProjectWhole(projectId)) addToProject(facts, { projectId, slug, it });
  }
  if (!isWhole) return;
  for (const [slug, it] of tallies.releases) addToRelease(facts, slug, it);
}

function addToProject(
  facts: ContributionFacts,
  {
    projectId,
    slug,
    it,
  }: { readonly projectId: string; readonly slug: string; readonly it: Tally },
): void {
  if (it.commits === 0) return;
  const { collector, known } = facts;
  const end = `release:${slug}`;
  if (known.relationships.has(`RELEASED_IN|${projectId}|${end}`)) {
    for (const receipt of toRangeReceipts(it)) {
      const properties = toTotals(it);
      collector.addRelationship({
        type: 'RELEASED_IN',
        start: projectId,
        end,
        properties,
        receipt,
      });
    }
  }
  for (const [start, own] of it.organisations) {
    addOrganisation(facts, start, own);
    if (own.commits < FEWEST_COMMITS) continue;
    for (const receipt of own.receipts.keys()) {
      collector.addRelationship({
        type: 'CONTRIBUTED_TO',
        start,
        end: projectId,
        qualifier: slug,
        properties: { release: slug, ...toShare(own, it) },
        receipt,
      });
    }
  }
}

function addToRelease(facts: ContributionFacts, slug: string, it: Tally): void {
  const { collector, known } = facts;
  const id = `release:${slug}`;
  const name = String(known.nodes.get(id)?.properties.name);
  const receipt = facts.toReleaseReceipt(slug);
  const totals = { ...toTotals(it), countedRepositories: it.ranges.size };
  collector.addNode({ id, kind: 'Release', name, properties: totals, receipt });
  for (const [start, own] of it.organisations) {
    const properties = { ...toShare(own, it), confidence: 'derived' };
    // One names the release and where its parts stand, the other the organisation.
    for (const one of [receipt, toOwnReceipt(facts, start, own)]) {
      collector.addRelationship({
        type: 'CONTRIBUTED_TO',
        start,
        end: id,
        properties,
        receipt: one,
      });
    }
  }
}

/** A node for who has none yet; it has a name where the tables of facts know none. */
function addOrganisation(facts: ContributionFacts, id: string, own: OrganisationTally): void {
  const { nodes } = facts.collector.facts;
  if (own.name === undefined || nodes.has(id)) return;
  const kind = id.startsWith('foundation:') ? 'Foundation' : 'Organisation';
  const receipt = toOwnReceipt(facts, id, own);
  facts.collector.addNode({ id, kind, name: own.name, receipt });
}

/** Where the list names it, else where most of its commits are. */
function toOwnReceipt(
  { toListReceipt }: ContributionFacts,
  id: string,
  { receipts }: OrganisationTally,
): string {
  const [largest] = [...receipts].toSorted(([, left], [, right]) => right - left);
  return toListReceipt(id) ?? largest?.[0] ?? '';
}

function toTotals(it: Tally) {
  return {
    commits: it.commits,
    authors: it.authors.size,
    independentShare: toRounded(it.independent / it.commits),
    unattributedShare: toRounded(it.unattributed / it.commits),
  };
}

function toShare(own: OrganisationTally, it: Tally) {
  return {
    commits: own.commits,
    authors: own.authors.size,
    share: toRounded(own.commits / it.commits),
  };
}

function toRounded(share: number): number {
  return Number(share.toFixed(4));
}

/** From the first cut to the last one of each repository. */
function toRangeReceipts(it: Tally): string[] {
  return [...it.ranges].map(([source, labels]) => {
    const from = labels[0]?.split('...')[0] ?? '';
    const to = labels.at(-1)?.split('...')[1] ?? '';
    return `source:${source}#${from}...${to}`;
  });
}
