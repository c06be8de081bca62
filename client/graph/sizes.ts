import type { DataGraph } from './data-graph.ts';
import type { SizeBy } from './looks.ts';

/** What discs are made from: a number of each node, and the largest there is. */
export interface NodeSizes {
  readonly valueOf: (id: string) => number;
  readonly largest: number;
}

type Values = ReadonlyMap<string, unknown>;

/** Null while the numbers are not here: then sizes stay as they are. */
export function createSizes(
  graph: DataGraph,
  by: SizeBy,
  {
    ofNodes,
    ofRelationships,
  }: { readonly ofNodes: Values | null; readonly ofRelationships: Values | null },
): NodeSizes | null {
  switch (by) {
    case 'importance':
      return null;
    case 'degree':
      return measure(graph, (id) => graph.getNodeAttribute(id, 'degree'));
    case 'pagerank':
    case 'betweenness':
      return ofNodes === null ? null : measure(graph, (id) => toNumber(ofNodes.get(id)));
    case 'contributions': {
      if (ofNodes === null || ofRelationships === null) return null;
      const given = sumContributions(graph, ofRelationships);
      return measure(graph, (id) => given.get(id) ?? toNumber(ofNodes.get(id)));
    }
    default:
      return by satisfies never;
  }
}

/** Which properties of nodes and of relationships the sizes need beyond the overview. */
export function toNeededValues(by: SizeBy): {
  readonly ofNodes: string | null;
  readonly ofRelationships: string | null;
} {
  switch (by) {
    case 'importance':
    case 'degree':
      return { ofNodes: null, ofRelationships: null };
    case 'pagerank':
    case 'betweenness':
      return { ofNodes: by, ofRelationships: null };
    case 'contributions':
      return { ofNodes: 'commits', ofRelationships: 'commits' };
    default:
      return by satisfies never;
  }
}

/** Commits that an organisation gave, over its releases: those to projects are the same ones. */
function sumContributions(graph: DataGraph, commits: Values): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  graph.forEachEdge((edge, { type }, source, _target, _start, end) => {
    if (type !== 'CONTRIBUTED_TO' || end.kind !== 'Release') return;
    given.set(source, (given.get(source) ?? 0) + toNumber(commits.get(edge)));
  });
  return given;
}

function measure(graph: DataGraph, valueOf: (id: string) => number): NodeSizes {
  let largest = 0;
  graph.forEachNode((id, { kind }) => {
    if (kind !== 'Source') largest = Math.max(largest, valueOf(id));
  });
  return { valueOf, largest };
}

function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

const THICKEST = 6;

/** Pixels by relationship: the logarithm of its commits, since a few have thousands. */
export function toThickness(commits: Values): ReadonlyMap<string, number> {
  let most = 1;
  for (const value of commits.values()) most = Math.max(most, toNumber(value));
  return new Map(
    [...commits].map(([key, value]): [string, number] => [
      key,
      1 + ((THICKEST - 1) * Math.log1p(toNumber(value))) / Math.log1p(most),
    ]),
  );
}
