import { z } from 'zod';
import { overviewSchema } from '../../graph-data/model/api/overview.ts';
import type { Overview } from '../../graph-data/model/api/overview.ts';

const columnsSchema = z.record(z.string(), z.unknown());
const answerSchema = z.looseObject({ nodes: columnsSchema, relationships: columnsSchema });

const TEXTS = ['id', 'name'] as const;
const INTEGERS = ['kind', 'degree', 'importance', 'community'] as const;
const NUMBERS = ['x', 'y'] as const;
const ENDS = ['start', 'end', 'type'] as const;

/**
 * Checks the overview's shape, and that its columns are of one length. The long columns are looked
 * at here, in loops: item by item the schema takes some 60 ms for 20,000 nodes and 60,000
 * relationships. All the rest is the schema's.
 */
export function parseOverview(body: unknown): Overview {
  const { nodes, relationships, ...rest } = answerSchema.parse(body);
  const isText = (value: unknown): boolean => typeof value === 'string';
  const nodeColumns = {
    ...take(nodes, TEXTS, isText),
    ...take(nodes, INTEGERS, Number.isInteger),
    ...take(nodes, NUMBERS, Number.isFinite),
  };
  const edgeColumns = take(relationships, ENDS, Number.isInteger);
  const overview = overviewSchema.parse({
    ...rest,
    nodes: { ...nodes, ...toEmpty(nodeColumns) },
    relationships: { ...relationships, ...toEmpty(edgeColumns) },
  });
  // `take` has looked at every value of these columns.
  Object.assign(overview.nodes, nodeColumns);
  Object.assign(overview.relationships, edgeColumns);
  return overview;
}

/** @throws TypeError where a column is missing, of another length, or holds something else. */
function take(
  columns: Readonly<Record<string, unknown>>,
  names: readonly string[],
  isRight: (value: unknown) => boolean,
): Record<string, readonly unknown[]> {
  const length = toLength(columns['id'] ?? columns['start']);
  const taken = names.map((name): [string, readonly unknown[]] => {
    const column = columns[name];
    if (!Array.isArray(column) || column.length !== length || !column.every(isRight)) {
      throw new TypeError(`The column ${name} of the overview is not as agreed.`);
    }
    return [name, column];
  });
  return Object.fromEntries(taken);
}

function toLength(column: unknown): number {
  return Array.isArray(column) ? column.length : -1;
}

function toEmpty(columns: Readonly<Record<string, unknown>>): Record<string, readonly never[]> {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, []]));
}
