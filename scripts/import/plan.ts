import type { GraphNode, Properties, Relationship } from '../../graph-data/model/graph.ts';
import { kindOf } from '../../graph-data/model/graph.ts';
import { compareText } from '../../graph-data/model/compare-text.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { groupBy } from './group-by.ts';

/** What an import would do to things of one sort. */
export interface Changes<Item> {
  readonly added: readonly Item[];
  readonly changed: readonly Item[];
  readonly removed: readonly Item[];
  readonly unchanged: number;
}

export interface Plan {
  readonly nodes: Changes<GraphNode>;
  readonly relationships: Changes<Relationship>;
}

/** What turns the graph in the store into the dataset. */
export function toPlan(existing: Dataset, wanted: Dataset): Plan {
  return {
    nodes: compare(existing.nodes, wanted.nodes, (node) => [
      node.labels.toSorted(compareText),
      sortKeys(node.properties),
    ]),
    relationships: compare(existing.relationships, wanted.relationships, (relationship) =>
      sortKeys(relationship.properties),
    ),
  };
}

export function isEmptyPlan({ nodes, relationships }: Plan): boolean {
  return [nodes, relationships].every(
    ({ added, changed, removed }) => added.length + changed.length + removed.length === 0,
  );
}

function compare<Item extends { readonly id: string }>(
  existing: readonly Item[],
  wanted: readonly Item[],
  toContent: (item: Item) => unknown,
): Changes<Item> {
  const contents = new Map(existing.map((item) => [item.id, JSON.stringify(toContent(item))]));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const added = wanted.filter(({ id }) => !contents.has(id));
  const changed = wanted.filter(
    (item) => contents.has(item.id) && contents.get(item.id) !== JSON.stringify(toContent(item)),
  );
  return {
    added,
    changed,
    removed: existing.filter(({ id }) => !wantedIds.has(id)),
    unchanged: wanted.length - added.length - changed.length,
  };
}

function sortKeys(properties: Properties): [string, unknown][] {
  return Object.entries(properties).toSorted(([left], [right]) => compareText(left, right));
}

/** How many names of each line are shown; the rest is counted. */
const SHOWN = 5;

/** The plan in words, a line for each kind or type that would change. */
export function describePlan({ nodes, relationships }: Plan): string {
  const lines = [
    ...describeChanges(nodes, ({ labels }) => kindOf(labels) ?? 'node'),
    ...describeChanges(relationships, ({ type }) => type),
  ];
  const unchanged = `${nodes.unchanged} nodes and ${relationships.unchanged} relationships stay as they are.`;
  return lines.length === 0 ? `Nothing to change. ${unchanged}` : [...lines, unchanged].join('\n');
}

function describeChanges<Item extends { readonly id: string }>(
  changes: Changes<Item>,
  toName: (item: Item) => string,
): string[] {
  return (['added', 'changed', 'removed'] as const).flatMap((verb) => {
    const byName = groupBy(changes[verb], toName);
    return [...byName]
      .toSorted(([left], [right]) => compareText(left, right))
      .map(([name, items]) => {
        const ids = items.slice(0, SHOWN).map(({ id }) => id);
        const more = items.length > SHOWN ? `, and ${items.length - SHOWN} more` : '';
        return `${verb.padEnd(7)} ${String(items.length).padStart(6)} ${name}: ${ids.join(', ')}${more}`;
      });
  });
}
