import { z } from 'zod';
import type { SchemaAnswer } from '../../graph-data/model/api/schema.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import {
  KIND_DEFINITIONS,
  NARROWER_LABELS,
  NARROWER_LABEL_DEFINITIONS,
  NODE_KINDS,
} from '../../graph-data/model/kinds.ts';
import {
  RELATIONSHIP_TYPES,
  RELATIONSHIP_TYPE_DEFINITIONS,
} from '../../graph-data/model/relationship-types.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { decodeRow } from './decode.ts';
import { toConditions } from './moment.ts';

const nodeRowSchema = z.tuple([z.array(z.string()), z.array(z.string()), z.int()]);
const relationshipRowSchema = z.tuple([z.string(), z.array(z.string()), z.int()]);

/** How many of a kind or type there are, and which properties they have. */
interface Tally {
  count: number;
  readonly keys: Set<string>;
}

/** Kinds and relationship types in use, with counts, titles and properties. */
export async function readSchema(engine: CypherEngine, run: RunOptions): Promise<SchemaAnswer> {
  const nodes = await engine.read(
    {
      text: `MATCH (n:Entity) WHERE ${toConditions(['n'], undefined)}
WITH labels(n) AS labels, keys(n) AS keys
RETURN labels AS labels, keys AS keys, count(*) AS count`,
    },
    run,
  );
  const relationships = await engine.read(
    {
      text: `MATCH (:Entity)-[r]->(:Entity) WHERE ${toConditions(['r'], undefined)}
WITH type(r) AS type, keys(r) AS keys
RETURN type AS type, keys AS keys, count(*) AS count`,
    },
    run,
  );
  const byLabel = tally(
    nodes.rows.flatMap((row) => {
      const [labels, keys, count] = decodeRow(nodeRowSchema, row);
      return labels.map((label): Fact => [label, keys, count]);
    }),
  );
  const byType = tally(relationships.rows.map((row) => decodeRow(relationshipRowSchema, row)));
  return { kinds: toKinds(byLabel), relationshipTypes: toTypes(byType) };
}

type Fact = readonly [name: string, keys: readonly string[], count: number];

function tally(facts: Iterable<Fact>) {
  const tallies = new Map<string, Tally>();
  for (const [name, keys, count] of facts) {
    const found = tallies.get(name) ?? { count: 0, keys: new Set<string>() };
    found.count += count;
    for (const key of keys) found.keys.add(key);
    tallies.set(name, found);
  }
  return tallies;
}

function toKinds(byLabel: ReadonlyMap<string, Tally>): SchemaAnswer['kinds'] {
  const kinds = NODE_KINDS.map((kind) => ({ kind, narrows: null, ...KIND_DEFINITIONS[kind] }));
  const narrower = NARROWER_LABELS.map((label) => {
    const { kind: narrows, ...titles } = NARROWER_LABEL_DEFINITIONS[label];
    return { kind: label, narrows, ...titles };
  });
  return [...kinds, ...narrower].flatMap(({ kind, narrows, title, plural }) => {
    const found = byLabel.get(kind);
    if (found === undefined) return [];
    const properties = toProperties(found.keys, NODE_PROPERTIES);
    return [{ kind, narrows, title, plural, count: found.count, properties }];
  });
}

function toTypes(byType: ReadonlyMap<string, Tally>): SchemaAnswer['relationshipTypes'] {
  return RELATIONSHIP_TYPES.flatMap((type) => {
    const found = byType.get(type);
    if (found === undefined) return [];
    const { title, phrase, layer, starts, ends } = RELATIONSHIP_TYPE_DEFINITIONS[type];
    const properties = toProperties(found.keys, RELATIONSHIP_PROPERTIES);
    return [
      {
        type,
        title,
        phrase,
        layer,
        starts: [...starts],
        ends: [...ends],
        count: found.count,
        properties,
      },
    ];
  });
}

/** The properties in use, in the order of the model. */
function toProperties(
  keys: ReadonlySet<string>,
  definitions: Readonly<Record<string, PropertyDefinition>>,
) {
  return Object.entries(definitions).flatMap(([key, { type, title }]) =>
    keys.has(key) ? [{ key, type, title }] : [],
  );
}
