import { kindOf, nodeIdSchema, toRelationshipId } from '../../model/graph.ts';
import type { Properties, PropertyValue } from '../../model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../model/properties.ts';
import type { PropertyDefinition } from '../../model/properties.ts';
import {
  ENTITY_LABEL,
  KIND_DEFINITIONS,
  NARROWER_LABELS,
  NARROWER_LABEL_DEFINITIONS,
  NODE_KINDS,
} from '../../model/kinds.ts';
import { RELATIONSHIP_TYPES } from '../../model/relationship-types.ts';
import { toProblem } from '../facts.ts';
import type { Facts, NodeFact, Place, Problem, RelationshipFact } from '../facts.ts';

const KNOWN_LABELS: ReadonlySet<string> = new Set([
  ENTITY_LABEL,
  ...NODE_KINDS,
  ...NARROWER_LABELS,
]);

/** Kinds, types, ids and properties are those of the model, with values of their type. */
export function checkSchema(facts: Facts): Problem[] {
  const named = new Set(
    facts.nodes.flatMap(({ node }) => (typeof node.properties.name === 'string' ? [node.id] : [])),
  );
  return [
    ...facts.nodes.flatMap((fact) => [...checkNode(fact), ...checkName(fact, named)]),
    ...facts.relationships.flatMap(checkRelationship),
  ];
}

function checkNode({ place, node }: NodeFact): Problem[] {
  const { id, labels, properties } = node;
  const problems: Problem[] = [];
  const kind = kindOf(labels);
  const strange = labels.filter((label) => !KNOWN_LABELS.has(label));
  if (strange.length > 0) {
    problems.push(
      toProblem(place, `${id}: there is no label "${strange.join('", "')}".`, 'labels'),
    );
  }
  if (kind === undefined || labels.filter((label) => isKind(label)).length !== 1) {
    problems.push(
      toProblem(
        place,
        `${id}: expected one kind among its labels: ${NODE_KINDS.join(', ')}.`,
        'labels',
      ),
    );
  } else {
    if (!id.startsWith(`${KIND_DEFINITIONS[kind].idPrefix}:`)) {
      const expected = `${KIND_DEFINITIONS[kind].idPrefix}:…`;
      problems.push(toProblem(place, `${id}: the id of a ${kind} reads ${expected}`, 'id'));
    }
    for (const narrower of NARROWER_LABELS) {
      const { kind: wanted } = NARROWER_LABEL_DEFINITIONS[narrower];
      if (labels.includes(narrower) && wanted !== kind) {
        problems.push(toProblem(place, `${id}: only a ${wanted} can be a ${narrower}.`, 'labels'));
      }
    }
  }
  if (!nodeIdSchema.safeParse(id).success) {
    problems.push(
      toProblem(place, `${id}: expected an id such as project:nova, in lower case.`, 'id'),
    );
  }
  return [...problems, ...checkProperties({ place, id, properties, of: NODE_PROPERTIES })];
}

/** One fact about a thing says its name; others may only add to it. */
function checkName({ place, node }: NodeFact, named: ReadonlySet<string>): Problem[] {
  return named.has(node.id) ? [] : [toProblem(place, `${node.id}: expected a "name".`, 'name')];
}

function isKind(label: string): boolean {
  return (NODE_KINDS as readonly string[]).includes(label);
}

function checkRelationship({ place, relationship }: RelationshipFact): Problem[] {
  const { id, type, start, end, properties } = relationship;
  const problems: Problem[] = [];
  if (!(RELATIONSHIP_TYPES as readonly string[]).includes(type)) {
    problems.push(toProblem(place, `${id}: there is no relationship type "${type}".`, 'type'));
  }
  const base = toRelationshipId({ type, start, end });
  if (id !== base && !id.startsWith(`${base}|`)) {
    problems.push(toProblem(place, `${id}: the id of this relationship reads ${base}`));
  }
  return [...problems, ...checkProperties({ place, id, properties, of: RELATIONSHIP_PROPERTIES })];
}

function checkProperties(fact: {
  readonly place: Place;
  readonly id: string;
  readonly properties: Properties;
  readonly of: Readonly<Record<string, PropertyDefinition>>;
}): Problem[] {
  const { place, id, properties, of } = fact;
  return Object.entries(properties).flatMap(([key, value]) => {
    const definition = Object.hasOwn(of, key) ? of[key] : undefined;
    if (definition === undefined) {
      return [toProblem(place, `${id}: there is no property "${key}" here.`, key)];
    }
    // Only files written by hand know the lines of fields; exports carry derived values rightly.
    if (definition.derived === true && place.fieldLines !== undefined) {
      return [toProblem(place, `${id}: "${key}" is computed; leave it out.`, key)];
    }
    const expected = describeMismatch(definition, value);
    return expected === null
      ? []
      : [
          toProblem(
            place,
            `${id}: "${key}" is ${JSON.stringify(value)}; expected ${expected}.`,
            key,
          ),
        ];
  });
}

const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** What was expected instead of the value; null when it fits. */
export function describeMismatch(
  { type, values }: PropertyDefinition,
  value: PropertyValue,
): string | null {
  if (values !== undefined && !(typeof value === 'string' && values.includes(value))) {
    return `one of ${values.join(', ')}`;
  }
  switch (type) {
    case 'string':
      return typeof value === 'string' && value !== '' ? null : 'text';
    case 'integer':
      return Number.isInteger(value) ? null : 'a whole number';
    case 'float':
      return typeof value === 'number' ? null : 'a number';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'true or false';
    case 'date':
      return typeof value === 'string' && isDate(value)
        ? null
        : 'a date such as 2010, 2010-10 or 2010-10-21';
    case 'url':
      return typeof value === 'string' && /^https?:\/\/[^\s/]/.test(value)
        ? null
        : 'an http or https address';
    case 'string[]':
      return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')
        ? null
        : 'a list of texts';
    default:
      return type satisfies never;
  }
}

function isDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  // The pattern lets a 30th of February through; the calendar does not.
  return text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
