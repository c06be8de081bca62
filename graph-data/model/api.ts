import { z } from 'zod';
import {
  graphNodeSchema,
  nodeKindSchema,
  nodeLabelSchema,
  pathSchema,
  propertyValueSchema,
  relationshipSchema,
  relationshipTypeSchema,
  subgraphSchema,
} from './graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from './properties.ts';

/**
 * The shapes of the HTTP interface under `/api/v1`, an endpoint each: what the server checks, what
 * the OpenAPI document says, and what the explorer expects are one and the same schema.
 */

/** Bounds that a client cannot raise; each is said in the answer when it was reached. */
export const API_LIMITS = {
  overview: { default: 20_000, maximum: 50_000 },
  search: { default: 10, maximum: 50 },
  searchTextLength: 200,
  neighbourhood: { default: 300, maximum: 2_000 },
  depth: { default: 1, maximum: 3 },
  maxHops: { default: 6, maximum: 8 },
  paths: { default: 10, maximum: 50 },
  subgraphNodes: 5_000,
  questionRows: 1_000,
} as const;

/** A comma-separated list in a query string; repeated parameters are joined. */
function commaList<Item extends z.ZodType>(item: Item) {
  return z
    .preprocess(
      (value) =>
        value === undefined
          ? undefined
          : [value]
              .flat()
              .flatMap((part) => String(part).split(','))
              .map((part) => part.trim())
              .filter((part) => part !== ''),
      z.array(item).optional(),
    )
    .meta({ description: 'A comma-separated list.' });
}

function boundedInteger(bounds: { readonly default: number; readonly maximum: number }) {
  const error = `expected a whole number from 1 to ${bounds.maximum}`;
  return z.coerce
    .number({ error })
    .int({ error })
    .min(1, { error })
    .max(bounds.maximum, { error })
    .default(bounds.default);
}

/** `2025`, `2025-10`, `2025-10-01`, or a release by name, number or id, in any case. */
export const momentSchema = z
  .string()
  .regex(
    /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|(?:release:)?[A-Za-z0-9][A-Za-z0-9.-]{0,60})$/,
    'a date such as 2025-10-01, or a release such as flamingo',
  )
  .meta({
    description: 'The graph as it was then: an ISO date or a release.',
    example: 'flamingo',
  });

const at = momentSchema.optional();
const kinds = commaList(nodeLabelSchema);
const types = commaList(relationshipTypeSchema);
const idSchema = z.string().min(1).max(300);

/** What takes no parameters: requests are strict, an unknown parameter is named and refused. */
export const noParametersSchema = z.strictObject({});
export const nodeParametersSchema = z.strictObject({ id: idSchema });

// Health -------------------------------------------------------------------------------------

export const healthSchema = z
  .object({
    status: z.enum(['live', 'ready', 'not_ready']),
    /** Why the server is not ready, or what a person should know although it is. */
    reason: z.string().optional(),
    store: z.object({ engine: z.enum(['embedded', 'neo4j']), version: z.string().nullable() }),
    graph: z.object({
      nodes: z.int().nullable(),
      relationships: z.int().nullable(),
      /** Fingerprint of the loaded facts. */
      dataset: z.string().nullable(),
    }),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof healthSchema>;

// Schema -------------------------------------------------------------------------------------

const titleSchema = z.object({ en: z.string(), zh: z.string() });
const propertySummarySchema = z.object({
  key: z.string(),
  type: z.string(),
  title: titleSchema,
});

export const schemaAnswerSchema = z
  .object({
    kinds: z.array(
      z.object({
        kind: z.string(),
        /** Set for a narrower label such as TelecomAdopter: the kind it narrows. */
        narrows: z.string().nullable(),
        title: titleSchema,
        plural: titleSchema,
        count: z.int(),
        properties: z.array(propertySummarySchema),
      }),
    ),
    relationshipTypes: z.array(
      z.object({
        type: z.string(),
        title: titleSchema,
        phrase: titleSchema,
        layer: z.enum(['backbone', 'detail']),
        starts: z.array(z.string()),
        ends: z.array(z.string()),
        count: z.int(),
        properties: z.array(propertySummarySchema),
      }),
    ),
  })
  .meta({ id: 'Schema' });
export type SchemaAnswer = z.infer<typeof schemaAnswerSchema>;

// Overview -----------------------------------------------------------------------------------

export const overviewQuerySchema = z.strictObject({
  at,
  kinds,
  limit: boundedInteger(API_LIMITS.overview),
});

/** Entry i of each column tells of one node or relationship; -1 stands for no date. */
const ownSpansSchema = z.object({
  /** How far the index of the node or relationship is from the entry before, at first from 0. */
  step: z.array(z.int()),
  from: z.array(z.int()),
  to: z.array(z.int()),
});

/**
 * From when to when what the overview has holds, so that "the graph as it was then" and "this is
 * over" need no further question; `readSpans` of the model unfolds it. A relationship without an
 * entry of its own has the span that its type shares under its qualifier, or, where it has none,
 * under the id of its end (most work for a release has the dates of that release). Whatever is in
 * neither place has no dates. Facts that only say a release have the dates of that release.
 */
export const overviewSpansSchema = z
  .object({
    /** ISO dates as precise as known, ascending; `from` and `to` are places in it. */
    dates: z.array(z.string()),
    nodes: ownSpansSchema,
    relationships: ownSpansSchema,
    /** By type, then by qualifier or end: from, to. */
    shared: z.record(z.string(), z.record(z.string(), z.tuple([z.int(), z.int()]))),
  })
  .meta({
    id: 'OverviewSpans',
    description:
      'From when to when nodes and relationships hold. `dates` has every date once, ascending; all numbers are places in it, -1 is none. Entry i of `nodes` and `relationships` tells of the node or relationship whose index is the sum of `step` up to i: it holds from `from[i]` to `to[i]`. A relationship without an entry has the span of `shared`[type][qualifier, or the id of its end where it has no qualifier]; what is in neither place has no dates. At a day T holds whatever has no `from` or one that is not after T, and no `to` or one that is not before the first characters of T, as many as it has itself; a relationship only where both of its ends do.',
  });
export type OverviewSpans = z.infer<typeof overviewSpansSchema>;

/**
 * The whole graph in columns: entry i of each node column tells of node i; relationships name their
 * ends by node index and their type by index into `types`. A relationship's id is
 * `type|start id|end id`, and `|qualifier` where `qualifier` has an entry for its index.
 */
export const overviewSchema = z
  .object({
    version: z.literal(1),
    dataset: z.string(),
    /** The moment asked for, as an ISO date. */
    at: z.string().nullable(),
    /** Kinds and narrower labels that `nodes.kind` points into; the narrowest label of a node. */
    kinds: z.array(z.string()),
    types: z.array(z.string()),
    nodes: z.object({
      id: z.array(z.string()),
      name: z.array(z.string()),
      /** Chinese names by node index, where there are any. */
      nameZh: z.record(z.string(), z.string()),
      kind: z.array(z.int()),
      x: z.array(z.number()),
      y: z.array(z.number()),
      degree: z.array(z.int()),
      /** How large to draw it, as an area from 0 to 1,000,000: PageRank, or many relationships. */
      importance: z.array(z.int()),
      community: z.array(z.int()),
      /** Indices of teams and projects that are retired: history, not part of the first picture. */
      retired: z.array(z.int()),
    }),
    relationships: z.object({
      start: z.array(z.int()),
      end: z.array(z.int()),
      type: z.array(z.int()),
      qualifier: z.record(z.string(), z.string()),
    }),
    spans: overviewSpansSchema.optional(),
    truncated: z.boolean(),
    total: z.object({ nodes: z.int(), relationships: z.int() }),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof overviewSchema>;

// Values -------------------------------------------------------------------------------------

export const valuesQuerySchema = z
  .strictObject({
    property: z.string().min(1).max(60),
    of: z.enum(['node', 'relationship']).default('node'),
    at,
    kinds,
    limit: boundedInteger(API_LIMITS.overview),
  })
  .superRefine(({ of, property }, context) => {
    const known = of === 'node' ? NODE_PROPERTIES : RELATIONSHIP_PROPERTIES;
    if (Object.hasOwn(known, property)) return;
    const message = `a ${of} has no such property; GET /schema lists them`;
    context.addIssue({ code: 'custom', path: ['property'], message });
  });

/**
 * One property as a sparse column beside an overview: entry i belongs to the node or relationship of
 * the overview whose index is the sum of `step` up to i. The overview is that of the same `at`,
 * `kinds` and `limit`, over the same dataset; `toValueMap` of the model puts the two together.
 */
export const valuesSchema = z
  .object({
    dataset: z.string(),
    at: z.string().nullable(),
    of: z.enum(['node', 'relationship']),
    property: z.string(),
    step: z.array(z.int()),
    values: z.array(propertyValueSchema),
  })
  .meta({
    id: 'Values',
    description:
      'One property as a sparse column beside an overview: entry i belongs to the node or relationship of the overview (of the same `at`, `kinds` and `limit`) whose index is the sum of `step` up to i.',
  });
export type Values = z.infer<typeof valuesSchema>;

// Search -------------------------------------------------------------------------------------

export const searchQuerySchema = z.strictObject({
  q: z.string().trim().min(1).max(API_LIMITS.searchTextLength),
  kinds,
  limit: boundedInteger(API_LIMITS.search),
});

/**
 * Which text of the node matched, and how: what a person needs to understand the hit. `initials` are
 * the first letters of its words, `fuzzy` has typing mistakes, `near` is only alike.
 */
export const searchMatchSchema = z.object({
  property: z.enum(['name', 'nameZh', 'aliases', 'id']),
  text: z.string(),
  how: z.enum(['exact', 'prefix', 'word', 'initials', 'contains', 'fuzzy', 'near']),
});
export type SearchMatch = z.infer<typeof searchMatchSchema>;

const searchItemSchema = z.object({ node: graphNodeSchema, match: searchMatchSchema });

export const searchAnswerSchema = z
  .object({
    items: z.array(searchItemSchema),
    truncated: z.boolean(),
    /** Names that are alike, the nearest first; there only when nothing was found. */
    nearest: z.array(searchItemSchema).optional(),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

// One node -----------------------------------------------------------------------------------

export const nodeQuerySchema = z.strictObject({ at });

/** The node and the Source nodes that its receipts name. */
export const nodeAnswerSchema = z
  .object({ node: graphNodeSchema, sources: z.array(graphNodeSchema) })
  .meta({ id: 'NodeAnswer' });
export type NodeAnswer = z.infer<typeof nodeAnswerSchema>;

export const directionSchema = z.enum(['out', 'in']);

export const expansionsAnswerSchema = z
  .object({
    items: z.array(
      z.object({
        type: z.string(),
        direction: directionSchema,
        /** The narrowest label of the neighbours. */
        kind: z.string(),
        count: z.int(),
      }),
    ),
  })
  .meta({ id: 'Expansions' });
export type ExpansionsAnswer = z.infer<typeof expansionsAnswerSchema>;

export const neighbourhoodQuerySchema = z.strictObject({
  depth: boundedInteger(API_LIMITS.depth),
  types,
  kinds,
  direction: z.enum(['out', 'in', 'both']).default('both'),
  /** Nodes at most, the one asked for included. */
  limit: boundedInteger(API_LIMITS.neighbourhood),
  at,
});

// Paths --------------------------------------------------------------------------------------

export const pathsQuerySchema = z.strictObject({
  from: idSchema,
  to: idSchema,
  mode: z.enum(['shortest', 'all']).default('shortest'),
  maxHops: boundedInteger(API_LIMITS.maxHops),
  types,
  /** Nodes that no path may pass, such as a hub that everything is connected through. */
  avoid: commaList(idSchema),
  limit: boundedInteger(API_LIMITS.paths),
  at,
});

export const pathsAnswerSchema = z
  .object({ paths: z.array(pathSchema), truncated: z.boolean() })
  .meta({ id: 'Paths' });
export type PathsAnswer = z.infer<typeof pathsAnswerSchema>;

// Induced subgraph -----------------------------------------------------------------------------

export const subgraphBodySchema = z.strictObject({
  nodeIds: z.array(idSchema).min(1).max(API_LIMITS.subgraphNodes),
  at,
});

// Questions ------------------------------------------------------------------------------------

/** A value of a query's row; see `queryValueSchema` for what stands for nodes and paths. */
export type QueryValue =
  | null
  | boolean
  | number
  | string
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue };

export const queryNodeSchema = graphNodeSchema.extend({ $type: z.literal('node') });
export const queryRelationshipSchema = relationshipSchema.extend({
  $type: z.literal('relationship'),
});
export const queryPathSchema = z.object({
  $type: z.literal('path'),
  nodes: z.array(queryNodeSchema),
  relationships: z.array(queryRelationshipSchema),
});

/** Any JSON value; a node, relationship or path is an object with `$type`. */
export const queryValueSchema: z.ZodType<QueryValue> = z
  .lazy(() =>
    z.union([
      z.null(),
      z.boolean(),
      z.number(),
      z.string(),
      z.array(queryValueSchema),
      z.record(z.string(), queryValueSchema),
    ]),
  )
  .meta({ id: 'QueryValue' });

export const queryParametersSchema = z.record(z.string(), queryValueSchema).default({});

export const questionParameterSchema = z.object({
  name: z.string(),
  /** What a form offers: an entity of a kind, text, a number, a moment. */
  type: z.enum(['node', 'string', 'integer', 'moment']),
  kind: nodeKindSchema.nullable(),
  title: titleSchema,
  default: z.union([z.string(), z.number()]).nullable(),
});

export const questionSchema = z
  .object({
    name: z.string(),
    title: titleSchema,
    parameters: z.array(questionParameterSchema),
    columns: z.array(z.object({ name: z.string(), title: titleSchema })),
    cypher: z.string(),
  })
  .meta({ id: 'Question' });
export type Question = z.infer<typeof questionSchema>;

export const questionsAnswerSchema = z
  .object({ items: z.array(questionSchema) })
  .meta({ id: 'Questions' });
export const questionNameParametersSchema = z.strictObject({ name: z.string().min(1).max(100) });
export const questionBodySchema = z.strictObject({ parameters: queryParametersSchema });

/** Rows are lists in the order of `columns`; `graph` is what of the graph the rows mention. */
export const tableAnswerSchema = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.array(queryValueSchema)),
    graph: subgraphSchema,
    truncated: z.boolean(),
  })
  .meta({ id: 'Table' });
export type TableAnswer = z.infer<typeof tableAnswerSchema>;

// Free Cypher ----------------------------------------------------------------------------------

export const cypherBodySchema = z.strictObject({
  query: z.string().min(1),
  parameters: queryParametersSchema,
});

/** How the store would go about a query; what it takes first stands innermost. */
export interface PlanStep {
  readonly operator: string;
  /** In the store's own words. */
  readonly details: string;
  /** As the store guesses; null where it does not say. */
  readonly estimatedRows: number | null;
  readonly steps: readonly PlanStep[];
}

export const planStepSchema: z.ZodType<PlanStep> = z
  .lazy(() =>
    z.object({
      operator: z.string(),
      details: z.string(),
      estimatedRows: z.number().nullable(),
      steps: z.array(planStepSchema),
    }),
  )
  .meta({ id: 'PlanStep' });

/** `path`: patterns of variable length were followed no further than this server goes. */
export const QUERY_LIMITS = ['rows', 'bytes', 'path'] as const;
export type QueryLimit = (typeof QUERY_LIMITS)[number];

export const cypherAnswerSchema = tableAnswerSchema
  .extend({
    /** The first of `limits`, or null. */
    limit: z.enum(QUERY_LIMITS).nullable(),
    /** Every limit that cuts the answer short. */
    limits: z.array(z.enum(QUERY_LIMITS)),
    elapsedMs: z.number(),
    /** The plan, where the query asked for it with EXPLAIN; null otherwise. */
    plan: planStepSchema.nullable(),
  })
  .meta({ id: 'CypherAnswer' });
export type CypherAnswer = z.infer<typeof cypherAnswerSchema>;

// Export ---------------------------------------------------------------------------------------

/** For programs, any size: as far as `dot`. For people, small: the rest. */
export const EXPORT_FORMATS = [
  'jsonl',
  'json',
  'gexf',
  'graphml',
  'csv',
  'cypher',
  'neo4j-csv',
  'turtle',
  'dot',
  'mermaid',
  'svg',
  'png',
  'pdf',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_LANGUAGES = ['en', 'zh'] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** Where the explorer shows what a file holds. */
export const viewAddressSchema = z
  .url({ protocol: /^https?$/, error: 'expected an http or https address' })
  .max(8_000)
  .meta({ description: 'Address of the view that the file shows; it is written into the file.' });

export const selectionSchema = z
  .union(
    [
      z.strictObject({ all: z.literal(true) }),
      z.strictObject({ nodeIds: z.array(idSchema).min(1).max(API_LIMITS.subgraphNodes) }),
      z.strictObject({ around: idSchema, depth: z.int().min(1).max(API_LIMITS.depth.maximum) }),
      z.strictObject({
        path: z.strictObject({
          from: idSchema,
          to: idSchema,
          mode: z.enum(['shortest', 'all']).default('shortest'),
        }),
      }),
      z.strictObject({ question: z.string(), parameters: queryParametersSchema }),
      z.strictObject({ query: z.string(), parameters: queryParametersSchema }),
    ],
    {
      error: `expected one of { all: true }, { nodeIds }, { around, depth: 1 to ${API_LIMITS.depth.maximum} }, { path: { from, to, mode } }, { question, parameters }, { query, parameters }`,
    },
  )
  .meta({ id: 'Selection' });
export type Selection = z.infer<typeof selectionSchema>;

export const exportBodySchema = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  selection: selectionSchema,
  at,
  view: viewAddressSchema.optional(),
  /** Of titles, and of names in pictures. */
  language: z.enum(EXPORT_LANGUAGES).default('en'),
});
