import type { Visibility } from '../visibility.ts';
import { findChanges } from './changes.ts';
import type { NodeChange, TimedGraph } from './changes.ts';
import { toDifference, toMarks } from './difference.ts';
import type { Difference, Mark } from './difference.ts';

/** Two pictures of one graph against each other. */
export interface Compared {
  readonly before: Visibility;
  readonly after: Visibility;
  readonly difference: Difference;
  readonly changes: readonly NodeChange[];
  readonly marks: ReadonlyMap<string, Mark>;
}

export function comparePictures(of: TimedGraph, before: Visibility, after: Visibility): Compared {
  const difference = toDifference(before, after);
  const changes = findChanges(of, before, after);
  const marks = toMarks(difference);
  for (const { id } of changes) if (!marks.has(id)) marks.set(id, 'changed');
  return { before, after, difference, changes, marks };
}

/** How many were added, are gone and changed, nodes and relationships together. */
export function countCompared({ difference, changes }: Compared): Record<Mark, number> {
  const { nodes, edges } = difference;
  return {
    added: nodes.added.length + edges.added.length,
    gone: nodes.gone.length + edges.gone.length,
    changed: new Set(changes.map(({ id }) => id)).size,
  };
}
