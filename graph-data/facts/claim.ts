import type { PropertyValue } from '../model/graph.ts';
import type { Place } from './facts.ts';

/**
 * What a source says of one property and the graph does not: it stands beside the facts, for it is
 * what the source says. `correctedBy` has the receipts of who knows better, where that is certain.
 */
export interface Claim {
  readonly place: Place;
  /** Id of a node or a relationship. */
  readonly about: string;
  readonly property: string;
  readonly claim: PropertyValue;
  readonly sources: readonly string[];
  readonly correctedBy: readonly string[];
  readonly because: string | null;
}
