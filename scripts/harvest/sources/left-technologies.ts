import { addDays } from '../days.ts';
import type { FactCollector, FactSet } from '../fact-collector.ts';
import { toReceiptAt } from '../source.ts';
import { openYaml } from '../yaml-text.ts';
import { classifyVersion } from './release-versions.ts';
import { toPastReceipt } from './dependency-facts.ts';
import type { DependencyTarget, ReadRepository } from './dependency-facts.ts';
import { toPackageKey } from '../requirements/requirement-line.ts';
import type { RequirementSpan } from '../requirements/requirement-history.ts';

/** When a project left something behind for good. */
export interface Leaving {
  readonly span: RequirementSpan & { readonly to: NonNullable<RequirementSpan['to']> };
  readonly read: ReadRepository;
}

/**
 * The end of a project's dependence on something, if it has ended: what was required is required no
 * more, not even as an option, and no line of the package's source imports it. A repository that
 * was emptied has left nothing behind.
 */
export function findLeaving(
  reads: readonly ReadRepository[],
  target: DependencyTarget,
): Leaving | null {
  const isStillThere = reads.some(
    ({ present, past, imports }) =>
      present.requirements.some(({ name }) => target.keys.has(toPackageKey(name))) ||
      past.spans.some(({ key, to }) => target.keys.has(key) && to === null) ||
      (imports.get(target.id) ?? []).length > 0,
  );
  if (isStillThere) return null;
  const ended = reads.flatMap((read) =>
    read.past.spans.flatMap(({ key, from, to }): Leaving[] =>
      target.keys.has(key) && to !== null ? [{ read, span: { key, from, to } }] : [],
    ),
  );
  const last = ended.toSorted((left, right) => compareDates(left, right)).at(-1);
  return last === undefined || last.span.to.isRetirement ? null : last;
}

function compareDates(left: Leaving, right: Leaving): number {
  return left.span.to.date < right.span.to.date ? -1 : 1;
}

/** Names of the tags that have the step at which it began, and the step at which it ended. */
export interface LeavingTags {
  readonly withBeginning: readonly string[];
  readonly withEnd: readonly string[];
}

/** Whether any version had the requirement; what came and went between two of them was a try. */
export function wasReleased({ withBeginning, withEnd }: LeavingTags): boolean {
  return withBeginning.some((tag) => classifyVersion(tag) === 'final' && !withEnd.includes(tag));
}

/** Work for a release may go on while the one before it is being finished, for so many days. */
const DAYS_OF_OVERLAP = 60;

interface ReleaseOfLeaving {
  readonly id: string;
  /** True where only dates say so. */
  readonly isLikely: boolean;
}

/**
 * The release that left something behind: the first with a version that has the step. Where no
 * version is known that early, the first that came out after it, which is no more than likely.
 */
export function findReleaseOfLeaving(
  known: FactSet,
  {
    projectId,
    tags,
    date,
  }: { readonly projectId: string; readonly tags: LeavingTags; readonly date: string },
): ReleaseOfLeaving | null {
  const releases = [...known.nodes.values()]
    .filter(({ labels }) => labels.includes('Release'))
    .toSorted((left, right) => Number(left.properties.number) - Number(right.properties.number));
  const dates = releases.map(({ properties }) => String(properties.date));
  const versions = releases.map(({ id }) =>
    [known.relationships.get(`RELEASED_IN|${projectId}|${id}`)?.properties.versions ?? []].flat(),
  );
  const withEnd = new Set(tags.withEnd);
  const byVersion = versions.findIndex((those) => those.some((it) => withEnd.has(String(it))));
  const byDate = dates.findIndex((it) => it >= date);
  // The first release in which a project is listed has all that it did before, however long ago.
  const isFirstListed = versions.findIndex((those) => those.length > 0) === byVersion;
  const before = dates[byVersion - 1] ?? '';
  const isTooLate = isFirstListed && before > addDays(date, DAYS_OF_OVERLAP);
  const release = releases[byVersion === -1 || isTooLate ? byDate : byVersion];
  if (release === undefined) return null;
  return { id: release.id, isLikely: byVersion === -1 || isTooLate };
}

/** What curated facts say of who left what, by its ends: `start end`. */
export type CuratedClaims = ReadonlyMap<
  string,
  { readonly status: string; readonly release: string }
>;

/** Reads the claims of a file of curated facts. */
export function readCuratedClaims(text: string): CuratedClaims {
  const yaml = openYaml({ file: 'projects.yaml', text }, () => undefined);
  const indexes = Array.from({ length: yaml.lengthAt(['relationships']) }, (_, index) => index);
  return new Map(
    indexes
      .filter((index) => yaml.valueAt(['relationships', index, 'type']) === 'MIGRATED_OFF')
      .map((index) => {
        const at = (key: string) => String(yaml.valueAt(['relationships', index, key]));
        return [`${at('start')} ${at('end')}`, { status: at('status'), release: at('release') }];
      }),
  );
}

/**
 * Adds that a project left something behind. Where a curated fact says the same they are one fact;
 * where it says otherwise both stand.
 */
export function addLeaving(
  collector: FactCollector,
  leaving: Leaving,
  about: {
    readonly targetId: string;
    readonly release: ReleaseOfLeaving | null;
    readonly claims: CuratedClaims;
  },
): void {
  const { read, span } = leaving;
  const { targetId, release, claims } = about;
  const slug = release?.id.replace('release:', '');
  const claim = claims.get(`${read.projectId} ${targetId}`);
  const agrees = claim === undefined || (claim.status === 'done' && claim.release === slug);
  const { file, commit: hash, date, stood } = span.to;
  const receipts = [
    toPastReceipt(read.repository, stood),
    ...(file === null ? [] : [toReceiptAt(read.repository, file, { hash, date })]),
  ];
  for (const receipt of receipts) {
    collector.addRelationship({
      type: 'MIGRATED_OFF',
      start: read.projectId,
      end: targetId,
      ...(agrees ? {} : { qualifier: slug ?? span.to.date }),
      properties: {
        status: 'done',
        release: slug,
        from: span.to.date,
        date: span.to.date,
        confidence: release?.isLikely === true ? 'derived' : undefined,
      },
      receipt,
    });
  }
}
