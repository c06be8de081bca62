import type { OverviewSpans } from '../../graph-data/model/api/overview.ts';
import { compareText } from '../../graph-data/model/compare-text.ts';
import type { Span } from '../../graph-data/model/overview-spans.ts';

/** A relationship's span, and the key under which its type may share one: qualifier or end. */
export interface KeyedSpan extends Span {
  readonly type: string;
  readonly key: string;
}

/** A span that fewer have costs less where it stands. */
const LEAST_SHARING = 4;

const isDated = ({ from, to }: Span): boolean => from !== null || to !== null;
const isSame = (left: Span, right: Span): boolean =>
  left.from === right.from && left.to === right.to;

/**
 * Folds spans for the overview (see `overviewSpansSchema`): two of three relationships are work for
 * a release, with that release's dates, which are said once.
 */
export function toOverviewSpans(
  nodes: readonly Span[],
  relationships: readonly KeyedSpan[],
): OverviewSpans {
  const dates = [
    ...new Set(
      [...nodes, ...relationships].flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
    ),
  ].toSorted(compareText);
  const places = new Map(dates.map((date, place) => [date, place]));
  const placeOf = (date: string | null): number => (date === null ? -1 : (places.get(date) ?? -1));
  const common = findShared(relationships);
  const shared = new Map<string, Map<string, [number, number]>>();
  for (const { type, key, from, to } of common.values()) {
    const ofType = shared.get(type) ?? new Map();
    shared.set(type, ofType.set(key, [placeOf(from), placeOf(to)]));
  }
  return {
    dates,
    nodes: toColumns(nodes, isDated, placeOf),
    relationships: toColumns(
      relationships,
      (span) => {
        const usual = common.get(toGroup(span));
        return usual === undefined ? isDated(span) : !isSame(usual, span);
      },
      placeOf,
    ),
    shared: Object.fromEntries(
      [...shared].map(([type, ofType]) => [type, Object.fromEntries(ofType)]),
    ),
  };
}

function toGroup({ type, key }: KeyedSpan): string {
  return `${type}|${key}`;
}

/** The most frequent span of each type and key, if it is worth saying once. */
function findShared(relationships: readonly KeyedSpan[]): ReadonlyMap<string, KeyedSpan> {
  const counts = new Map<string, Map<string, { readonly span: KeyedSpan; count: number }>>();
  for (const span of relationships) {
    const bySpan = counts.get(toGroup(span)) ?? new Map();
    const text = `${span.from ?? ''}/${span.to ?? ''}`;
    const counted = bySpan.get(text) ?? { span, count: 0 };
    counted.count += 1;
    bySpan.set(text, counted);
    counts.set(toGroup(span), bySpan);
  }
  const shared = new Map<string, KeyedSpan>();
  for (const [group, bySpan] of counts) {
    // What comes first wins among equals; relationships come sorted by id.
    const [most] = [...bySpan.values()].toSorted((left, right) => right.count - left.count);
    if (most !== undefined && most.count >= LEAST_SHARING && isDated(most.span)) {
      shared.set(group, most.span);
    }
  }
  return shared;
}

function toColumns<Item extends Span>(
  items: readonly Item[],
  isOwn: (item: Item) => boolean,
  placeOf: (date: string | null) => number,
): OverviewSpans['nodes'] {
  const columns: OverviewSpans['nodes'] = { step: [], from: [], to: [] };
  let before = 0;
  for (const [index, item] of items.entries()) {
    if (!isOwn(item)) continue;
    columns.step.push(index - before);
    before = index;
    columns.from.push(placeOf(item.from));
    columns.to.push(placeOf(item.to));
  }
  return columns;
}
