import { compareText } from '../../../graph-data/model/compare-text.ts';
import type { FactCollector, FactSet } from '../fact-collector.ts';
import type { PeopleBook } from '../people-book.ts';
import type { NameResolver, ResolvedName } from '../resolve-names.ts';
import { toReceipt, toReceiptAt } from '../source.ts';
import type { UpstreamRepository } from '../source.ts';
import type { Sighting } from '../spans.ts';

/** What all facts of a history need. */
export interface HistoryContext {
  readonly repository: UpstreamRepository;
  readonly collector: FactCollector;
  readonly names: NameResolver;
  readonly people: PeopleBook;
  /** From the oldest to the newest. */
  readonly releases: readonly { readonly slug: string; readonly date: string }[];
  /** The day of the commit at the head. */
  readonly today: string;
}

/** The releases of a fact set that have a date, from the oldest to the newest. */
export function toDatedReleases({ nodes }: FactSet): HistoryContext['releases'] {
  return [...nodes.values()]
    .flatMap(({ id, labels, properties: { date } }) =>
      labels.includes('Release') && typeof date === 'string'
        ? [{ slug: id.replace('release:', ''), date }]
        : [],
    )
    .toSorted((left, right) => compareText(left.date, right.date));
}

/**
 * A team by its key. A programme went by what it was for, which the table of names knows; of a new
 * one the codename tells more.
 */
export function resolveListedTeam(
  names: NameResolver,
  { key, codename }: { readonly key: string; readonly codename: string | null },
): ResolvedName | null {
  const team = names.resolveTeam(key);
  return team?.isKnown === true || codename === null ? team : names.resolveTeam(codename);
}

/**
 * Where a span is told: the version that said it first, and the last one that did; the head's where
 * it still does. `place` is what follows the file, empty where no place within it has a name.
 */
export function toSpanReceipts<Value extends { readonly place: string }>(
  repository: UpstreamRepository,
  { first, last, to }: { first: Sighting<Value>; last: Sighting<Value>; to: string | null },
): [string, ...string[]] {
  const start = toReceiptAt(repository, toLocator(first), first.commit);
  if (to === null) return [toReceipt(repository, toLocator(last)), start];
  const end = toReceiptAt(repository, toLocator(last), last.commit);
  return start === end ? [start] : [start, end];
}

function toLocator({ path, value }: Sighting<{ readonly place: string }>): string {
  return value.place === '' ? path : `${path}/${value.place}`;
}
