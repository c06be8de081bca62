import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import { readTable } from '../../graph-data/facts/table.ts';

/**
 * Whether a table was exported, by the line of its columns: exports name every property of the model,
 * which nobody who writes facts by hand does.
 */
export function isExportedTable(text: string): boolean {
  const [head = ''] = text.split(/\r?\n/, 1);
  const { columns } = readTable(`${head}\n`);
  const hasAll = (definitions: object): boolean =>
    Object.keys(definitions).every((key) => columns.has(key));
  if (!columns.has('id')) return false;
  return columns.has('start') ? hasAll(RELATIONSHIP_PROPERTIES) : hasAll(NODE_PROPERTIES);
}
