import { z } from 'zod';
import { PARAMETER_TYPES } from '../parameters/parameter.ts';
import type { ParameterFields } from '../parameters/parameter.ts';

/** A query as it is written and kept: its text, and what stands in the form of its parameters. */
export interface QueryDraft {
  readonly text: string;
  readonly parameters: ParameterFields;
}

export const EMPTY_DRAFT: QueryDraft = { text: '', parameters: {} };

/** A query with a name of its own. */
export interface SavedQuery extends QueryDraft {
  readonly name: string;
  readonly tags: readonly string[];
  /** When it was saved, as an ISO moment. */
  readonly savedAt: string;
}

/** A query that was run. */
export interface PastQuery extends QueryDraft {
  readonly ranAt: string;
  /** Null where it gave no answer. */
  readonly rows: number | null;
}

/** What the server takes of one query, and what fits a browser's memory. */
const LONGEST_TEXT = 50_000;
const MOST_PARAMETERS = 100;
const MOST_SAVED = 500;
const LONGEST_FILE = 5_000_000;

const parametersSchema = z
  .record(
    z.string().min(1).max(200),
    z.strictObject({ type: z.enum(PARAMETER_TYPES), typed: z.string().max(LONGEST_TEXT) }),
  )
  .refine((fields) => Object.keys(fields).length <= MOST_PARAMETERS);
const draftShape = { text: z.string().max(LONGEST_TEXT), parameters: parametersSchema };
export const draftSchema = z.strictObject(draftShape);
const savedSchema = z.strictObject({
  ...draftShape,
  name: z.string().trim().min(1).max(200),
  tags: z.array(z.string().trim().min(1).max(50)).max(20),
  savedAt: z.iso.datetime(),
});
export const savedListSchema = z.array(savedSchema).max(MOST_SAVED);

export const pastListSchema = z.array(
  z.strictObject({ ...draftShape, ranAt: z.iso.datetime(), rows: z.int().nullable() }),
);

const fileSchema = z.strictObject({
  format: z.literal('stackscape-queries'),
  version: z.literal(1),
  queries: savedListSchema,
});

/** The file that other browsers read. */
export function writeQueryFile(queries: readonly SavedQuery[]): string {
  return `${JSON.stringify({ format: 'stackscape-queries', version: 1, queries }, null, 2)}\n`;
}

/** The queries of a file; null for whatever is no file of ours. */
export function readQueryFile(text: string): readonly SavedQuery[] | null {
  if (text.length > LONGEST_FILE) return null;
  try {
    const file = fileSchema.safeParse(JSON.parse(text));
    return file.success ? file.data.queries : null;
  } catch {
    return null;
  }
}

/** Both lists, the later one's queries in the place of those of the same name. */
export function mergeSaved(
  before: readonly SavedQuery[],
  after: readonly SavedQuery[],
): SavedQuery[] {
  const byName = new Map([...before, ...after].map((query) => [query.name, query]));
  return [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name)).slice(0, MOST_SAVED);
}

const MOST_PAST = 100;

/** The history with a query in front; the very same one stands there once. */
export function addPast(before: readonly PastQuery[], query: PastQuery): PastQuery[] {
  const isSame = (other: PastQuery): boolean =>
    other.text === query.text &&
    JSON.stringify(other.parameters) === JSON.stringify(query.parameters);
  return [query, ...before.filter((other) => !isSame(other))].slice(0, MOST_PAST);
}
