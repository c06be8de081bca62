/**
 * What the page of a report tells its script; everything else the script reads from the tables of
 * the page, whose rows are in the order of the picture's discs (`#nodes`) and lines (`#relationships`).
 */
export interface PageData {
  /** Start and end of each relationship, as places in the table of nodes. */
  readonly edges: readonly (readonly [number, number])[];
  readonly words: PageWords;
}

/** `{}` stands for a number. */
export interface PageWords {
  readonly map: string;
  readonly search: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  readonly close: string;
  readonly found: string;
  readonly nothing: string;
  readonly relationships: string;
  readonly references: string;
  readonly row: string;
  readonly more: string;
  readonly details: string;
  readonly hint: string;
}
