import type { QueryValue } from '../../../../graph-data/model/api/query-value.ts';

/** A value of a row as a person meets it. */
export type Cell =
  | { readonly is: 'nothing' }
  | { readonly is: 'scalar'; readonly value: string | number | boolean }
  | { readonly is: 'node'; readonly node: CellNode }
  | { readonly is: 'relationship'; readonly relationship: CellRelationship }
  | {
      readonly is: 'path';
      readonly nodes: readonly CellNode[];
      readonly relationships: readonly CellRelationship[];
    }
  | { readonly is: 'list'; readonly items: readonly Cell[] }
  | { readonly is: 'map'; readonly entries: readonly (readonly [string, Cell])[] };

export interface CellNode {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly labels: readonly string[];
}

export interface CellRelationship {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
}

/** What a value of the API is; the API marks nodes, relationships and paths by `$type`. */
export function toCell(value: QueryValue): Cell {
  if (value === null) return { is: 'nothing' };
  if (typeof value !== 'object') return { is: 'scalar', value };
  if (isList(value)) return { is: 'list', items: value.map(toCell) };
  const { $type } = value;
  if ($type === 'node') return { is: 'node', node: toCellNode(value) };
  if ($type === 'relationship') {
    return { is: 'relationship', relationship: toCellRelationship(value) };
  }
  if ($type === 'path') {
    return {
      is: 'path',
      nodes: listOf(value['nodes']).filter(isMap).map(toCellNode),
      relationships: listOf(value['relationships']).filter(isMap).map(toCellRelationship),
    };
  }
  return { is: 'map', entries: Object.entries(value).map(([key, item]) => [key, toCell(item)]) };
}

type QueryMap = { readonly [key: string]: QueryValue };

function isList(value: QueryValue | undefined): value is readonly QueryValue[] {
  return Array.isArray(value);
}

function isMap(value: QueryValue): value is QueryMap {
  return typeof value === 'object' && value !== null && !isList(value);
}

function listOf(value: QueryValue | undefined): readonly QueryValue[] {
  return isList(value) ? value : [];
}

function textOf(value: QueryValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function toCellNode(value: QueryMap): CellNode {
  const id = textOf(value['id']);
  const properties = value['properties'];
  const known: QueryMap = properties !== undefined && isMap(properties) ? properties : {};
  return {
    id,
    name: textOf(known['name']) || id,
    nameZh: textOf(known['nameZh']) || null,
    labels: listOf(value['labels']).map(textOf),
  };
}

function toCellRelationship(value: QueryMap): CellRelationship {
  return {
    id: textOf(value['id']),
    type: textOf(value['type']),
    start: textOf(value['start']),
    end: textOf(value['end']),
  };
}

/** The ids of the nodes that a cell mentions, ends of relationships included; each once. */
export function toNodeIds(cells: readonly Cell[]): string[] {
  return [...new Set(cells.flatMap(listIds))];
}

function listIds(cell: Cell): readonly string[] {
  switch (cell.is) {
    case 'node':
      return [cell.node.id];
    case 'relationship':
      return [cell.relationship.start, cell.relationship.end];
    case 'path':
      return cell.nodes.map(({ id }) => id);
    case 'list':
      return cell.items.flatMap(listIds);
    case 'map':
      return cell.entries.flatMap(([, item]) => listIds(item));
    default:
      return [];
  }
}

interface CellOrder {
  readonly toText: (cell: Cell) => string;
  readonly descending: boolean;
}

/** How cells stand in order: numbers by size, all else by what is read; nothing is always last. */
export function compareCells(left: Cell, right: Cell, { toText, descending }: CellOrder): number {
  if (left.is === 'nothing' || right.is === 'nothing') {
    return Number(left.is === 'nothing') - Number(right.is === 'nothing');
  }
  const order =
    left.is === 'scalar' &&
    right.is === 'scalar' &&
    typeof left.value === 'number' &&
    typeof right.value === 'number'
      ? left.value - right.value
      : toText(left).localeCompare(toText(right), undefined, { numeric: true });
  return descending ? -order : order;
}
