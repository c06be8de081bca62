import type { Properties, PropertyValue } from '../../graph-data/model/graph.ts';
import { toRelationshipId } from '../../graph-data/model/graph.ts';
import { ENTITY_LABEL } from '../../graph-data/model/kinds.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import { readTable, toCellList, toCellValue, toPlainCell } from '../../graph-data/facts/table.ts';
import type { Cells } from '../../graph-data/facts/table.ts';
import { createGatherer, FileProblemError } from './graph-file.ts';
import type { FileGraph } from './graph-file.ts';

/** A file by its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

type Definitions = Readonly<Record<string, PropertyDefinition>>;

/** Our two tables: one of nodes, with `id`, and one of relationships, with `start` and `end`. */
export function readCsvTables(files: readonly NamedText[]): FileGraph {
  const gatherer = createGatherer();
  for (const { name, text } of files) {
    const { columns, rows, error } = readTable(text);
    if (error !== null) {
      const { line, message } = error;
      throw new FileProblemError({ is: 'broken', file: name, line, detail: message });
    }
    if (columns.has('start') && columns.has('end') && columns.has('type')) {
      for (const { cells } of rows) gatherer.addRelationship(toRelationship(cells));
    } else if (columns.has('id') && (columns.has('labels') || columns.has('kind'))) {
      for (const { cells } of rows) gatherer.addNode(toNode(cells));
    } else {
      throw new FileProblemError({ is: 'other_kind', file: name });
    }
  }
  return gatherer.toGraph({});
}

function toNode(cells: Cells) {
  const labels = toCellList(cells['labels'] ?? '');
  return {
    id: toPlainCell(cells['id'] ?? ''),
    labels: labels.length > 0 ? labels : [ENTITY_LABEL, toPlainCell(cells['kind'] ?? '')],
    properties: toProperties(cells, NODE_PROPERTIES),
  };
}

function toRelationship(cells: Cells) {
  const read = (key: string): string => toPlainCell(cells[key] ?? '');
  const ends = { type: read('type'), start: read('start'), end: read('end') };
  const id = read('id') || toRelationshipId(ends);
  return { id, ...ends, properties: toProperties(cells, RELATIONSHIP_PROPERTIES) };
}

/** Columns of the model only: what a spreadsheet added is nothing of the graph's. */
function toProperties(cells: Cells, definitions: Definitions): Properties {
  return Object.fromEntries(
    Object.entries(definitions).flatMap(([key, { type }]): [string, PropertyValue][] => {
      const cell = cells[key] ?? '';
      return cell === '' ? [] : [[key, toCellValue(cell, type)]];
    }),
  );
}
