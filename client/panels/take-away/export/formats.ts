import { EXPORT_LIMITS } from '../../../../graph-data/model/api/export.ts';
import type { ExportFormat } from '../../../../graph-data/model/api/export.ts';

/** Formats by what people want of them, the likeliest first. */
export const FORMAT_GROUPS = {
  picture: ['svg', 'png', 'pdf'],
  program: ['gexf', 'graphml', 'csv', 'json', 'dot', 'mermaid'],
  database: ['jsonl', 'cypher', 'neo4j-csv', 'turtle'],
} as const satisfies Readonly<Record<string, readonly ExportFormat[]>>;
export type FormatGroup = keyof typeof FORMAT_GROUPS;
export type OfferedFormat = (typeof FORMAT_GROUPS)[FormatGroup][number];

export const OFFERED_FORMATS: readonly OfferedFormat[] = Object.values(FORMAT_GROUPS).flat();

/** How much there is to take; null where only the server knows. */
export interface Amount {
  readonly nodes: number;
  readonly relationships: number;
}

/** Whether a format surely cannot hold so much. */
export function isTooMuch(format: OfferedFormat, amount: Amount | null): boolean {
  const limits = EXPORT_LIMITS[format];
  if (limits === undefined || amount === null) return false;
  return amount.nodes > limits.nodes || amount.relationships > limits.relationships;
}

/** What may be taken in the place of a format that cannot hold it all. */
export const ROOMY_FORMATS = ['gexf', 'graphml', 'csv'] as const satisfies readonly OfferedFormat[];
