import { downloadZip } from 'client-zip';
import { stringify } from 'csv-stringify/sync';
import { kindOf } from '../../graph-data/model/graph.ts';
import type { GraphNode, Properties, Relationship } from '../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { GraphChunk } from '../store/graph-store.ts';

/**
 * Date of the files within an archive; fixed, and local as archives have it, so that the same graph
 * gives the same bytes everywhere.
 */
const FILE_DATE = new Date(2010, 6, 21);
/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Two tables in one archive, nodes.csv and relationships.csv (RFC 4180, UTF-8). Lists are separated
 * by a semicolon and a space; a cell that a spreadsheet would run as a formula begins with a quote.
 */
export async function* writeCsv(chunks: AsyncIterable<GraphChunk>): AsyncIterable<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let pending: IteratorResult<GraphChunk> | null = null;
  const next = async () => {
    const result = pending ?? (await iterator.next());
    pending = null;
    return result;
  };

  async function* nodeRows(): AsyncIterable<string> {
    yield BYTE_ORDER_MARK + toRows([NODE_COLUMNS]);
    for (;;) {
      const result = await next();
      if (result.done || !('nodes' in result.value)) {
        pending = result;
        return;
      }
      yield toRows(result.value.nodes.map(toNodeRow));
    }
  }

  async function* relationshipRows(): AsyncIterable<string> {
    yield BYTE_ORDER_MARK + toRows([RELATIONSHIP_COLUMNS]);
    for (;;) {
      const result = await next();
      if (result.done) return;
      if ('relationships' in result.value)
        yield toRows(result.value.relationships.map(toRelationshipRow));
    }
  }

  const archive = downloadZip([
    { name: 'nodes.csv', input: nodeRows(), lastModified: FILE_DATE },
    { name: 'relationships.csv', input: relationshipRows(), lastModified: FILE_DATE },
  ]);
  if (archive.body !== null) yield* archive.body;
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
