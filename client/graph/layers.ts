import {
  RELATIONSHIP_TYPE_DEFINITIONS,
  RELATIONSHIP_TYPES,
} from '../../graph-data/model/relationship-types.ts';
import type { RelationshipType } from '../../graph-data/model/relationship-types.ts';

/** The layer of what is retired: teams and projects of the past. */
export const RETIRED_LAYER = 'RETIRED';
/** The layer of what is over: leads, memberships and duties of the past. */
export const PAST_LAYER = 'PAST';
/** The layer of the documents: who wrote, published and cites them. */
const DOCUMENTS_LAYER = 'DOCUMENTS';

const DETAIL_TYPES = RELATIONSHIP_TYPES.filter(
  (type) => RELATIONSHIP_TYPE_DEFINITIONS[type].layer === 'detail',
);

/** Whether a type says of documents only: each is a little of one layer. */
function isOfDocuments(type: RelationshipType): boolean {
  return RELATIONSHIP_TYPE_DEFINITIONS[type].ends.every((kind) => kind === 'Source');
}

/** Every layer that has a switch: types that would make a hairball of the first picture. */
export const LAYERS: readonly string[] = [
  PAST_LAYER,
  RETIRED_LAYER,
  ...new Set(DETAIL_TYPES.flatMap((type) => toLayer(type) ?? [])),
];

export function isLayer(text: string): boolean {
  return LAYERS.includes(text);
}

export function isRelationshipType(text: string): text is RelationshipType {
  return Object.hasOwn(RELATIONSHIP_TYPE_DEFINITIONS, text);
}

/**
 * The layer that brings a type; null for what the first picture has. A type that the vocabulary does
 * not know yet is drawn with the first picture's.
 */
export function toLayer(type: string): string | null {
  if (!isRelationshipType(type) || RELATIONSHIP_TYPE_DEFINITIONS[type].layer !== 'detail') {
    return null;
  }
  return isOfDocuments(type) ? DOCUMENTS_LAYER : type;
}
