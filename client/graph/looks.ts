/** What the colour of a node tells. */
export const COLOURS_BY = ['kind', 'community', 'team', 'organisation'] as const;
export type ColourBy = (typeof COLOURS_BY)[number];

/** What the size of a node tells; `importance` is how connected it is, and by whom. */
export const SIZES_BY = [
  'importance',
  'degree',
  'pagerank',
  'betweenness',
  'contributions',
] as const;
export type SizeBy = (typeof SIZES_BY)[number];
