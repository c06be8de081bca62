import { kindOf } from '../../graph-data/model/graph.ts';
import type {
  GraphNode,
  Properties,
  PropertyValue,
  Relationship,
} from '../../graph-data/model/graph.ts';
import { toLastDay } from '../../graph-data/model/last-day.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { CREATOR, toStatements } from './about.ts';
import type { ExportAbout } from './about.ts';
import { toChannels, toLook } from './appearance.ts';
import { escapeXml } from './xml.ts';

type Definitions = Readonly<Record<string, PropertyDefinition>>;

/**
 * GEXF 1.3 for Gephi and its kin: typed attributes, colour, size and position of each node, and
 * lifetimes as dynamics. The attributes are those of the model, so that the file can be written as
 * the graph is read.
 */
export async function* writeGexf(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<string> {
  yield toHead(about);
  let open: 'nodes' | 'edges' = 'nodes';
  yield '    <nodes>\n';
  for await (const chunk of chunks) {
    if ('nodes' in chunk) yield chunk.nodes.map(toNode).join('');
    else {
      if (open === 'nodes') yield '    </nodes>\n    <edges>\n';
      open = 'edges';
      yield chunk.relationships.map(toEdge).join('');
    }
  }
  // The format wants both, also where one is empty.
  if (open === 'nodes') yield '    </nodes>\n    <edges>\n';
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function toHead(about: ExportAbout): string {
  const description = toStatements(about)
    .map(([key, text]) => `${key}: ${text}`)
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>${CREATOR}</creator>
    <description>${escapeXml(description)}</description>
  </meta>
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
    <attributes class="node">
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="labels" title="labels" type="liststring"/>
${toAttributes(NODE_PROPERTIES)}    </attributes>
    <attributes class="edge">
${toAttributes(RELATIONSHIP_PROPERTIES)}    </attributes>
`;
}

function toAttributes(definitions: Definitions): string {
  return Object.entries(definitions)
    .map(
      ([key, { type }]) =>
        `      <attribute id="${key}" title="${key}" type="${toGexfType(type)}"/>\n`,
    )
    .join('');
}

function toGexfType(type: PropertyDefinition['type']): string {
  switch (type) {
    case 'integer':
      return 'long';
    case 'float':
      return 'double';
    case 'boolean':
      return 'boolean';
    case 'string[]':
      return 'liststring';
    case 'url':
      return 'anyURI';
    case 'date':
    case 'string':
      // Partial dates (a year, a month) are no dates to other readers.
      return 'string';
    default:
      return type satisfies never;
  }
}

function toNode(node: GraphNode): string {
  const { id, labels, properties } = node;
  const { colour, size, x, y } = toLook(node);
  const [red, green, blue] = toChannels(colour);
  return `      <node id="${escapeXml(id)}" label="${escapeXml(String(properties['name'] ?? id))}"${toLifetime(properties)}>
        <attvalues>
          <attvalue for="kind" value="${kindOf(labels) ?? ''}"/>
          <attvalue for="labels" value="${escapeXml(toList(labels))}"/>
${toValues(properties, NODE_PROPERTIES)}        </attvalues>
        <viz:color r="${red}" g="${green}" b="${blue}"/>
        <viz:position x="${x}" y="${y}" z="0"/>
        <viz:size value="${size.toFixed(2)}"/>
      </node>
`;
}

function toEdge({ id, type, start, end, properties }: Relationship): string {
  return `      <edge id="${escapeXml(id)}" source="${escapeXml(start)}" target="${escapeXml(end)}" kind="${escapeXml(type)}" label="${escapeXml(type)}"${toLifetime(properties)}>
        <attvalues>
${toValues(properties, RELATIONSHIP_PROPERTIES)}        </attvalues>
      </edge>
`;
}

function toValues(properties: Properties, definitions: Definitions): string {
  return Object.keys(definitions)
    .flatMap((key) => {
      const value = properties[key];
      return value === undefined
        ? []
        : [`          <attvalue for="${key}" value="${escapeXml(toText(value))}"/>\n`];
    })
    .join('');
}

function toText(value: PropertyValue): string {
  return Array.isArray(value) ? toList(value.map(String)) : String(value);
}

/** GEXF writes lists within brackets, each text in quotes. */
function toList(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
}

/** Dates as whole days: a lifetime begins with the first and ends with the last day of what is known. */
function toLifetime({ from, to }: Properties): string {
  const start = typeof from === 'string' ? ` start="${`${from}-01-01`.slice(0, 10)}"` : '';
  const end = typeof to === 'string' ? ` end="${toLastDay(to)}"` : '';
  return start + end;
}
