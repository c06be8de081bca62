import { compareText } from '../../graph-data/model/compare-text.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { isOfKinds, kindOf } from '../../graph-data/model/graph.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import type { NeighbourhoodQuestion, PathsQuestion } from '../../server/store/graph-store.ts';

/**
 * The answers of a store, worked out the plain way: everything in memory, every path tried. Slow and
 * short, so that a person can see that it is right.
 */

/** The last day of a year or month; a day is its own. */
function toLastDay(date: string): string {
  const [year, month = 12, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

/** What there is at a moment; a partial date holds for all of its year or month. */
export function toView({ nodes, relationships }: Dataset, at: string | undefined): Dataset {
  const day = at === undefined ? undefined : toLastDay(at);
  const holds = ({ properties: { from, to } }: GraphNode | Relationship) =>
    day === undefined ||
    ((from === undefined || String(from) <= day) &&
      (to === undefined || String(to) >= day.slice(0, String(to).length)));
  const held = new Set(nodes.filter(holds).map(({ id }) => id));
  return {
    nodes: nodes.filter(holds),
    relationships: relationships.filter(
      (item) => holds(item) && held.has(item.start) && held.has(item.end),
    ),
  };
}

export function toNeighbourhood(dataset: Dataset, question: NeighbourhoodQuestion) {
  const { id, depth, direction, types, kinds, limit } = question;
  const { nodes, relationships } = toView(dataset, question.at);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  if (!byId.has(id)) return null;
  const usable = relationships.filter(
    ({ type }) => types === undefined || types.some((each) => each === type),
  );
  const degreeOf = (each: string) => Number(byId.get(each)?.properties.degree);
  const isShown = (each: string) => isOfKinds(byId.get(each)?.labels ?? [], kinds);
  const around = [id];
  let level = [id];
  for (let walked = 0; walked < depth; walked += 1) {
    const next = level.flatMap((from) =>
      usable.flatMap(({ start, end }) => [
        ...(start === from && direction !== 'in' ? [end] : []),
        ...(end === from && direction !== 'out' ? [start] : []),
      ]),
    );
    level = [...new Set(next)]
      .filter((each) => isShown(each) && !around.includes(each))
      .toSorted((left, right) => degreeOf(right) - degreeOf(left) || compareText(left, right));
    around.push(...level);
  }
  const between = (ids: readonly string[]) =>
    usable.filter(({ start, end }) => ids.includes(start) && ids.includes(end));
  const kept = around.slice(0, limit);
  return {
    nodes: kept,
    relationships: between(kept).map((item) => item.id),
    truncated: around.length > limit,
    total: { nodes: around.length, relationships: between(around).length },
  };
}

interface PlainPath {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

export function toPaths(dataset: Dataset, question: PathsQuestion) {
  const { from, to, mode, maxHops, types, avoid, limit } = question;
  const { nodes, relationships } = toView(dataset, question.at);
  const kinds = new Map(nodes.map(({ id, labels }) => [id, kindOf(labels)]));
  if (!kinds.has(from) || !kinds.has(to)) return null;
  const paths: PlainPath[] = [];
  const walk = (path: PlainPath): void => {
    const last = path.nodes.at(-1) ?? from;
    if (last === to) return void paths.push(path);
    if (path.relationships.length === maxHops) return;
    // Documents are the end of a way, never a part of it.
    if (kinds.get(last) === 'Source' && last !== from) return;
    for (const { id, type, start, end } of relationships) {
      if (types !== undefined && !types.some((each) => each === type)) continue;
      const next = start === last ? end : end === last ? start : null;
      if (next === null || path.nodes.includes(next)) continue;
      if (next !== to && avoid?.includes(next) === true) continue;
      walk({ nodes: [...path.nodes, next], relationships: [...path.relationships, id] });
    }
  };
  walk({ nodes: [from], relationships: [] });
  const shortest = Math.min(...paths.map((path) => path.relationships.length));
  const wanted = paths
    .filter((path) => mode === 'all' || path.relationships.length === shortest)
    .toSorted(comparePaths);
  return { paths: wanted.slice(0, limit), truncated: wanted.length > limit };
}

/** Fewest hops first, then step by step: by node, then by relationship. */
function comparePaths(left: PlainPath, right: PlainPath): number {
  const byLength = left.relationships.length - right.relationships.length;
  if (byLength !== 0) return byLength;
  for (const [index, id] of left.relationships.entries()) {
    const order =
      compareText(left.nodes[index + 1] ?? '', right.nodes[index + 1] ?? '') ||
      compareText(id, right.relationships[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
