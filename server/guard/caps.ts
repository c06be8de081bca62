/**
 * How much a query may have of what costs a store time or memory before any limit of its own is
 * felt: measured with Neo4j 5.26, at least twice what any question of sense has. Reasons and figures:
 * docs/decisions/061.
 */
export const CAPS = {
  characters: 50_000,
  tokens: 10_000,
  /** Brackets, braces and CASE within one another. */
  nesting: 40,
  /** Subqueries within one another. */
  subqueryDepth: 6,
  /** `+`, `AND`, `=` and the like in all. */
  operators: 500,
  /** Each doubles what Neo4j's planner looks at. */
  exclusiveOrs: 8,
  clauses: 60,
  /** Parts of UNIONs and subqueries in all. */
  singleQueries: 30,
  columns: 200,
  sortKeys: 50,
  relationships: 60,
  nodes: 120,
  mapEntries: 300,
  caseBranches: 200,
  functionCalls: 500,
  /** `.a.b.c` and `[1][2][3]` behind one value. */
  accesses: 20,
  /** Names in one label expression, and what it comes to when written as one choice. */
  labels: 30,
  labelChoices: 64,
  /** Levels of a parameter's value, and scalars in all parameters together. */
  parameterDepth: 64,
  parameterValues: 100_000,
  parameterCharacters: 1_000_000,
} as const;
