import {
  RELATIONSHIP_TYPE_DEFINITIONS,
  RELATIONSHIP_TYPES,
} from '../../graph-data/model/vocabulary.ts';
import type { RelationshipType } from '../../graph-data/model/vocabulary.ts';

/** Types that would make a hairball of the first picture; each is a layer with a switch. */
export const LAYER_TYPES: readonly RelationshipType[] = RELATIONSHIP_TYPES.filter(
  (type) => RELATIONSHIP_TYPE_DEFINITIONS[type].layer === 'detail',
);

/** The layer of what is retired: teams and projects of the past. */
export const RETIRED_LAYER = 'RETIRED';

/** Every layer that has a switch. */
export const LAYERS: readonly string[] = [RETIRED_LAYER, ...LAYER_TYPES];

export function isLayer(text: string): boolean {
  return LAYERS.includes(text);
}

export function isRelationshipType(text: string): text is RelationshipType {
  return Object.hasOwn(RELATIONSHIP_TYPE_DEFINITIONS, text);
}

/** A type that the vocabulary does not know yet is drawn with the first picture's. */
export function isLayerType(type: string): boolean {
  return isRelationshipType(type) && RELATIONSHIP_TYPE_DEFINITIONS[type].layer === 'detail';
}
