import type { DataGraph } from '../data-graph.ts';
import { toDisplayName } from '../names.ts';
import type { Language } from '../names.ts';
import { toIsoDate } from '../time/days.ts';
import type { Cell, TableRow } from './table.ts';

interface RowsOptions {
  readonly language: Language;
  readonly titleOfKind: (kind: string) => string;
  readonly titleOfType: (type: string) => string;
  /** Chosen properties by their keys: what is known of each node or relationship. */
  readonly values: ReadonlyMap<string, (key: string) => Cell>;
}

/** A row for each of these nodes. */
export function listNodeRows(
  graph: DataGraph,
  ids: Iterable<string>,
  { language, titleOfKind, values }: RowsOptions,
): TableRow[] {
  return [...ids].map((id) => {
    const attributes = graph.getNodeAttributes(id);
    const { kind, degree, from, to } = attributes;
    return {
      key: id,
      cells: {
        name: toDisplayName(attributes, language),
        kind: titleOfKind(kind),
        id,
        from: toDate(from),
        to: toDate(to),
        ...toCells(id, values),
        degree,
      },
    };
  });
}

/** A row for each of these relationships: which node, what of which node, from when to when. */
export function listEdgeRows(
  graph: DataGraph,
  keys: Iterable<string>,
  { language, titleOfType, values }: RowsOptions,
): TableRow[] {
  const nameOf = (id: string): string => toDisplayName(graph.getNodeAttributes(id), language);
  return [...keys].map((key) => {
    const { type, from, to } = graph.getEdgeAttributes(key);
    const [start, end] = [graph.source(key), graph.target(key)];
    return {
      key,
      cells: {
        name: nameOf(start),
        type: titleOfType(type),
        end: nameOf(end),
        id: key,
        from: toDate(from),
        to: toDate(to),
        ...toCells(key, values),
      },
    };
  });
}

function toCells(
  key: string,
  values: ReadonlyMap<string, (key: string) => Cell>,
): Record<string, Cell> {
  return Object.fromEntries([...values].map(([property, read]) => [`.${property}`, read(key)]));
}

function toDate(day: number | undefined): string | null {
  return day === undefined ? null : toIsoDate(day);
}
