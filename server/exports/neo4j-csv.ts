import { stringify } from 'csv-stringify/sync';
import type { GraphNode, Properties, Relationship } from '../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition, PropertyType } from '../../graph-data/model/properties.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { toCommentLines } from './about.ts';
import type { ExportAbout } from './about.ts';
import { writeTwoTables } from './two-tables.ts';

type Definitions = Readonly<Record<string, PropertyDefinition>>;

/** Between the items of a list: a character that is made for it and that no name has. */
const SEPARATOR = '\u001F';

/** What the offline importer must be told about the files. */
export const IMPORTER_OPTIONS = ['--array-delimiter=U+001F', '--multiline-fields=true'] as const;

/**
 * Two tables for `neo4j-admin database import full` in one archive, with typed columns. What the
 * model does not know is left out, since columns stand before the rows.
 */
export function writeNeo4jCsv(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<Uint8Array> {
  return writeTwoTables(chunks, {
    readme: toReadme(about),
    nodeHead: toRows([['id:ID', ':LABEL', ...toColumns(NODE_PROPERTIES)]], false),
    toNodeRows: (nodes) => toRows(nodes.map(toNodeRow)),
    relationshipHead: toRows(
      [['id:string', ':START_ID', ':END_ID', ':TYPE', ...toColumns(RELATIONSHIP_PROPERTIES)]],
      false,
    ),
    toRelationshipRows: (relationships) => toRows(relationships.map(toRelationshipRow)),
  });
}

function toReadme(about: ExportAbout): string {
  return `${toCommentLines(about, '-')}
For the offline importer of Neo4j 5 or later. Unpack, stop the database, and run beside the files:

neo4j-admin database import full neo4j --nodes=nodes.csv --relationships=relationships.csv ${IMPORTER_OPTIONS.join(' ')} --overwrite-destination=true

It replaces the database "neo4j". Afterwards, in Cypher:

CREATE CONSTRAINT stackscape_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
`;
}

function toColumns(definitions: Definitions): string[] {
  return Object.entries(definitions).map(([key, { type }]) => `${key}:${toColumnType(type)}`);
}

function toColumnType(type: PropertyType): string {
  switch (type) {
    case 'integer':
      return 'long';
    case 'float':
      return 'double';
    case 'boolean':
      return 'boolean';
    case 'string[]':
      return 'string[]';
    case 'string':
    case 'date':
    case 'url':
      return 'string';
    default:
      return type satisfies never;
  }
}

type Cell = string | number | null;

/** A text is between quotes, also an empty one; a cell without them is no property at all. */
function toRows(rows: readonly (readonly Cell[])[], isQuoted = true): string {
  return rows.length === 0 ? '' : stringify([...rows], { quoted_string: isQuoted });
}

function toNodeRow({ id, labels, properties }: GraphNode): Cell[] {
  return [id, toList(labels), ...toCells(properties, NODE_PROPERTIES)];
}

function toRelationshipRow({ id, type, start, end, properties }: Relationship): Cell[] {
  return [id, start, end, type, ...toCells(properties, RELATIONSHIP_PROPERTIES)];
}

function toCells(properties: Properties, definitions: Definitions): Cell[] {
  return Object.keys(definitions).map((key) => {
    const value = properties[key];
    if (value === undefined) return null;
    if (Array.isArray(value)) return toList(value.map(String));
    return typeof value === 'number' ? value : String(value);
  });
}

/** Within an item the separator becomes the mark for a loss. */
function toList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(SEPARATOR, '\uFFFD')).join(SEPARATOR);
}
