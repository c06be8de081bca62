import type { GraphNode, Relationship } from '../model/graph.ts';

/** Where a fact is written down. */
export interface Place {
  /** As a person would open it: relative to the working folder where that is shorter. */
  readonly file: string;
  readonly line: number;
  /** Lines of single fields, where the form of the file has them. */
  readonly fieldLines?: ReadonlyMap<string, number>;
}

/** Facts of a later layer win over those of an earlier one, field by field. */
export const LAYERS = ['harvested', 'curated', 'own'] as const;
export type Layer = (typeof LAYERS)[number];

export interface NodeFact {
  readonly layer: Layer;
  readonly place: Place;
  readonly node: GraphNode;
}

export interface RelationshipFact {
  readonly layer: Layer;
  readonly place: Place;
  readonly relationship: Relationship;
}

/** Every fact as it is written, before facts about the same thing are put together. */
export interface Facts {
  readonly nodes: readonly NodeFact[];
  readonly relationships: readonly RelationshipFact[];
}

/** The graph that the facts make, each thing once, sorted by id. */
export interface Dataset {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}

/** What is wrong with a fact, where, and what was expected. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export function toProblem(place: Place, message: string, field?: string): Problem {
  const line = (field === undefined ? undefined : place.fieldLines?.get(field)) ?? place.line;
  return { file: place.file, line, message };
}

/** `file:line: sentence`, as compilers and editors have it. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}
