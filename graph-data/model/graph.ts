import { z } from 'zod';
import { KIND_DEFINITIONS, NARROWER_LABELS, NODE_KINDS } from './kinds.ts';
import { RELATIONSHIP_TYPES } from './relationship-types.ts';
import type { NodeKind } from './kinds.ts';

/** A property holds a scalar or a list of scalars of one type, as Neo4j's do. */
export const propertyValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.number()),
  z.array(z.boolean()),
]);
export type PropertyValue = z.infer<typeof propertyValueSchema>;

export const propertiesSchema = z.record(z.string(), propertyValueSchema);
export type Properties = z.infer<typeof propertiesSchema>;

export const nodeKindSchema = z.enum(NODE_KINDS).meta({ id: 'NodeKind' });
/** A kind or a narrower label: what a legend tells apart, and what a question may ask for. */
export const nodeLabelSchema = z
  .enum([...NODE_KINDS, ...NARROWER_LABELS])
  .meta({ id: 'NodeLabel' });
export type NodeLabel = z.infer<typeof nodeLabelSchema>;
export const relationshipTypeSchema = z.enum(RELATIONSHIP_TYPES).meta({ id: 'RelationshipType' });

/** `prefix:slug`: lower-case letters, digits, dots and hyphens after the prefix of a kind. */
export const nodeIdSchema = z
  .string()
  .max(200)
  .regex(
    new RegExp(
      `^(?:${NODE_KINDS.map((kind) => KIND_DEFINITIONS[kind].idPrefix).join('|')}):[a-z0-9]+(?:[._-]+[a-z0-9]+)*$`,
    ),
    'an id such as project:nova: a kind, a colon, then lower-case letters, digits, dots and hyphens',
  );

/**
 * A node as the stores, the API and the exports know it. `labels` begins with `Entity`, then the
 * kind, then a narrower label where there is one. `properties` does not repeat the id.
 */
export const graphNodeSchema = z
  .object({ id: z.string(), labels: z.array(z.string()), properties: propertiesSchema })
  .meta({ id: 'Node' });
export type GraphNode = z.infer<typeof graphNodeSchema>;

/** A relationship; `start` and `end` are node ids, `id` is `type|start|end[|qualifier]`. */
export const relationshipSchema = z
  .object({
    id: z.string(),
    type: z.string(),
    start: z.string(),
    end: z.string(),
    properties: propertiesSchema,
  })
  .meta({ id: 'Relationship' });
export type Relationship = z.infer<typeof relationshipSchema>;

/** Part of the graph. `total` counts what there would be without the cut that `truncated` tells of. */
export const subgraphSchema = z
  .object({
    nodes: z.array(graphNodeSchema),
    relationships: z.array(relationshipSchema),
    truncated: z.boolean(),
    total: z.object({ nodes: z.int(), relationships: z.int() }),
  })
  .meta({ id: 'Subgraph' });
export type Subgraph = z.infer<typeof subgraphSchema>;

/** A path: `relationships[i]` joins `nodes[i]` and `nodes[i + 1]`, in either direction. */
export const pathSchema = z
  .object({ nodes: z.array(graphNodeSchema), relationships: z.array(relationshipSchema) })
  .meta({ id: 'Path' });

/** The kind of a node with these labels; undefined when none of ours is among them. */
export function kindOf(labels: readonly string[]): NodeKind | undefined {
  return NODE_KINDS.find((kind) => labels.includes(kind));
}

/** Whether a node with these labels is of one of the kinds; undefined asks for all of ours. */
export function isOfKinds(
  labels: readonly string[],
  kinds: readonly NodeLabel[] | undefined,
): boolean {
  return kinds === undefined
    ? kindOf(labels) !== undefined
    : kinds.some((kind) => labels.includes(kind));
}

/** The stable id of a relationship: loading the same fact twice changes nothing. */
export function toRelationshipId(fact: {
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly qualifier?: string | undefined;
}): string {
  const base = `${fact.type}|${fact.start}|${fact.end}`;
  return fact.qualifier === undefined ? base : `${base}|${fact.qualifier}`;
}
