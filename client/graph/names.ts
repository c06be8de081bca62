import type { GraphNode } from '../../graph-data/model/graph.ts';
import type { DataGraph } from './data-graph.ts';
import { toTypePhrase } from './type-titles.ts';

export type Language = 'en' | 'zh';

/** A node's name in a language; where there is none, the other. */
export function toDisplayName(
  node: { readonly name: string; readonly nameZh: string | null },
  language: Language,
): string {
  return language === 'zh' && node.nameZh !== null ? node.nameZh : node.name;
}

/** The same for a node as the server tells it; one without any name has its id. */
export function toNodeName({ id, properties }: GraphNode, language: Language): string {
  const { name, nameZh } = properties;
  return toDisplayName(
    {
      name: typeof name === 'string' ? name : id,
      nameZh: typeof nameZh === 'string' ? nameZh : null,
    },
    language,
  );
}

/** What an id means in a language, a node or a relationship; any other text as it stands. */
export function toElementName(graph: DataGraph, text: string, language: Language): string {
  const nameOf = (id: string): string => toDisplayName(graph.getNodeAttributes(id), language);
  if (graph.hasNode(text)) return nameOf(text);
  if (!graph.hasEdge(text)) return text;
  const phrase = toTypePhrase(graph.getEdgeAttribute(text, 'type'))[language];
  return `${nameOf(graph.source(text))} ${phrase} ${nameOf(graph.target(text))}`;
}
