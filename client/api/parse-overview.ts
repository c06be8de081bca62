import { z } from 'zod';
import { overviewSchema } from '../../graph-data/model/api/overview.ts';
import type { Overview } from '../../graph-data/model/api/overview.ts';

const columnsSchema = z.record(z.string(), z.unknown());
const answerSchema = z.looseObject({
  nodes: columnsSchema,
  relationships: columnsSchema,
  spans: z.looseObject({ nodes: columnsSchema, relationships: columnsSchema }).optional(),
});

const isText = (value: unknown): boolean => typeof value === 'string';

/** The long columns of each part, with what each of their values must be. */
const NODES = {
  id: isText,
  name: isText,
  kind: Number.isInteger,
  degree: Number.isInteger,
  importance: Number.isInteger,
  community: Number.isInteger,
  x: Number.isFinite,
  y: Number.isFinite,
};
const RELATIONSHIPS = {
  start: Number.isInteger,
  end: Number.isInteger,
  type: Number.isInteger,
};
const OWN_SPANS = {
  step: Number.isInteger,
  from: Number.isInteger,
  to: Number.isInteger,
};

/**
 * Checks the overview's shape, and that its columns are of one length. The long columns are looked
 * at here, in loops: item by item the schema takes some 60 ms for 20,000 nodes and 60,000
 * relationships. All the rest is the schema's.
 */
export function parseOverview(body: unknown): Overview {
  const { nodes, relationships, spans, ...rest } = answerSchema.parse(body);
  const long = { nodes: take(nodes, NODES), relationships: take(relationships, RELATIONSHIPS) };
  const own = spans && {
    nodes: take(spans.nodes, OWN_SPANS),
    relationships: take(spans.relationships, OWN_SPANS),
  };
  const overview = overviewSchema.parse({
    ...rest,
    ...lighten({ nodes, relationships }, long),
    spans: spans && own && { ...spans, ...lighten(spans, own) },
  });
  // Every value of these columns was looked at.
  fill(overview, long);
  if (overview.spans !== undefined && own !== undefined) fill(overview.spans, own);
  return overview;
}

type Columns = Readonly<Record<string, unknown>>;
type Wanted = Readonly<Record<string, (value: unknown) => boolean>>;

interface Parts<Part> {
  readonly nodes: Part;
  readonly relationships: Part;
}

/** The same parts with nothing in their long columns. */
function lighten(parts: Parts<Columns>, long: Parts<Columns>): Parts<Columns> {
  return {
    nodes: { ...parts.nodes, ...toEmpty(long.nodes) },
    relationships: { ...parts.relationships, ...toEmpty(long.relationships) },
  };
}

function fill(parts: Parts<object>, long: Parts<Columns>): void {
  Object.assign(parts.nodes, long.nodes);
  Object.assign(parts.relationships, long.relationships);
}

/** @throws TypeError where a column is missing, of another length, or holds something else. */
function take(columns: Columns, wanted: Wanted): Record<string, readonly unknown[]> {
  const [first = ''] = Object.keys(wanted);
  const leading = columns[first];
  const length = Array.isArray(leading) ? leading.length : -1;
  const taken = Object.entries(wanted).map(([name, isRight]): [string, readonly unknown[]] => {
    const column = columns[name];
    if (!Array.isArray(column) || column.length !== length || !column.every(isRight)) {
      throw new TypeError(`The column ${name} of the overview is not as agreed.`);
    }
    return [name, column];
  });
  return Object.fromEntries(taken);
}

function toEmpty(columns: Columns): Record<string, readonly never[]> {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, []]));
}
