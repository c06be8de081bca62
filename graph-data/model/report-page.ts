/**
 * What the page of a report tells its script; everything else the script reads from the tables of
 * the page, whose rows are in the order of the picture's discs (`#nodes`) and lines (`#relationships`).
 */
export interface PageData {
  /** Start and end of each relationship, as places in the table of nodes; empty where it is packed. */
  readonly edges: readonly (readonly [number, number])[];
  readonly words: PageWords;
}

/** `{}` stands for a number, or for a commit. */
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
  readonly commit: string;
}

export interface Fact {
  readonly title: string;
  readonly text: string;
  /** http or https. */
  readonly link: string | null;
}

/** A row of the table of nodes. */
export interface NodeRow {
  readonly name: string;
  readonly kindTitle: string;
  readonly description: string | null;
  readonly facts: readonly Fact[];
  /** Numbers of references. */
  readonly receipts: readonly number[];
}

export interface RelationshipRow {
  /** Places in the list of nodes. */
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly when: string;
  readonly facts: readonly Fact[];
  readonly receipts: readonly number[];
}

/** One document with the places in it that facts stand on. */
export interface ReferenceGroup {
  readonly source: string;
  /** The document's address. */
  readonly link: string | null;
  /** Commit or date of the document, and when it was read: what tells which one it was. */
  readonly edition: string;
  readonly places: readonly ReferencePlace[];
}

export interface ReferencePlace {
  readonly number: number;
  /** Where in the document. */
  readonly place: string;
  readonly link: string | null;
  /** The commit where the place names one of its own; else that of the document holds. */
  readonly commit: string | null;
}

/**
 * The rows of a page whose tables would be too long as markup: columns of numbers, most of which
 * mean a text of `texts`, the first of which is 1; 0 is none. Deflated and in base64 they are a
 * fraction of the same rows.
 */
export interface PackedTables {
  readonly texts: readonly string[];
  /** Null where the nodes stand in the page as they are. */
  readonly nodes: PackedNodes | null;
  readonly relationships: PackedRelationships;
  /** Their places are numbered from 1 on. */
  readonly references: readonly PackedReferences[];
}

export interface PackedNodes {
  readonly names: readonly number[];
  readonly kinds: readonly number[];
  readonly descriptions: readonly number[];
  readonly facts: PackedFacts;
  readonly receipts: PackedReceipts;
}

export interface PackedRelationships {
  /** How much farther in the list of nodes than that of the row before. */
  readonly startSteps: readonly number[];
  readonly ends: readonly number[];
  readonly types: readonly number[];
  readonly whens: readonly number[];
  readonly facts: PackedFacts;
  readonly receipts: PackedReceipts;
}

/** The facts of all rows, one after the other. */
export interface PackedFacts {
  /** How many each row has. */
  readonly counts: readonly number[];
  readonly titles: readonly number[];
  readonly texts: readonly number[];
  readonly links: readonly number[];
}

export interface PackedReceipts {
  readonly counts: readonly number[];
  /** How much more than the number before, whichever row that is in. */
  readonly steps: readonly number[];
}

/** A link is `before`, the place's commit, `after`, as much of the place as `taken` says, `tail`. */
export interface PackedReferences {
  readonly source: number;
  readonly link: number;
  readonly edition: number;
  readonly places: readonly string[];
  readonly commits: readonly number[];
  /** 0 where there is no link, -1 where it is that of the place before. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly taken: readonly number[];
  readonly tails: readonly number[];
}
