import { kindOf, toRelationshipId } from '../model/graph.ts';
import type { Properties, PropertyValue } from '../model/graph.ts';
import { ENTITY_LABEL, NARROWER_LABELS, NARROWER_LABEL_DEFINITIONS } from '../model/kinds.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../model/properties.ts';
import type { PropertyDefinition } from '../model/properties.ts';
import { toProblem } from './facts.ts';
import type { Layer, NodeFact, Place, Problem, RelationshipFact } from './facts.ts';
import type { ParsedFacts } from './parse-yaml-facts.ts';
import { readTable, toCellList, toCellValue, toPlainCell } from './table.ts';
import type { Cells } from './table.ts';

/** Columns that are no properties. */
const NODE_FIELDS: ReadonlySet<string> = new Set(['id', 'kind', 'labels']);
const RELATIONSHIP_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'start',
  'end',
  'qualifier',
]);

/**
 * Facts as a table, of nodes (`id`, `kind` or `labels`, and a column a property) or of relationships
 * (`type`, `start`, `end`, where needed `qualifier`). Lists are parted by `; `. Never throws: what
 * cannot be read is a problem with its line.
 */
export function parseCsvFacts(
  text: string,
  origin: { readonly file: string; readonly layer: Layer },
): ParsedFacts {
  const { columns, rows, error } = readTable(text);
  const toPlace = (line: number): Place => ({ file: origin.file, line });
  const nodes: NodeFact[] = [];
  const relationships: RelationshipFact[] = [];
  const problems: Problem[] = [];
  if (error !== null) problems.push(toProblem(toPlace(error.line), `${error.message}.`));
  const isOfTies = ['type', 'start', 'end'].every((name) => columns.has(name));
  const isOfNodes = columns.has('id') && (columns.has('kind') || columns.has('labels'));
  if (!isOfTies && !isOfNodes) {
    const message =
      'Expected the columns id and kind (or labels) for nodes, or type, start and end for relationships.';
    problems.push(toProblem(toPlace(1), message));
    return { nodes, relationships, claims: [], problems };
  }
  for (const { cells, line } of rows) {
    const fact = { layer: origin.layer, place: toPlace(line) };
    if (isOfTies) relationships.push({ ...fact, relationship: toRelationship(cells) });
    else nodes.push({ ...fact, node: toNode(cells) });
  }
  return { nodes, relationships, claims: [], problems };
}

function toNode(cells: Cells): NodeFact['node'] {
  const given = [...toCellList(cells['labels'] ?? ''), toPlainCell(cells['kind'] ?? '')];
  const labels = given.filter((label) => label !== '' && label !== ENTITY_LABEL);
  // A narrower label says its kind, too.
  const narrower = NARROWER_LABELS.find((label) => labels.includes(label));
  const kind =
    kindOf(labels) === undefined && narrower !== undefined
      ? [NARROWER_LABEL_DEFINITIONS[narrower].kind]
      : [];
  return {
    id: toPlainCell(cells['id'] ?? ''),
    labels: [...new Set([ENTITY_LABEL, ...kind, ...labels])],
    properties: toProperties(cells, { fields: NODE_FIELDS, of: NODE_PROPERTIES }),
  };
}

function toRelationship(cells: Cells): RelationshipFact['relationship'] {
  const read = (key: string): string => toPlainCell(cells[key] ?? '');
  const ends = { type: read('type'), start: read('start'), end: read('end') };
  const qualifier = read('qualifier');
  const id = toRelationshipId({ ...ends, qualifier: qualifier === '' ? undefined : qualifier });
  return {
    // A table that was exported has the qualifier in the id.
    id: read('id') === '' ? id : read('id'),
    ...ends,
    properties: toProperties(cells, { fields: RELATIONSHIP_FIELDS, of: RELATIONSHIP_PROPERTIES }),
  };
}

/** Every filled cell; of a column that the model does not know the text, for the rules to tell. */
function toProperties(
  cells: Cells,
  {
    fields,
    of,
  }: {
    readonly fields: ReadonlySet<string>;
    readonly of: Readonly<Record<string, PropertyDefinition>>;
  },
): Properties {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, cell]): [string, PropertyValue][] =>
      cell === '' || fields.has(key) ? [] : [[key, toCellValue(cell, of[key]?.type ?? 'string')]],
    ),
  );
}
