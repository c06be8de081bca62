/** Bounds that a client cannot raise; each is said in the answer when it was reached. */
export const API_LIMITS = {
  overview: { default: 20_000, maximum: 50_000 },
  search: { default: 10, maximum: 50 },
  searchTextLength: 200,
  neighbourhood: { default: 300, maximum: 2_000 },
  depth: { default: 1, maximum: 3 },
  maxHops: { default: 6, maximum: 8 },
  paths: { default: 10, maximum: 50 },
  subgraphNodes: 5_000,
  /** Of a selection that names what it holds one by one: as much as one view can show. */
  exportNodes: 50_000,
  exportRelationships: 100_000,
  questionRows: 1_000,
} as const;
