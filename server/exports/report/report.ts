import type {
  Fact,
  NodeRow,
  ReferenceGroup,
  RelationshipRow,
} from '../../../graph-data/model/report-page.ts';
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
  /** The rows of a question or a query. */
  readonly answer: AnswerTable | null;
  readonly hasPicture: boolean;
  readonly legend: readonly LegendEntry[];
  readonly charts: readonly Chart[];
  readonly paths: readonly PathStory[];
  readonly nodes: readonly NodeEntry[];
  readonly relationships: readonly RelationshipRow[];
  /** Which of the lists are shown; the picture and the paths need them even where they are not. */
  readonly hasNodes: boolean;
  readonly hasRelationships: boolean;
  readonly references: readonly ReferenceGroup[];
}

export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said where there are more rows than are told. */
  readonly remark: string | null;
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

export interface NodeEntry extends NodeRow {
  readonly id: string;
  readonly kind: string;
}
