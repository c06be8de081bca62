import { toRelationshipId } from '../../graph-data/model/graph.ts';
import type {
  GraphNode,
  Properties,
  PropertyValue,
  Relationship,
} from '../../graph-data/model/graph.ts';
import { ENTITY_LABEL } from '../../graph-data/model/kinds.ts';
import type { NodeKind } from '../../graph-data/model/kinds.ts';
import type { RelationshipType } from '../../graph-data/model/relationship-types.ts';

/** Facts by id. */
export interface FactSet {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

type GivenProperties = Readonly<Record<string, PropertyValue | undefined>>;

export interface NodeFact {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly properties?: GivenProperties;
  readonly receipt: string;
}

export interface RelationshipFact {
  readonly type: RelationshipType;
  readonly start: string;
  readonly end: string;
  /** Tells apart what may hold between the same ends several times: a release, a term. */
  readonly qualifier?: string;
  readonly properties?: GivenProperties;
  readonly receipt: string;
}

export interface FactCollector {
  addNode(fact: NodeFact): void;
  addRelationship(fact: RelationshipFact): void;
  /** Keeps facts of an earlier harvest as they were, except those that were told anew. */
  keep(earlier: FactSet): void;
  readonly facts: FactSet;
}

/**
 * Gathers facts of one upstream repository. What is told twice is one fact with two receipts: what
 * was told first counts, later properties are added, a second name becomes an alias.
 */
export function createFactCollector(): FactCollector {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, Relationship>();
  return {
    facts: { nodes, relationships },
    addNode({ id, kind, name, properties, receipt }) {
      const given = withoutUndefined({ ...properties, name, sources: [receipt] });
      const earlier = nodes.get(id);
      const merged = earlier === undefined ? given : merge(earlier.properties, given);
      nodes.set(id, { id, labels: [ENTITY_LABEL, kind], properties: withAlias(merged, name) });
    },
    addRelationship({ type, start, end, qualifier, properties, receipt }) {
      const id = toRelationshipId({ type, start, end, qualifier });
      const given = withoutUndefined({ ...properties, sources: [receipt] });
      const earlier = relationships.get(id);
      const merged = earlier === undefined ? given : merge(earlier.properties, given);
      relationships.set(id, { id, type, start, end, properties: merged });
    },
    keep(earlier) {
      for (const [id, node] of earlier.nodes) if (!nodes.has(id)) nodes.set(id, node);
      for (const [id, fact] of earlier.relationships) {
        if (!relationships.has(id)) relationships.set(id, fact);
      }
    },
  };
}

function withoutUndefined(properties: GivenProperties): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}

function merge(earlier: Properties, later: Properties): Properties {
  const merged: Properties = { ...later, ...earlier };
  for (const key of ['sources', 'aliases']) {
    const [before, after] = [earlier[key], later[key]];
    if (Array.isArray(before) && Array.isArray(after)) {
      merged[key] = [...new Set([...before, ...after].map(String))];
    }
  }
  return merged;
}

function withAlias(properties: Properties, name: string): Properties {
  const known = [properties.aliases ?? []].flat().map(String);
  const isNew = properties.name !== name && !known.includes(name);
  return isNew ? { ...properties, aliases: [...known, name] } : properties;
}
