import { DataFactory, Writer } from 'n3';
import type { NamedNode, Quad } from 'n3';
import type { GraphNode, Properties, Relationship } from '../../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../../graph-data/model/properties.ts';
import type { GraphChunk } from '../../store/graph-store.ts';
import { CREATOR, toCommentLines } from '../about.ts';
import type { ExportAbout } from '../about.ts';
import { sortKeys } from '../sort-keys.ts';
import { PREFIXES, toLiteral, toNodeTerm, toRelationshipTerm, toTerm, toWord } from './terms.ts';
import { toVocabulary } from './vocabulary.ts';

type Definitions = Readonly<Record<string, PropertyDefinition>>;

const { literal, namedNode, quad } = DataFactory;
const TYPE = toTerm('rdf', 'type');
const LABEL = toTerm('rdfs', 'label');

/**
 * RDF in Turtle. A relationship is one triple and, since it has properties and may have a parallel, a
 * statement with an address of its own that says subject, predicate and object (reification).
 */
export async function* writeTurtle(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<string> {
  const parts: string[] = [];
  const writer = new Writer(
    {
      write(text: string, _encoding: string, done?: () => void) {
        parts.push(text);
        done?.();
      },
      end: (done?: () => void) => done?.(),
    },
    { prefixes: PREFIXES },
  );
  const take = () => parts.splice(0).join('');
  yield toCommentLines(about, '#');
  writer.addQuads([...toDescription(about), ...toVocabulary()]);
  yield take();
  for await (const chunk of chunks) {
    const quads =
      'nodes' in chunk
        ? chunk.nodes.flatMap(toNodeQuads)
        : chunk.relationships.flatMap(toRelationshipQuads);
    writer.addQuads(quads);
    yield take();
  }
  writer.end();
  yield take();
}

/** Of the document itself, which has no address until it lies somewhere. */
function toDescription(about: ExportAbout): Quad[] {
  const say = (name: string, object: Quad['object']) =>
    quad(namedNode(''), toTerm('dcterms', name), object);
  return [
    say('title', literal(about.title)),
    say('creator', literal(CREATOR)),
    say('description', literal(about.selection)),
    say('temporal', literal(about.at ?? 'all times')),
    say('isVersionOf', literal(`dataset ${about.dataset}`)),
    say('license', namedNode('https://www.apache.org/licenses/LICENSE-2.0')),
    ...(about.view === null ? [] : [say('source', namedNode(about.view))]),
  ];
}

function toNodeQuads({ id, labels, properties }: GraphNode): Quad[] {
  const subject = toNodeTerm(id);
  const { name, nameZh } = properties;
  return [
    ...labels.map((label) => quad(subject, TYPE, toWord(label))),
    ...(typeof name === 'string' ? [quad(subject, LABEL, literal(name))] : []),
    ...(typeof nameZh === 'string' ? [quad(subject, LABEL, literal(nameZh, 'zh'))] : []),
    ...toPropertyQuads(subject, properties, NODE_PROPERTIES),
  ];
}

function toRelationshipQuads({ id, type, start, end, properties }: Relationship): Quad[] {
  const [from, predicate, to] = [toNodeTerm(start), toWord(type), toNodeTerm(end)];
  const subject = toRelationshipTerm(id);
  return [
    quad(from, predicate, to),
    quad(subject, TYPE, toWord('Relationship')),
    quad(subject, toTerm('rdf', 'subject'), from),
    quad(subject, toTerm('rdf', 'predicate'), predicate),
    quad(subject, toTerm('rdf', 'object'), to),
    ...toPropertyQuads(subject, properties, RELATIONSHIP_PROPERTIES),
  ];
}

/** A list is a value several times: which comes first says nothing here. */
function toPropertyQuads(
  subject: NamedNode,
  properties: Properties,
  definitions: Definitions,
): Quad[] {
  return Object.entries(sortKeys(properties)).flatMap(([key, value]) => {
    const items: readonly (string | number | boolean)[] = Array.isArray(value) ? value : [value];
    const type = definitions[key]?.type;
    const quads = items.map((item) => quad(subject, toWord(key), toLiteral(item, { key, type })));
    return key === 'sources' ? [...quads, ...toSourceQuads(subject, items)] : quads;
  });
}

/** A receipt reads `source:ID#PLACE`: the document is a node of the graph. */
function toSourceQuads(subject: NamedNode, receipts: readonly unknown[]): Quad[] {
  const ids = new Set(receipts.map((receipt) => String(receipt).split('#')[0] ?? ''));
  return [...ids].map((id) => quad(subject, toTerm('dcterms', 'source'), toNodeTerm(id)));
}
