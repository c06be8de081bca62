import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { QueryResult } from '../../server/store/cypher-engine.ts';
import { isList, parseKitValue } from './kit-value.ts';
import type { KitValue } from './kit-value.ts';
import type { Expectation } from './scenario.ts';

/** What differs between an answer and what the kit expects; null where nothing does. */
export function compareRows(
  answer: Pick<QueryResult, 'columns' | 'rows'>,
  expected: Extract<Expectation, { readonly kind: 'rows' }>,
): string | null {
  const { columns, rows, isOrdered, ignoresListOrder } = expected;
  const isNothing = columns.length === 0 && answer.rows.length === 0;
  if (!isNothing && columns.join('\n') !== answer.columns.join('\n')) {
    return `columns ${JSON.stringify(answer.columns)} instead of ${JSON.stringify(columns)}`;
  }
  const write = (value: KitValue) => writeValue(value, ignoresListOrder);
  const wanted = rows.map((row) => row.map((cell) => write(parseKitValue(cell))).join(' | '));
  const found = answer.rows.map((row) => row.map((value) => write(fromQuery(value))).join(' | '));
  const arrange = (lines: string[]) => (isOrdered ? lines : lines.toSorted()).join('\n');
  return arrange(wanted) === arrange(found)
    ? null
    : `rows\n${arrange(found)}\ninstead of\n${arrange(wanted)}`;
}

/** One writing for equal values: keys and labels in order. */
function writeValue(value: KitValue, ignoresListOrder: boolean): string {
  const write = (item: KitValue) => writeValue(item, ignoresListOrder);
  const writeEntries = (entries: Readonly<Record<string, KitValue>>) =>
    Object.keys(entries)
      .toSorted()
      .map((key) => `${key}: ${write(entries[key] ?? null)}`)
      .join(', ');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) {
    const items = value.map(write);
    return `[${(ignoresListOrder ? items.toSorted() : items).join(', ')}]`;
  }
  switch (value.kind) {
    case 'map':
      return `{${writeEntries(value.entries)}}`;
    case 'node':
      return `(${value.labels.map((label) => `:${label}`).join('')} {${writeEntries(value.properties)}})`;
    case 'relationship':
      return `[:${value.type} {${writeEntries(value.properties)}}]`;
    case 'path':
      return value.nodes.reduce((text, node, index) => {
        const step = value.steps[index - 1];
        if (step === undefined) return write(node);
        const arrow = write(step.relationship);
        return `${text}${step.forwards ? `-${arrow}->` : `<-${arrow}-`}${write(node)}`;
      }, '');
    default:
      return value satisfies never;
  }
}

type JsonMap = { readonly [key: string]: QueryValue };

/** An answer's value in the kit's terms. */
function fromQuery(value: QueryValue): KitValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromQuery);
  // What is left of the union is a map.
  const map = value as JsonMap;
  switch (map.$type) {
    case 'node':
      return toNode(map);
    case 'relationship':
      return toRelationship(map);
    case 'path':
      return toPath(map);
    default:
      return { kind: 'map', entries: toEntries(map) };
  }
}

function toEntries(map: JsonMap): Record<string, KitValue> {
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, fromQuery(item)]));
}

/** A text `id` is the entity's own; the number of one that has none is the engine's. */
function toProperties(map: JsonMap): Record<string, KitValue> {
  const { id, properties } = map;
  const own = toEntries(asMap(properties ?? null));
  return /^\d+$/.test(String(id)) ? own : { ...own, id: String(id) };
}

function toNode(map: JsonMap) {
  const labels = Array.isArray(map.labels) ? map.labels.map(String).toSorted() : [];
  return { kind: 'node', labels, properties: toProperties(map) } as const;
}

function toRelationship(map: JsonMap) {
  return { kind: 'relationship', type: String(map.type), properties: toProperties(map) } as const;
}

function toPath(map: JsonMap): KitValue {
  const nodes = asList(map.nodes).map(asMap);
  const relationships = asList(map.relationships).map(asMap);
  return {
    kind: 'path',
    nodes: nodes.map(toNode),
    steps: relationships.map((relationship, index) => ({
      relationship: toRelationship(relationship),
      forwards: relationship.start === nodes[index]?.id,
    })),
  };
}

function asList(value: QueryValue | undefined): readonly QueryValue[] {
  return Array.isArray(value) ? value : [];
}

function asMap(value: QueryValue): JsonMap {
  // Checked: neither a scalar nor a list, so a map.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonMap)
    : {};
}
