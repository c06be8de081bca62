import type { GraphNode, Properties, PropertyValue } from '../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';

/** A property as a panel lists it. */
export interface Fact {
  readonly key: string;
  readonly value: PropertyValue;
  /** Undefined for a property that the vocabulary does not know. */
  readonly definition: PropertyDefinition | undefined;
}

/** Shown elsewhere in a panel, or of use to programs only. */
const NODE_KEYS_ELSEWHERE = new Set([
  'name',
  'nameZh',
  'description',
  'descriptionZh',
  'sources',
  'x',
  'y',
  'community',
  'permalink',
  'betweenness',
]);
const RELATIONSHIP_KEYS_ELSEWHERE = new Set([
  'sources',
  'correctedBy',
  'confidence',
  'roleZh',
  'purposeZh',
]);

/** The facts of a node in the vocabulary's order; what it does not know comes last. */
export function toNodeFacts({ properties }: GraphNode): Fact[] {
  const facts = toFacts(properties, NODE_PROPERTIES, NODE_KEYS_ELSEWHERE);
  return facts.filter(({ definition }) => definition?.derived !== true);
}

/** What was computed of a node's place in the graph: no source says it. */
export function toMeasures({ properties }: GraphNode): Fact[] {
  const facts = toFacts(properties, NODE_PROPERTIES, NODE_KEYS_ELSEWHERE);
  return facts.filter(({ definition }) => definition?.derived === true);
}

/** Their values are the short names of releases: `2024.2-dalmatian`. */
const RELEASE_KEYS = new Set(['incubatedSince', 'integratedSince', 'release', 'releases']);

/** A value as the name of what it means, where it means a node by its id or its short name. */
export function toValueName(key: string, text: string, nameOf: (id: string) => string): string {
  if (!RELEASE_KEYS.has(key)) return nameOf(text);
  const id = `release:${text}`;
  const name = nameOf(id);
  return name === id ? text : name;
}

/** What a relationship says beside its ends: role, time, figures. */
export function toRelationshipFacts(properties: Properties): Fact[] {
  return toFacts(properties, RELATIONSHIP_PROPERTIES, RELATIONSHIP_KEYS_ELSEWHERE);
}

function toFacts(
  properties: Properties,
  definitions: Readonly<Record<string, PropertyDefinition>>,
  elsewhere: ReadonlySet<string>,
): Fact[] {
  const order = Object.keys(definitions);
  const rank = (key: string): number => {
    const place = order.indexOf(key);
    return place === -1 ? order.length : place;
  };
  return Object.entries(properties)
    .filter(([key, value]) => !elsewhere.has(key) && !isEmpty(value))
    .map(([key, value]) => ({ key, value, definition: definitions[key] }))
    .toSorted((a, b) => rank(a.key) - rank(b.key));
}

function isEmpty(value: PropertyValue): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

/** The receipts of a node or relationship, as written: `sourceId#locator`. */
export function toReceipts({ sources }: Properties): string[] {
  return toTexts(sources);
}

/** Receipts of who knows better, where what a source says is known to be wrong. */
export function toCorrections({ correctedBy }: Properties): string[] {
  return toTexts(correctedBy);
}

function toTexts(value: PropertyValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
