import { z } from 'zod';
import { graphNodeSchema, propertiesSchema, relationshipSchema } from './graph.ts';
import type { GraphNode, Relationship } from './graph.ts';

/**
 * One node or relationship a line, in the form that Neo4j's APOC writes and reads
 * (`apoc.import.json`). There the id is also a property; in our own shapes it is not.
 */

const nodeLineSchema = z.object({
  type: z.literal('node'),
  id: z.string().min(1),
  labels: z.array(z.string()).min(1),
  properties: propertiesSchema.default({}),
});

const relationshipLineSchema = z.object({
  type: z.literal('relationship'),
  id: z.string().min(1),
  label: z.string().min(1),
  properties: propertiesSchema.default({}),
  start: z.object({ id: z.string().min(1) }),
  end: z.object({ id: z.string().min(1) }),
});

const lineSchema = z.discriminatedUnion('type', [nodeLineSchema, relationshipLineSchema]);

/** What a line says, or the sentence that tells what is wrong with it. */
export type ParsedLine =
  | { readonly node: GraphNode }
  | { readonly relationship: Relationship }
  | { readonly error: string };

/** Keys in a fixed order, so that the same fact is always the same bytes. */
function sortKeys<Value>(properties: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(properties).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}

/** The line of a node, without a line end. */
export function toNodeLine(node: GraphNode): string {
  const { id, labels, properties } = node;
  return JSON.stringify({ type: 'node', id, labels, properties: { id, ...sortKeys(properties) } });
}

/** The line of a relationship; `labelsOf` gives the labels of its ends, which APOC wants to know. */
export function toRelationshipLine(
  relationship: Relationship,
  labelsOf: (nodeId: string) => readonly string[],
): string {
  const { id, type, start, end, properties } = relationship;
  return JSON.stringify({
    type: 'relationship',
    id,
    label: type,
    properties: { id, ...sortKeys(properties) },
    start: { id: start, labels: labelsOf(start) },
    end: { id: end, labels: labelsOf(end) },
  });
}

/** Reads one line; never throws. */
export function parseLine(line: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'This is not a line of JSON.' };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { error: `${issue?.path.join('.') || 'The line'}: ${issue?.message ?? 'is wrong'}` };
  }
  return parsed.data.type === 'node' ? toNode(parsed.data) : toRelationship(parsed.data);
}

function toNode(line: z.infer<typeof nodeLineSchema>): ParsedLine {
  const { id: _repeated, ...properties } = line.properties;
  return { node: graphNodeSchema.parse({ id: line.id, labels: line.labels, properties }) };
}

function toRelationship(line: z.infer<typeof relationshipLineSchema>): ParsedLine {
  const { id: _repeated, ...properties } = line.properties;
  const { id, label: type, start, end } = line;
  return {
    relationship: relationshipSchema.parse({
      id,
      type,
      start: start.id,
      end: end.id,
      properties,
    }),
  };
}
