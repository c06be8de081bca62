import { DataFactory } from 'n3';
import type { Quad } from 'n3';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../../graph-data/model/properties.ts';
import { KIND_DEFINITIONS, NARROWER_LABEL_DEFINITIONS } from '../../../graph-data/model/kinds.ts';
import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../../graph-data/model/relationship-types.ts';
import type { Title } from '../../../graph-data/model/title.ts';
import { toTerm, toWord } from './terms.ts';

const { literal, quad } = DataFactory;

/** What the words of the graph mean: classes and properties with their titles. */
export function toVocabulary(): Quad[] {
  const kinds = Object.entries({ ...KIND_DEFINITIONS, ...NARROWER_LABEL_DEFINITIONS });
  const properties = { ...RELATIONSHIP_PROPERTIES, ...NODE_PROPERTIES };
  return [
    ...kinds.flatMap(([kind, { title }]) => toQuads(kind, 'Class', title)),
    ...Object.entries(NARROWER_LABEL_DEFINITIONS).map(([label, { kind }]) =>
      quad(toWord(label), toTerm('rdfs', 'subClassOf'), toWord(kind)),
    ),
    ...Object.entries(RELATIONSHIP_TYPE_DEFINITIONS).flatMap(([type, { title }]) =>
      toQuads(type, 'Property', title),
    ),
    ...Object.entries(properties).flatMap(([key, { title }]) => toQuads(key, 'Property', title)),
    ...toQuads('Relationship', 'Class', { en: 'Relationship', zh: '关系' }),
    quad(toWord('Relationship'), toTerm('rdfs', 'subClassOf'), toTerm('rdf', 'Statement')),
  ];
}

function toQuads(name: string, type: 'Class' | 'Property', title: Title): Quad[] {
  const label = toTerm('rdfs', 'label');
  return [
    quad(toWord(name), toTerm('rdf', 'type'), toTerm(type === 'Class' ? 'rdfs' : 'rdf', type)),
    quad(toWord(name), label, literal(title.en, 'en')),
    quad(toWord(name), label, literal(title.zh, 'zh')),
  ];
}
