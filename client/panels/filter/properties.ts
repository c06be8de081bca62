import type { SchemaAnswer } from '../../../graph-data/model/api/schema.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../../graph-data/model/properties.ts';
import type { Title } from '../../../graph-data/model/title.ts';
import type { Filter, FilterSubject } from '../../graph/filter.ts';

/** A property that one can filter by. */
export interface FilterableProperty {
  readonly of: FilterSubject;
  readonly property: string;
  readonly title: Title;
  readonly kind: 'number' | 'date' | 'text';
}

/** Of use to programs only, or the same as another in another language. */
const LEFT_OUT = new Set([
  'sources',
  'x',
  'y',
  'community',
  'permalink',
  'commit',
  'nameZh',
  'descriptionZh',
  'roleZh',
  'purposeZh',
  'correctedBy',
]);

/** The properties of what is in the graph, each once, in the order in which kinds have them. */
export function listProperties(schema: SchemaAnswer): FilterableProperty[] {
  const found = new Map<string, FilterableProperty>();
  const add = (of: FilterSubject, groups: SchemaAnswer['kinds'][number]['properties'][]): void => {
    for (const { key, type, title } of groups.flat()) {
      const name = `${of}/${key}`;
      if (LEFT_OUT.has(key) || found.has(name)) continue;
      found.set(name, { of, property: key, title, kind: toFilterKind(type) });
    }
  };
  add(
    'node',
    schema.kinds.map(({ properties }) => properties),
  );
  add(
    'relationship',
    schema.relationshipTypes.map(({ properties }) => properties),
  );
  return [...found.values()];
}

function toFilterKind(type: string): FilterableProperty['kind'] {
  if (type === 'integer' || type === 'float') return 'number';
  return type === 'date' ? 'date' : 'text';
}

/** What the vocabulary says of a property; undefined for one that it does not know. */
export function findDefinition(
  of: FilterSubject,
  property: string,
): PropertyDefinition | undefined {
  const known: Readonly<Record<string, PropertyDefinition>> =
    of === 'node' ? NODE_PROPERTIES : RELATIONSHIP_PROPERTIES;
  return Object.hasOwn(known, property) ? known[property] : undefined;
}

/** A filter that leaves everything until something is set. */
export function toOpenFilter({ of, property, kind }: FilterableProperty): Filter {
  return kind === 'text'
    ? { kind, of, property, text: '', isOff: false }
    : { kind, of, property, from: null, to: null, isOff: false };
}
