import { z } from 'zod';
import type { Dataset } from './facts.ts';

/** Values computed from the whole graph, one line a node, after a line with the facts' fingerprint. */
const headerSchema = z.strictObject({ fingerprint: z.string() });
const derivedSchema = z.strictObject({
  id: z.string(),
  x: z.number(),
  y: z.number(),
  degree: z.int(),
  pagerank: z.number(),
  betweenness: z.number().optional(),
  community: z.int(),
});
export type DerivedValues = z.infer<typeof derivedSchema>;

export interface DerivedFile {
  /** Of the facts that the values were computed from; empty where there is no file. */
  readonly fingerprint: string;
  readonly byId: ReadonlyMap<string, DerivedValues>;
}

export const NO_DERIVED_VALUES: DerivedFile = { fingerprint: '', byId: new Map() };

/** Reads `derived.jsonl`; throws when it is not of that form, since it is never written by hand. */
export function parseDerivedFile(text: string): DerivedFile {
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const { fingerprint } = headerSchema.parse(JSON.parse(header));
  const values = lines.map((line) => derivedSchema.parse(JSON.parse(line)));
  return { fingerprint, byId: new Map(values.map((value) => [value.id, value])) };
}

export function formatDerivedFile({ fingerprint, byId }: DerivedFile): string {
  const lines = [{ fingerprint }, ...byId.values()].map((value) => JSON.stringify(value));
  return `${lines.join('\n')}\n`;
}

/** The dataset with the derived values on its nodes; nodes without any stay as they are. */
export function joinDerivedValues(
  dataset: Dataset,
  byId: ReadonlyMap<string, DerivedValues>,
): Dataset {
  const nodes = dataset.nodes.map((node) => {
    const derived = byId.get(node.id);
    if (derived === undefined) return node;
    const { id: _id, betweenness, ...values } = derived;
    const properties = {
      ...node.properties,
      ...values,
      ...(betweenness === undefined ? {} : { betweenness }),
    };
    return { ...node, properties };
  });
  return { nodes, relationships: dataset.relationships };
}
