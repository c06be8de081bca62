import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../../graph-data/model/properties.ts';
import type { PropertyType } from '../../../graph-data/model/properties.ts';
import { BOOLEAN, FLOAT, FOREIGN, INTEGER, STRING, either, listOf, orNull } from './value-type.ts';
import type { ValueType } from './value-type.ts';

/** A number that is written without a fraction is stored as a whole one. */
const NUMBER = either(INTEGER, FLOAT);

const TYPES: Readonly<Record<PropertyType, ValueType>> = {
  string: STRING,
  date: STRING,
  url: STRING,
  integer: INTEGER,
  float: NUMBER,
  boolean: BOOLEAN,
  'string[]': listOf(STRING),
};

type Definitions = Readonly<Record<string, { readonly type: PropertyType }>>;

function toTypes(definitions: Definitions): ReadonlyMap<string, ValueType> {
  return new Map([
    ['id', orNull(STRING)],
    ...Object.entries(definitions).map(([name, { type }]) => [name, orNull(TYPES[type])] as const),
  ]);
}

const NODE_TYPES = toTypes(NODE_PROPERTIES);
const RELATIONSHIP_TYPES = toTypes(RELATIONSHIP_PROPERTIES);

/** What a property of this name may hold, by the model. */
export function toPropertyType(owner: ValueType, name: string): ValueType {
  const types = [
    ...(owner.kinds.has('node') ? [NODE_TYPES.get(name) ?? FOREIGN] : []),
    ...(owner.kinds.has('relationship') ? [RELATIONSHIP_TYPES.get(name) ?? FOREIGN] : []),
  ];
  const [first = FOREIGN, second = first] = types;
  return either(first, second);
}
