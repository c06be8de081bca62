import { DataFactory } from 'n3';
import type { Literal, NamedNode } from 'n3';
import type { PropertyType } from '../../../graph-data/model/properties.ts';
import { markImpossible } from '../xml.ts';

/**
 * Addresses. They are names, not places: the graph has no home on the web, and the same thing has
 * the same address in every file, whatever server wrote it.
 */
export const PREFIXES = {
  node: 'urn:stackscape:node:',
  relationship: 'urn:stackscape:relationship:',
  st: 'urn:stackscape:vocabulary:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcterms: 'http://purl.org/dc/terms/',
} as const;

const { namedNode, literal } = DataFactory;

export const toNodeTerm = (id: string): NamedNode => namedNode(PREFIXES.node + encode(id));
export const toRelationshipTerm = (id: string): NamedNode =>
  namedNode(PREFIXES.relationship + encode(id));
/** A kind, a type or a property. */
export const toWord = (name: string): NamedNode => namedNode(PREFIXES.st + encode(name));
export const toTerm = (prefix: 'rdf' | 'rdfs' | 'dcterms', name: string): NamedNode =>
  namedNode(PREFIXES[prefix] + name);

function encode(id: string): string {
  return encodeURIComponent(markImpossible(id)).replaceAll('%3A', ':');
}

/** A value with the type that the model gives it; a partial date has the type of a year or a month. */
export function toLiteral(
  value: string | number | boolean,
  about: { readonly key: string; readonly type: PropertyType | undefined },
): Literal {
  if (typeof value === 'boolean') return literal(String(value), toDatatype('boolean'));
  if (typeof value === 'number') {
    const isInteger = about.type !== 'float' && Number.isInteger(value);
    return literal(String(value), toDatatype(isInteger ? 'integer' : 'double'));
  }
  if (about.type === 'date') return toDate(value);
  if (about.type === 'url') return literal(value, toDatatype('anyURI'));
  return about.key.endsWith('Zh') ? literal(value, 'zh') : literal(value);
}

function toDate(text: string): Literal {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return literal(text, toDatatype('date'));
  if (/^\d{4}-\d\d$/.test(text)) return literal(text, toDatatype('gYearMonth'));
  return /^\d{4}$/.test(text) ? literal(text, toDatatype('gYear')) : literal(text);
}

function toDatatype(name: string): NamedNode {
  return namedNode(PREFIXES.xsd + name);
}
