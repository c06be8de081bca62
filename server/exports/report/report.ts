import type { ExportAbout } from '../about.ts';

/** A report before it is a page, a document or a text: what stands in it, in the order of reading. */
export interface Report {
  readonly about: ExportAbout;
  readonly title: string;
  /** What it answers, in words. */
  readonly question: string | null;
  /** What the view leaves out, in words. */
  readonly filters: readonly string[];
  /** Paragraphs of lines, as the person wrote them. */
  readonly notes: readonly (readonly string[])[];
  /** Selection, moment, dataset, completeness, licence, view: title and text. */
  readonly holds: readonly Fact[];
  readonly hasPicture: boolean;
  readonly legend: readonly LegendEntry[];
  readonly charts: readonly Chart[];
  readonly paths: readonly PathStory[];
  readonly nodes: readonly NodeEntry[];
  readonly relationships: readonly RelationshipEntry[];
  /** Which of the lists are shown; the picture and the paths need them even where they are not. */
  readonly hasNodes: boolean;
  readonly hasRelationships: boolean;
  readonly references: readonly ReferenceGroup[];
}

export interface Fact {
  readonly title: string;
  readonly text: string;
  /** http or https. */
  readonly link: string | null;
}

export interface LegendEntry {
  readonly kind: string;
  readonly title: string;
  readonly colour: string;
  readonly count: number;
}

/** Bars, and their table. */
export interface Chart {
  readonly title: string;
  /** What the labels are, and what is counted. */
  readonly columns: readonly [string, string];
  readonly rows: readonly { readonly label: string; readonly value: number }[];
}

/** The ways between two nodes, each a few sentences. */
export interface PathStory {
  readonly title: string;
  readonly ways: readonly (readonly Sentence[])[];
  /** Said where there are none, or more than are told. */
  readonly remark: string | null;
}

export interface Sentence {
  readonly text: string;
  readonly receipts: readonly number[];
}

export interface NodeEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly description: string | null;
  readonly facts: readonly Fact[];
  /** Numbers of references. */
  readonly receipts: readonly number[];
}

export interface RelationshipEntry {
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
