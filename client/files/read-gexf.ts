import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { ENTITY_LABEL } from '../../graph-data/model/kinds.ts';
import type { Properties, PropertyValue } from '../../graph-data/model/graph.ts';
import { toRelationshipId } from '../../graph-data/model/graph.ts';
import { createGatherer, FileProblemError } from './graph-file.ts';
import type { FileGraph } from './graph-file.ts';

/** An attribute as the head of the file declares it. */
interface Declared {
  readonly title: string;
  readonly type: string;
}

/** A node or an edge whose values are being read. */
interface Open {
  readonly tag: SaxesTagPlain;
  readonly values: Map<string, PropertyValue>;
}

/**
 * A graph in GEXF 1.2 or 1.3, with the attributes that it declares. Entities of the file's own are
 * not unfolded: the parser knows those of XML only, and ends at any other.
 */
export function readGexf(text: string): FileGraph {
  const gatherer = createGatherer();
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  const parser = new SaxesParser();
  let kind: 'node' | 'edge' = 'node';
  let open: Open | null = null;
  let description = '';
  let isDescribing = false;
  let isGraph = false;

  parser.on('error', ({ message }) => {
    throw new FileProblemError({ is: 'broken', line: parser.line, detail: message });
  });
  parser.on('opentag', (tag) => {
    const { attributes } = tag;
    switch (toLocalName(tag.name)) {
      case 'gexf':
        isGraph = true;
        break;
      case 'description':
        isDescribing = true;
        break;
      case 'attributes':
        kind = attributes['class'] === 'edge' ? 'edge' : 'node';
        break;
      case 'attribute': {
        const { id = '', title = id, type = 'string' } = attributes;
        declared[kind].set(id, { title, type });
        break;
      }
      case 'node':
      case 'edge':
        open = { tag, values: new Map() };
        kind = toLocalName(tag.name) === 'edge' ? 'edge' : 'node';
        break;
      case 'attvalue': {
        const { for: id = attributes['id'] ?? '', value = '' } = attributes;
        const known = declared[kind].get(id) ?? { title: id, type: 'string' };
        open?.values.set(known.title, toValue(value, known.type));
        break;
      }
      default:
    }
  });
  parser.on('text', (part) => {
    if (isDescribing) description += part;
  });
  parser.on('closetag', ({ name }) => {
    const local = toLocalName(name);
    if (local === 'description') isDescribing = false;
    if (open === null || (local !== 'node' && local !== 'edge')) return;
    if (local === 'node') gatherer.addNode(toNode(open));
    else gatherer.addRelationship(toRelationship(open, parser.line));
    open = null;
  });
  parser.write(text).close();
  if (!isGraph) throw new FileProblemError({ is: 'other_kind' });
  return gatherer.toGraph(toAbout(description));
}

function toLocalName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function toNode({ tag, values }: Open) {
  const { id = '', label } = tag.attributes;
  const { kind, labels, ...properties } = Object.fromEntries(values);
  const named = Array.isArray(labels)
    ? labels.map(String)
    : typeof kind === 'string'
      ? [ENTITY_LABEL, kind]
      : [ENTITY_LABEL];
  const name = properties['name'] ?? label ?? id;
  return { id, labels: named, properties: { ...properties, name } };
}

function toRelationship({ tag, values }: Open, line: number) {
  const { id: given, source: start, target: end, kind, label } = tag.attributes;
  if (start === undefined || end === undefined) {
    throw new FileProblemError({ is: 'broken', line, detail: 'An edge needs source and target.' });
  }
  const type = kind ?? label ?? 'RELATED_TO';
  const properties: Properties = Object.fromEntries(values);
  return { id: given ?? toRelationshipId({ type, start, end }), type, start, end, properties };
}

function toValue(text: string, type: string): PropertyValue {
  switch (type) {
    case 'integer':
    case 'long':
    case 'float':
    case 'double': {
      const number = Number(text);
      return text.trim() === '' || Number.isNaN(number) ? text : number;
    }
    case 'boolean':
      return text === 'true';
    default:
      return type.startsWith('list') ? toList(text) : text;
  }
}

/** `["a", "b"]` as we write it, or `[a, b]` as others do. */
function toList(text: string): string[] {
  try {
    const items: unknown = JSON.parse(text);
    if (Array.isArray(items)) return items.map(String);
  } catch {
    // Without quotes it is no JSON.
  }
  return text
    .replace(/^\[|\]$/g, '')
    .split(/[,|;] ?/)
    .filter((item) => item !== '');
}

/** Lines of `key: text`, as our own files have them. */
function toAbout(description: string): Record<string, string> {
  return Object.fromEntries(
    description.split('\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(': ');
      return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 2)]];
    }),
  );
}
