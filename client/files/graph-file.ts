import { nodeIdSchema } from '../../graph-data/model/graph.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';

/** A graph that came in as a file, checked for its shape only: every text in it is just a text. */
export interface FileGraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
  /** What the file says about itself: `selection`, `moment`, `view`, … */
  readonly about: Readonly<Record<string, string>>;
}

/** Why a file cannot be opened. */
export interface FileProblem {
  readonly is: 'other_kind' | 'too_large' | 'too_many' | 'broken' | 'empty';
  /** Which file of several, or within an archive. */
  readonly file?: string;
  readonly line?: number;
  /** What is wrong, in English, for those who can mend it. */
  readonly detail?: string;
}

/** A parser throws this, and `readGraphFiles` gives it back. */
export class FileProblemError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.detail ?? problem.is);
    this.name = 'FileProblemError';
    this.problem = problem;
  }
}

/** Bounds of what a page can hold without suffering; the overview has the same. */
export const FILE_LIMITS = {
  /** Of a file, and of all that an archive unfolds to. */
  bytes: 60_000_000,
  nodes: 20_000,
  relationships: 60_000,
} as const;

/** Gathers a graph as a file is read, and stops when it is more than can be shown. */
export function createGatherer() {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, Relationship>();
  const refuseMore = (isTooMany: boolean): void => {
    if (isTooMany) throw new FileProblemError({ is: 'too_many' });
  };
  return {
    addNode: (node: GraphNode): void => {
      if (!nodeIdSchema.safeParse(node.id).success) {
        const detail = `${JSON.stringify(node.id)} is no id such as project:nova.`;
        throw new FileProblemError({ is: 'broken', detail });
      }
      nodes.set(node.id, node);
      refuseMore(nodes.size > FILE_LIMITS.nodes);
    },
    addRelationship: (relationship: Relationship): void => {
      relationships.set(relationship.id, relationship);
      refuseMore(relationships.size > FILE_LIMITS.relationships);
    },
    toGraph: (about: Readonly<Record<string, string>>): FileGraph => {
      if (nodes.size === 0) throw new FileProblemError({ is: 'empty' });
      return { nodes: [...nodes.values()], relationships: [...relationships.values()], about };
    },
  };
}
