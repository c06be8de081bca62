import type { FactCollector } from '../fact-collector.ts';
import type {
  PastRequirements,
  PresentRequirements,
} from '../requirements/repository-requirements.ts';
import type { ModuleImport } from '../requirements/module-imports.ts';
import type { PastPlace, RequirementSpan } from '../requirements/requirement-history.ts';
import { toPackageKey } from '../requirements/requirement-line.ts';
import type { ProjectRepository } from './dependency-projects.ts';
import { toReceipt, toReceiptAt } from '../source.ts';
import type { UpstreamRepository } from '../source.ts';

/** All that was read of one repository, and whose it is. */
export interface ReadRepository {
  readonly repository: UpstreamRepository;
  readonly projectId: string;
  /** When the project was given up, though its requirements still stand in the repository. */
  readonly retirement: ProjectRepository['retirement'];
  readonly present: PresentRequirements;
  readonly past: PastRequirements;
  /** Imports by the id of what is being left, where a repository has any. */
  readonly imports: ReadonlyMap<string, readonly ModuleImport[]>;
}

/** A time of dependence on one thing; the last may go on. */
interface Interval {
  readonly from: PastPlace;
  readonly to: RequirementSpan['to'];
}

/** Something to depend on, and the keys of the packages that stand for it. */
export interface DependencyTarget {
  readonly id: string;
  readonly keys: ReadonlySet<string>;
}

/**
 * What the repositories of a project say of its dependence on one thing: now, with the versions it
 * admits, and in earlier times, a relationship each. Where several say so one of them speaks: first
 * what is always needed, then what is optional.
 */
export function addDependency(
  collector: FactCollector,
  reads: readonly ReadRepository[],
  target: DependencyTarget,
): void {
  const claims = reads.map((read) => ({
    read,
    now: findPresent(read, target),
    intervals: toIntervals(read.past.spans.filter(({ key }) => target.keys.has(key))),
  }));
  const claim =
    claims.find(({ now }) => now?.scope === 'runtime') ??
    claims.find(({ now }) => now !== null) ??
    claims.find(({ intervals }) => intervals.length > 0);
  if (claim === undefined) return;
  const { read, now, intervals } = claim;
  const add = (fact: {
    readonly qualifier?: string;
    readonly properties: Readonly<Record<string, string | undefined>>;
    readonly receipts: readonly string[];
  }) => {
    const relationship = { type: 'DEPENDS_ON', start: read.projectId, end: target.id } as const;
    for (const receipt of fact.receipts)
      collector.addRelationship({ ...relationship, ...fact, receipt });
  };
  const from = now?.scope === 'runtime' ? intervals.find(({ to }) => to === null)?.from : undefined;
  const { retirement, repository } = read;
  // What a repository took on after its project was given up says nothing of the project.
  const isLate = retirement !== null && from !== undefined && from.date > retirement.date;
  if (now !== null && !isLate) {
    const { scope, constraint } = now;
    add({
      properties: { scope, constraint, from: from?.date, to: retirement?.date },
      receipts: [
        now.receipt,
        ...(from === undefined ? [] : [toPastReceipt(repository, from)]),
        ...(retirement === null ? [] : [retirement.receipt]),
      ],
    });
  }
  const before = intervals.filter(({ to }) => to !== null);
  for (const [index, interval] of before.entries()) {
    const isLast = now === null && index === before.length - 1;
    add({
      ...(isLast ? {} : { qualifier: interval.from.date }),
      properties: { scope: 'runtime', from: interval.from.date, to: interval.to?.date },
      receipts: toIntervalReceipts(read.repository, interval),
    });
  }
}

/** Where the file says so still, and where it does so no more. */
function toIntervalReceipts(repository: UpstreamRepository, { from, to }: Interval): string[] {
  if (to === null) return [toPastReceipt(repository, from)];
  const { file, commit: hash, date } = to;
  const gone = file === null ? [] : [toReceiptAt(repository, file, { hash, date })];
  return [toPastReceipt(repository, from), toPastReceipt(repository, to.stood), ...gone];
}

export function toPastReceipt(
  repository: UpstreamRepository,
  { file, line, commit, date }: PastPlace,
): string {
  return toReceiptAt(repository, `${file}/L${line}`, { hash: commit, date });
}

interface PresentDependency {
  readonly scope: 'runtime' | 'optional' | 'undeclared';
  readonly constraint?: string | undefined;
  readonly receipt: string;
}

/** What is always needed counts before what is optional, and what is said before what is not. */
function findPresent(
  { repository, present, imports }: ReadRepository,
  { id, keys }: DependencyTarget,
): PresentDependency | null {
  const named = present.requirements.filter(({ name }) => keys.has(toPackageKey(name)));
  const requirement = named.find(({ isOptional }) => !isOptional) ?? named[0];
  if (requirement !== undefined) {
    const { file, line, constraint, isOptional } = requirement;
    const receipt = toReceipt(repository, `${file}/L${line}`);
    return { scope: isOptional ? 'optional' : 'runtime', constraint, receipt };
  }
  // What the tests install may be used where it is there; what nothing installs is just missing.
  if (present.testedWith.some((key) => keys.has(key))) return null;
  const bare = imports.get(id)?.find(({ isGuarded }) => !isGuarded);
  if (bare === undefined) return null;
  return { scope: 'undeclared', receipt: toReceipt(repository, `${bare.file}/L${bare.line}`) };
}

/** The spans of several packages for one thing, joined where they overlap; the open one last. */
function toIntervals(spans: readonly RequirementSpan[]): Interval[] {
  const intervals: Interval[] = [];
  for (const { from, to } of spans.toSorted((left, right) => compareSpans(left, right))) {
    const last = intervals.at(-1);
    if (last === undefined || (last.to !== null && last.to.date < from.date)) {
      intervals.push({ from, to });
    } else if (last.to !== null && (to === null || to.date > last.to.date)) {
      intervals[intervals.length - 1] = { from: last.from, to };
    }
  }
  // A commit dated before the one it follows makes a time that ends before it begins.
  return intervals.filter(({ from, to }) => to === null || from.date <= to.date);
}

function compareSpans(left: RequirementSpan, right: RequirementSpan): number {
  return left.from.date < right.from.date ? -1 : left.from.date > right.from.date ? 1 : 0;
}
