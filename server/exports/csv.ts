import { stringify } from 'csv-stringify/sync';
import { kindOf } from '../../graph-data/model/graph.ts';
import type { GraphNode, Properties, Relationship } from '../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { toCommentLines } from './about.ts';
import type { ExportAbout } from './about.ts';
import { writeTwoTables } from './two-tables.ts';

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Two tables in one archive, nodes.csv and relationships.csv (RFC 4180, UTF-8). Lists are separated
 * by a semicolon and a space; a cell that a spreadsheet would run as a formula begins with a quote.
 */
export function writeCsv(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<Uint8Array> {
  return writeTwoTables(chunks, {
    readme: toReadme(about),
    nodeHead: BYTE_ORDER_MARK + toRows([NODE_COLUMNS]),
    toNodeRows: (nodes) => toRows(nodes.map(toNodeRow)),
    relationshipHead: BYTE_ORDER_MARK + toRows([RELATIONSHIP_COLUMNS]),
    toRelationshipRows: (relationships) => toRows(relationships.map(toRelationshipRow)),
  });
}

function toReadme(about: ExportAbout): string {
  return `${toCommentLines(about, '-')}
nodes.csv: a row a node. relationships.csv: a row a relationship; "start" and "end" are ids of nodes.
UTF-8, commas, lists separated by "; ". A cell that a spreadsheet would take for a formula has an
apostrophe before it: take it away to have the text as it is in the graph.
`;
}

const NODE_KEYS = Object.keys(NODE_PROPERTIES);
const RELATIONSHIP_KEYS = Object.keys(RELATIONSHIP_PROPERTIES);
const NODE_COLUMNS = ['id', 'kind', 'labels', ...NODE_KEYS];
const RELATIONSHIP_COLUMNS = ['id', 'type', 'start', 'end', ...RELATIONSHIP_KEYS];

type Cell = string | number;

function toRows(rows: readonly (readonly Cell[])[]): string {
  return rows.length === 0
    ? ''
    : stringify([...rows], {
        escape_formulas: true,
        record_delimiter: '\r\n',
        // A lone CR or LF ends a line for many readers, too.
        quoted_match: /[\r\n]/,
      });
}

function toNodeRow({ id, labels, properties }: GraphNode): Cell[] {
  return [id, kindOf(labels) ?? '', labels.join('; '), ...toCells(properties, NODE_KEYS)];
}

function toRelationshipRow({ id, type, start, end, properties }: Relationship): Cell[] {
  return [id, type, start, end, ...toCells(properties, RELATIONSHIP_KEYS)];
}

/** A number stays one: a negative one is no formula. */
function toCells(properties: Properties, keys: readonly string[]): Cell[] {
  return keys.map((key) => {
    const value = properties[key] ?? '';
    return typeof value === 'number' ? value : [value].flat().join('; ');
  });
}
