import { kindOf } from '../../graph-data/model/graph.ts';
import type { GraphNode, Properties, Relationship } from '../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { toStatements } from './about.ts';
import type { ExportAbout } from './about.ts';
import { escapeXml } from './xml.ts';

type Definitions = Readonly<Record<string, PropertyDefinition>>;

/**
 * GraphML for yEd, igraph, networkx and their kin: every property is a typed key, parallel
 * relationships stay apart by their ids. The format has no lists: they are JSON texts. Keys are
 * those of the model, so that the file can be written as the graph is read.
 */
export async function* writeGraphml(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<string> {
  yield toHead(about);
  for await (const chunk of chunks) {
    yield 'nodes' in chunk
      ? chunk.nodes.map(toNode).join('')
      : chunk.relationships.map(toEdge).join('');
  }
  yield '  </graph>\n</graphml>\n';
}

function toHead(about: ExportAbout): string {
  const statements = toStatements(about);
  const keys = [
    ...statements.map(([key]) => toKey('graph', key, 'string')),
    toKey('node', 'label', 'string'),
    toKey('node', 'kind', 'string'),
    toKey('node', 'labels', 'string'),
    ...toKeys('node', NODE_PROPERTIES),
    toKey('edge', 'relationshipId', 'string'),
    toKey('edge', 'type', 'string'),
    ...toKeys('edge', RELATIONSHIP_PROPERTIES),
  ].join('');
  const data = statements.map(([key, text]) => toData('graph', key, text, '    ')).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys}  <graph id="stackscape" edgedefault="directed">
${data}`;
}

function toKeys(target: 'node' | 'edge', definitions: Definitions): string[] {
  return Object.entries(definitions).map(([key, { type }]) =>
    toKey(target, key, toGraphmlType(type)),
  );
}

function toKey(target: 'graph' | 'node' | 'edge', key: string, type: string): string {
  return `  <key id="${target}.${key}" for="${target}" attr.name="${key}" attr.type="${type}"/>\n`;
}

function toGraphmlType(type: PropertyDefinition['type']): string {
  switch (type) {
    case 'integer':
      return 'long';
    case 'float':
      return 'double';
    case 'boolean':
      return 'boolean';
    case 'string':
    case 'date':
    case 'url':
    case 'string[]':
      return 'string';
    default:
      return type satisfies never;
  }
}

function toNode({ id, labels, properties }: GraphNode): string {
  const data = [
    toData('node', 'label', String(properties['name'] ?? id)),
    toData('node', 'kind', kindOf(labels) ?? ''),
    toData('node', 'labels', JSON.stringify(labels)),
    ...toValues('node', properties, NODE_PROPERTIES),
  ].join('');
  return `    <node id="${toNameToken(id)}">\n${data}    </node>\n`;
}

function toEdge({ id, type, start, end, properties }: Relationship): string {
  const data = [
    toData('edge', 'relationshipId', id),
    toData('edge', 'type', type),
    ...toValues('edge', properties, RELATIONSHIP_PROPERTIES),
  ].join('');
  return `    <edge id="${toNameToken(id)}" source="${toNameToken(start)}" target="${toNameToken(end)}">\n${data}    </edge>\n`;
}

function toValues(target: 'node' | 'edge', properties: Properties, definitions: Definitions) {
  return Object.keys(definitions).flatMap((key) => {
    const value = properties[key];
    if (value === undefined) return [];
    return [toData(target, key, Array.isArray(value) ? JSON.stringify(value) : String(value))];
  });
}

function toData(target: string, key: string, text: string, indent = '      '): string {
  return `${indent}<data key="${target}.${key}">${escapeXml(text)}</data>\n`;
}

/**
 * An id as the schema wants ids (`NMTOKEN`): other characters become `_xHHHH_`, as in other XML
 * formats; what would read as such loses its underscore. Our node ids stay as they are.
 */
export function toNameToken(id: string): string {
  return id.replace(/_(?=x[0-9A-F]{2,6}_)/g, '_x5F_').replace(/[^A-Za-z0-9._:-]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `_x${code.toString(16).toUpperCase().padStart(2, '0')}_`;
  });
}
