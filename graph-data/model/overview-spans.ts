import type { Overview, OverviewSpans } from './api/overview.ts';

/** From when to when something holds; dates as precise as known, null where there is none. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

const ALWAYS: Span = { from: null, to: null };

/**
 * The spans of an overview, unfolded: entry i is of node i, or of relationship i. An overview
 * without spans, from an older server, holds always.
 */
export function readSpans({ spans, nodes, relationships, types }: Overview): {
  readonly nodes: readonly Span[];
  readonly relationships: readonly Span[];
} {
  const dates = spans?.dates ?? [];
  // What has the same bounds shares one span: there are thousands of each.
  const known = new Map<number, Span>();
  const toSpan = (from = -1, to = -1): Span => {
    const key = (from + 1) * (dates.length + 1) + to;
    const before = known.get(key);
    if (before !== undefined) return before;
    const span = { from: dates[from] ?? null, to: dates[to] ?? null };
    known.set(key, span);
    return span;
  };
  const shared = new Map(
    Object.entries(spans?.shared ?? {}).map(([type, byKey]): [string, Map<string, Span>] => [
      type,
      new Map(Object.entries(byKey).map(([key, [from, to]]) => [key, toSpan(from, to)])),
    ]),
  );
  const sharedByType = types.map((type) => shared.get(type));
  const ofNodes = nodes.id.map(() => ALWAYS);
  const ofRelationships = relationships.type.map((type, index) => {
    const byKey = sharedByType[type];
    if (byKey === undefined) return ALWAYS;
    const key = relationships.qualifier[index] ?? nodes.id[relationships.end[index] ?? -1];
    return byKey.get(key ?? '') ?? ALWAYS;
  });
  placeOwn(ofNodes, spans?.nodes, toSpan);
  placeOwn(ofRelationships, spans?.relationships, toSpan);
  return { nodes: ofNodes, relationships: ofRelationships };
}

function placeOwn(
  column: Span[],
  own: OverviewSpans['nodes'] | undefined,
  toSpan: (from: number | undefined, to: number | undefined) => Span,
): void {
  if (own === undefined) return;
  let index = 0;
  for (let entry = 0; entry < own.step.length; entry += 1) {
    index += own.step[entry] ?? 0;
    if (index in column) column[index] = toSpan(own.from[entry], own.to[entry]);
  }
}

/**
 * Whether something holds on a day (`2025-10-01`). A partial date counts as all of its year or
 * month. A relationship is there only where both of its ends are as well.
 */
export function holdsOn({ from, to }: Span, day: string): boolean {
  return (from === null || from <= day) && (to === null || to >= day.slice(0, to.length));
}
