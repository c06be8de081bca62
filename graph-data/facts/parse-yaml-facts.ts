import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { toRelationshipId } from '../model/graph.ts';
import { propertiesSchema } from '../model/graph.ts';
import type { Properties } from '../model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../model/properties.ts';
import type { PropertyDefinition } from '../model/properties.ts';
import { ENTITY_LABEL } from '../model/kinds.ts';
import type { Claim } from './claim.ts';
import { parseClaim } from './parse-claim.ts';
import { toProblem } from './facts.ts';
import type { Layer, NodeFact, Place, Problem, RelationshipFact } from './facts.ts';

export interface ParsedFacts {
  readonly nodes: readonly NodeFact[];
  readonly relationships: readonly RelationshipFact[];
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

/**
 * Facts written by hand: lists `nodes`, `relationships` and `claims`, each entry flat. A node has `id`,
 * `labels` (its kind, and a narrower label where there is one) and its properties; a relationship
 * `type`, `start`, `end`, where needed a `qualifier`, and its properties. A bare year may stand
 * without quotes. Never throws: what cannot be read is a problem with its line.
 */
export function parseYamlFacts(
  text: string,
  origin: { readonly file: string; readonly layer: Layer },
): ParsedFacts {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const toPlace = (offset: number): Place => ({
    file: origin.file,
    line: Math.max(1, lines.linePos(offset).line),
  });
  const problems: Problem[] = document.errors.map((error) =>
    toProblem(toPlace(error.pos[0]), `This is not YAML: ${error.message}`),
  );
  const nodes: NodeFact[] = [];
  const relationships: RelationshipFact[] = [];
  const claims: Claim[] = [];
  const reader = { origin, lines, problems, nodes, relationships, claims };
  const result = { nodes, relationships, claims, problems };
  if (problems.length > 0 || document.contents === null) return result;
  if (!isMap(document.contents)) {
    problems.push(toProblem(toPlace(0), 'Expected the lists "nodes" and "relationships".'));
    return result;
  }
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const place = toPlace(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
    if (name !== 'nodes' && name !== 'relationships' && name !== 'claims') {
      const message = `Expected "nodes", "relationships" or "claims", not "${name}".`;
      problems.push(toProblem(place, message));
    } else if (isSeq(value)) {
      for (const item of value.items) readEntry(reader, name, item, place);
    } else if (!(isScalar(value) && value.value === null) && value !== null) {
      problems.push(toProblem(place, `Expected a list under "${name}".`));
    }
  }
  return result;
}

interface Reader {
  readonly origin: { readonly file: string; readonly layer: Layer };
  readonly lines: LineCounter;
  readonly problems: Problem[];
  readonly nodes: NodeFact[];
  readonly relationships: RelationshipFact[];
  readonly claims: Claim[];
}

function readEntry(
  reader: Reader,
  list: 'nodes' | 'relationships' | 'claims',
  item: unknown,
  listPlace: Place,
): void {
  if (!isMap(item)) {
    reader.problems.push(toProblem(listPlace, `Each entry of "${list}" is a map of fields.`));
    return;
  }
  const place = toEntryPlace(reader, item);
  const fields = item.toJSON() as Record<string, unknown>;
  if (list === 'nodes') readNode(reader, place, fields);
  else if (list === 'relationships') readRelationship(reader, place, fields);
  else readClaim(reader, place, fields);
}

function toEntryPlace({ lines, origin }: Reader, map: YAMLMap): Place {
  const toLine = (offset: number | undefined) => Math.max(1, lines.linePos(offset ?? 0).line);
  const fieldLines = new Map(
    map.items.flatMap(({ key }): [string, number][] =>
      isScalar(key) ? [[String(key.value), toLine(key.range?.[0])]] : [],
    ),
  );
  return { file: origin.file, line: toLine(map.range?.[0]), fieldLines };
}

function readNode(reader: Reader, place: Place, fields: Record<string, unknown>): void {
  const { id, labels, ...rest } = fields;
  if (typeof id !== 'string') {
    reader.problems.push(toProblem(place, 'A node needs an "id".', 'id'));
    return;
  }
  if (!isTextList(labels) || labels.length === 0) {
    reader.problems.push(toProblem(place, `${id} needs "labels", a list with its kind.`, 'labels'));
    return;
  }
  const properties = readProperties(reader, { place, subject: id, rest, of: NODE_PROPERTIES });
  if (properties === null) return;
  reader.nodes.push({
    layer: reader.origin.layer,
    place,
    node: { id, labels: [ENTITY_LABEL, ...labels], properties },
  });
}

function readClaim(reader: Reader, place: Place, fields: Record<string, unknown>): void {
  const read = parseClaim(fields, place);
  if ('claim' in read) reader.claims.push(read.claim);
  else reader.problems.push(read.problem);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function readRelationship(reader: Reader, place: Place, fields: Record<string, unknown>): void {
  const { type, start, end, qualifier, ...rest } = fields;
  if (typeof type !== 'string' || typeof start !== 'string' || typeof end !== 'string') {
    const missing = ['type', 'start', 'end'].filter((key) => typeof fields[key] !== 'string');
    reader.problems.push(toProblem(place, `A relationship needs "${missing.join('", "')}".`));
    return;
  }
  if (!['string', 'number', 'undefined'].includes(typeof qualifier)) {
    reader.problems.push(toProblem(place, `The "qualifier" of ${type} must be text.`, 'qualifier'));
    return;
  }
  const id = toRelationshipId({
    type,
    start,
    end,
    qualifier: qualifier === undefined ? undefined : String(qualifier),
  });
  const properties = readProperties(reader, {
    place,
    subject: id,
    rest,
    of: RELATIONSHIP_PROPERTIES,
  });
  if (properties === null) return;
  reader.relationships.push({
    layer: reader.origin.layer,
    place,
    relationship: { id, type, start, end, properties },
  });
}

/** Null, and a problem, when a value is neither a scalar nor a list of scalars. */
function readProperties(
  { problems }: Reader,
  entry: {
    readonly place: Place;
    readonly subject: string;
    readonly rest: Record<string, unknown>;
    readonly of: Readonly<Record<string, PropertyDefinition>>;
  },
): Properties | null {
  const { place, subject, rest, of } = entry;
  const values = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      of[key]?.type === 'date' && typeof value === 'number' ? String(value) : value,
    ]),
  );
  const parsed = propertiesSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  problems.push(
    toProblem(
      place,
      `${subject}: "${field}" must be text, a number, true or false, or a list.`,
      field,
    ),
  );
  return null;
}
