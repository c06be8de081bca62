import { describe, expect, it } from 'vitest';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from './properties.ts';
import type { PropertyDefinition } from './properties.ts';
import { VALUE_TITLES } from './value-titles.ts';

const DEFINITIONS: readonly (readonly [string, PropertyDefinition])[] = [
  ...Object.entries(NODE_PROPERTIES),
  ...Object.entries(RELATIONSHIP_PROPERTIES),
];

describe('titles of closed values', () => {
  it('are there for every value of the vocabulary', () => {
    const values = DEFINITIONS.flatMap(([, definition]) => definition.values ?? []);
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter((value) => !Object.hasOwn(VALUE_TITLES, value))).toEqual([]);
  });
});
