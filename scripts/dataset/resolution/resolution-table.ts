import { z } from 'zod';
import { nodeIdSchema } from '../../../graph-data/model/graph.ts';
import type { NodeKind } from '../../../graph-data/model/kinds.ts';
import type { Place } from '../../../graph-data/facts/facts.ts';

/** A thing and the ways in which sources write its name. */
export interface NamedEntry {
  readonly place: Place;
  readonly kind: NodeKind;
  readonly id: string;
  /** The name in use. */
  readonly name: string;
  readonly spellings: readonly string[];
}

/** Things that look alike and are not the same, each with every other. */
export interface Distinction {
  readonly place: Place;
  readonly ids: readonly string[];
  readonly because: string;
}

/** Two ids of one thing: facts about `from` are facts about `into`. */
export interface Merge {
  readonly place: Place;
  readonly from: string;
  readonly into: string;
  readonly because: string;
}

/** What `curated/aliases.yaml` says about names. */
export interface ResolutionTable {
  readonly entries: readonly NamedEntry[];
  readonly different: readonly Distinction[];
  readonly merged: readonly Merge[];
}

export const NO_RESOLUTION: ResolutionTable = { entries: [], different: [], merged: [] };

/** The lists of names, and the kind of what stands in each. */
export const NAME_SECTIONS = {
  people: 'Person',
  organisations: 'Organisation',
  foundations: 'Foundation',
  projects: 'Project',
  teams: 'Team',
  technologies: 'Technology',
  clouds: 'Cloud',
} as const satisfies Record<string, NodeKind>;
export type NameSection = keyof typeof NAME_SECTIONS;

const text = z.string('expected text').trim().min(1, 'expected text');

const entrySchema = z.strictObject({
  id: nodeIdSchema,
  name: text,
  spellings: z.array(text, 'expected a list of spellings').min(1, 'expected a spelling'),
});
const entriesSchema = z.array(entrySchema, 'expected a list').nullish();

/** The file as it is written. */
export const resolutionFileSchema = z.strictObject({
  people: entriesSchema,
  organisations: entriesSchema,
  foundations: entriesSchema,
  projects: entriesSchema,
  teams: entriesSchema,
  technologies: entriesSchema,
  clouds: entriesSchema,
  different: z
    .array(
      z.strictObject({
        ids: z.array(nodeIdSchema, 'expected a list of ids').min(2, 'expected two ids or more'),
        because: text,
      }),
      'expected a list',
    )
    .nullish(),
  merged: z
    .array(
      z.strictObject({ from: nodeIdSchema, into: nodeIdSchema, because: text }),
      'expected a list',
    )
    .nullish(),
});

/** The id under which the facts about `id` stand, through all merges. */
export function toMergedIds({ merged }: ResolutionTable): (id: string) => string {
  const direct = new Map(merged.map(({ from, into }) => [from, into]));
  return (id) => {
    const seen = new Set<string>();
    let current = id;
    for (;;) {
      const next = direct.get(current);
      // A loop is a problem that the check tells; it must not hang whoever reads.
      if (next === undefined || seen.has(current)) return current;
      seen.add(current);
      current = next;
    }
  };
}

/** Why two ids are of different things, by the table; null where it does not say so. */
export function createJudgement(
  table: ResolutionTable,
): (one: string, other: string) => string | null {
  const toMergedId = toMergedIds(table);
  const reasons = new Map<string, string>();
  for (const { ids, because } of table.different) {
    const merged = ids.map(toMergedId);
    for (const one of merged) for (const other of merged) reasons.set(`${one} ${other}`, because);
  }
  return (one, other) => reasons.get(`${toMergedId(one)} ${toMergedId(other)}`) ?? null;
}

/** Several tables as one: one's own beside the bundled one. */
export function uniteTables(tables: readonly ResolutionTable[]): ResolutionTable {
  return {
    entries: tables.flatMap(({ entries }) => entries),
    different: tables.flatMap(({ different }) => different),
    merged: tables.flatMap(({ merged }) => merged),
  };
}
