import type {
  GraphNode,
  Properties,
  PropertyValue,
  Relationship,
} from '../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { toCommentLines } from './about.ts';
import type { ExportAbout } from './about.ts';
import { sortKeys } from './sort-keys.ts';

type Definitions = Readonly<Record<string, PropertyDefinition>>;

/** Rows of a statement: few enough for any client, enough that a graph is not all statements. */
const ROWS = 100;

/**
 * A Cypher script that makes the graph in Neo4j 5 or later, a statement a line. Run twice it changes
 * nothing: nodes and relationships are merged by their ids, of which a constraint comes first.
 */
export async function* writeCypherScript(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<string> {
  yield toCommentLines(about, '//');
  yield '// To run: cypher-shell --file FILE\n';
  // The import of Stackscape defines the same one by the same name.
  yield 'CREATE CONSTRAINT stackscape_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';
  for await (const chunk of chunks) {
    yield 'nodes' in chunk
      ? toStatements(chunk.nodes, toLabels, toNodeStatement)
      : toStatements(chunk.relationships, ({ type }) => quoteName(type), toRelationshipStatement);
  }
}

/** Statements for runs of items that share labels or a type, which Cypher cannot take as values. */
function toStatements<Item>(
  items: readonly Item[],
  toShape: (item: Item) => string,
  toStatement: (shape: string, run: readonly Item[]) => string,
): string {
  const runs: { readonly shape: string; readonly items: Item[] }[] = [];
  for (const item of items) {
    const shape = toShape(item);
    const last = runs.at(-1);
    if (last?.shape === shape && last.items.length < ROWS) last.items.push(item);
    else runs.push({ shape, items: [item] });
  }
  return runs.map((run) => `${toStatement(run.shape, run.items)};\n`).join('');
}

function toLabels({ labels }: GraphNode): string {
  return labels
    .filter((label) => label !== 'Entity')
    .map((label) => `:${quoteName(label)}`)
    .join('');
}

function toNodeStatement(labels: string, nodes: readonly GraphNode[]): string {
  const rows = nodes
    .map(({ id, properties }) => `{id: ${quote(id)}, p: ${toMap(properties, NODE_PROPERTIES)}}`)
    .join(', ');
  const set = labels === '' ? 'SET n += row.p' : `SET n${labels}, n += row.p`;
  return `UNWIND [${rows}] AS row MERGE (n:Entity {id: row.id}) ${set}`;
}

function toRelationshipStatement(type: string, relationships: readonly Relationship[]): string {
  const rows = relationships
    .map(
      ({ id, start, end, properties }) =>
        `{id: ${quote(id)}, a: ${quote(start)}, b: ${quote(end)}, p: ${toMap(properties, RELATIONSHIP_PROPERTIES)}}`,
    )
    .join(', ');
  return `UNWIND [${rows}] AS row MATCH (a:Entity {id: row.a}) MATCH (b:Entity {id: row.b}) MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.p`;
}

function toMap(properties: Properties, definitions: Definitions): string {
  const entries = Object.entries(sortKeys(properties)).map(
    ([key, value]) => `${quoteName(key)}: ${toLiteral(value, definitions[key]?.type === 'float')}`,
  );
  return `{${entries.join(', ')}}`;
}

function toLiteral(value: PropertyValue, isFloat: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => toLiteral(item, isFloat)).join(', ')}]`;
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'number') return String(value);
  // A whole number without a fraction would become an integer.
  const text = String(value);
  return isFloat && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/**
 * A text as a literal. Never by `\u` and a code: Neo4j undoes those before it reads the text, so that
 * a quote written that way would end the literal.
 */
function quote(text: string): string {
  return `'${text.replace(/[\\'\n\r\t\b\f]/g, (found) => ESCAPES[found] ?? found)}'`;
}

/**
 * A label, a type or a key; between back-quotes where it is more than letters and digits. There a
 * backslash can only be written by its code, which is undone once.
 */
function quoteName(name: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return name;
  return `\`${name.replaceAll('\\', '\\u005C').replaceAll('`', '``')}\``;
}
