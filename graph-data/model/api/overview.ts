import { z } from 'zod';
import { API_LIMITS } from './limits.ts';
import { at, boundedInteger, kinds } from './request-parts.ts';

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
