import type { DataGraph } from './data-graph.ts';
import { DISPLAY_KINDS } from './kinds.ts';
import type { Visibility } from './visibility.ts';

/** What is drawn around these nodes by relationships that are drawn, without the nodes themselves. */
export function findNeighbours(
  graph: DataGraph,
  { edges }: Pick<Visibility, 'edges'>,
  ids: readonly string[],
): string[] {
  const own = new Set(ids);
  const found = new Set<string>();
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    graph.forEachEdge(id, (edge, _attributes, source, target) => {
      const other = source === id ? target : source;
      if (edges.has(edge) && !own.has(other)) found.add(other);
    });
  }
  return [...found];
}

/** Everything that is drawn and not among these. */
export function findOthers({ nodes }: Pick<Visibility, 'nodes'>, ids: readonly string[]): string[] {
  const own = new Set(ids);
  return [...nodes].filter((id) => !own.has(id));
}

/** Everything that is drawn and of the same kind. */
export function findAlike(
  graph: DataGraph,
  { nodes }: Pick<Visibility, 'nodes'>,
  id: string,
): string[] {
  if (!graph.hasNode(id)) return [];
  const kind = graph.getNodeAttribute(id, 'kind');
  return [...nodes].filter((other) => graph.getNodeAttribute(other, 'kind') === kind);
}

/** The nodes by kind, in the order of the legend; those that the graph does not know come last. */
export function groupByKind(
  graph: DataGraph,
  ids: readonly string[],
): readonly { readonly kind: string; readonly ids: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const kind = graph.hasNode(id) ? graph.getNodeAttribute(id, 'kind') : '';
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [id]);
    else group.push(id);
  }
  const rankOf = (kind: string): number => {
    const rank = DISPLAY_KINDS.findIndex((known) => known === kind);
    return rank === -1 ? DISPLAY_KINDS.length : rank;
  };
  return [...groups]
    .map(([kind, members]) => ({ kind, ids: members }))
    .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind));
}

interface Between {
  readonly type: string;
  readonly start: string;
  readonly end: string;
  /** Relationships of this type from the one to the other: one a release, say. */
  readonly count: number;
}

/** What ties these nodes to one another, drawn or not, by type and then by their order. */
export function listBetween(graph: DataGraph, ids: readonly string[]): readonly Between[] {
  const own = new Set(ids);
  const found = new Map<string, Between>();
  for (const id of own) {
    if (!graph.hasNode(id)) continue;
    graph.forEachOutEdge(id, (_key, { type }, start, end) => {
      if (!own.has(end)) return;
      const key = `${type}|${start}|${end}`;
      found.set(key, { type, start, end, count: (found.get(key)?.count ?? 0) + 1 });
    });
  }
  return [...found.values()].toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
}
