import { API_LIMITS } from '../../graph-data/model/api/limits.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import type { Title } from '../../graph-data/model/title.ts';
import type { AskOptions, GraphStore } from '../store/graph-store.ts';

/** What became of the relationships between the nodes of an answer that names none. */
export type Between = 'added' | 'too_many';

export const BETWEEN_WORDS: Readonly<Record<Between, Title>> = {
  added: {
    en: 'the relationships between these nodes, which the answer does not name',
    zh: '这些节点之间的关系（答案本身未列出）',
  },
  too_many: {
    en: 'none: the answer names none, and between its nodes there are more than this file can hold',
    zh: '无：答案未列出关系，而这些节点之间的关系超出此文件的容量',
  },
};

interface Answered {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}

/**
 * Nodes that a question's answer names without any relationship would be loose dots, so they come
 * with what is between them (at a moment), unless that is more than fits.
 */
export async function connectAnswer(
  answered: Answered,
  parts: {
    readonly store: Pick<GraphStore, 'getSubgraph'>;
    readonly at: string | undefined;
    readonly mostRelationships: number;
  },
  options: AskOptions,
): Promise<Answered & { readonly between: Between | null }> {
  const { nodes, relationships: named } = answered;
  if (named.length > 0 || nodes.length === 0) return { ...answered, between: null };
  if (nodes.length > API_LIMITS.subgraphNodes) return { ...answered, between: 'too_many' };
  const nodeIds = nodes.map(({ id }) => id);
  const { relationships } = await parts.store.getSubgraph({ nodeIds, at: parts.at }, options);
  if (relationships.length === 0) return { ...answered, between: null };
  if (relationships.length > parts.mostRelationships) return { ...answered, between: 'too_many' };
  return { nodes, relationships, between: 'added' };
}
