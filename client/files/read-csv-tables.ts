import Papa from 'papaparse';
import type { Properties, PropertyValue } from '../../graph-data/model/graph.ts';
import { toRelationshipId } from '../../graph-data/model/graph.ts';
import { ENTITY_LABEL } from '../../graph-data/model/kinds.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import { createGatherer, FileProblemError } from './graph-file.ts';
import type { FileGraph } from './graph-file.ts';

/** A file by its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

type Row = Readonly<Record<string, string>>;
type Definitions = Readonly<Record<string, PropertyDefinition>>;

/** Our two tables: one of nodes, with `id`, and one of relationships, with `start` and `end`. */
export function readCsvTables(files: readonly NamedText[]): FileGraph {
  const gatherer = createGatherer();
  for (const file of files) {
    const { columns, rows } = readTable(file);
    if (columns.has('start') && columns.has('end') && columns.has('type')) {
      rows.forEach((row) => gatherer.addRelationship(toRelationship(row)));
    } else if (columns.has('id') && (columns.has('labels') || columns.has('kind'))) {
      rows.forEach((row) => gatherer.addNode(toNode(row)));
    } else {
      throw new FileProblemError({ is: 'other_kind', file: file.name });
    }
  }
  return gatherer.toGraph({});
}

function readTable({ name, text }: NamedText): {
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly Row[];
} {
  const { data, errors, meta } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ',',
    // A lone line end within a cell of ours is in quotes; the head tells what ends a row.
    newline: /^[^\r\n]*\r\n/.test(text) ? '\r\n' : '\n',
    skipEmptyLines: true,
  });
  const [error] = errors;
  if (error !== undefined) {
    const line = (error.row ?? 0) + 2;
    throw new FileProblemError({ is: 'broken', file: name, line, detail: error.message });
  }
  return { columns: new Set(meta.fields ?? []), rows: data };
}

function toNode(row: Row) {
  const labels = toList(row['labels'] ?? '');
  return {
    id: plain(row['id'] ?? ''),
    labels: labels.length > 0 ? labels : [ENTITY_LABEL, plain(row['kind'] ?? '')],
    properties: toProperties(row, NODE_PROPERTIES),
  };
}

function toRelationship(row: Row) {
  const [type, start, end] = [row['type'], row['start'], row['end']].map((cell) =>
    plain(cell ?? ''),
  );
  const ends = { type: type ?? '', start: start ?? '', end: end ?? '' };
  const id = plain(row['id'] ?? '') || toRelationshipId(ends);
  return { id, ...ends, properties: toProperties(row, RELATIONSHIP_PROPERTIES) };
}

/** Columns of the model only: what a spreadsheet added is nothing of the graph's. */
function toProperties(row: Row, definitions: Definitions): Properties {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([key, definition]): [string, PropertyValue][] => {
      const cell = row[key] ?? '';
      return cell === '' ? [] : [[key, toValue(cell, definition)]];
    }),
  );
}

function toValue(cell: string, { type }: PropertyDefinition): PropertyValue {
  switch (type) {
    case 'integer':
    case 'float': {
      const number = Number(cell);
      return Number.isNaN(number) ? plain(cell) : number;
    }
    case 'boolean':
      // Spreadsheets write it in capitals.
      return cell.toLowerCase() === 'true';
    case 'string[]':
      return toList(cell);
    case 'string':
    case 'date':
    case 'url':
      return plain(cell);
    default:
      return type satisfies never;
  }
}

function toList(cell: string): string[] {
  return cell === '' ? [] : plain(cell).split('; ');
}

/** Without the apostrophe that keeps spreadsheets from running a text. */
function plain(cell: string): string {
  return /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;
}
