import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../graph-data/model/relationship-types.ts';
import type { Title } from '../../graph-data/model/title.ts';
import { isRelationshipType } from './layers.ts';

/** What a relationship type is called; one that the vocabulary does not know yet, by its own name. */
export function toTypeTitle(type: string): Title {
  return isRelationshipType(type)
    ? RELATIONSHIP_TYPE_DEFINITIONS[type].title
    : { en: type, zh: type };
}

/** The same as it reads between two names. */
export function toTypePhrase(type: string): Title {
  return isRelationshipType(type)
    ? RELATIONSHIP_TYPE_DEFINITIONS[type].phrase
    : { en: type, zh: type };
}
