import { z } from 'zod';
import type { Dataset, Problem } from '../../graph-data/facts/facts.ts';

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

/** Reads `derived.jsonl`. Never throws: where a line cannot be read there are problems, no values. */
export function parseDerivedFile(
  text: string,
  file: string,
): { readonly derived: DerivedFile; readonly problems: readonly Problem[] } {
  const [first = '', ...rest] = text.split('\n');
  const problems: Problem[] = [];
  const header = parseJsonLine(headerSchema, first);
  if (header === null) problems.push(toDerivedProblem(file, 1));
  const byId = new Map<string, DerivedValues>();
  for (const [index, line] of rest.entries()) {
    if (line.trim() === '') continue;
    const values = parseJsonLine(derivedSchema, line);
    if (values === null) problems.push(toDerivedProblem(file, index + 2));
    else byId.set(values.id, values);
  }
  return header === null || problems.length > 0
    ? { derived: NO_DERIVED_VALUES, problems }
    : { derived: { fingerprint: header.fingerprint, byId }, problems };
}

function parseJsonLine<Value>(schema: z.ZodType<Value>, line: string): Value | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

function toDerivedProblem(file: string, line: number): Problem {
  return {
    file,
    line,
    message: 'Expected values as npm run derive writes them; run: npm run derive',
  };
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
