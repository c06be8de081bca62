/** What the kit says must come of a query. */
export type Expectation =
  | {
      readonly kind: 'rows';
      readonly columns: readonly string[];
      /** Values in the kit's own notation. */
      readonly rows: readonly (readonly string[])[];
      readonly isOrdered: boolean;
      readonly ignoresListOrder: boolean;
    }
  | { readonly kind: 'error'; readonly sentence: string };

/** A query and what it must give. A scenario with a control query is two of these. */
export interface Question {
  readonly query: string;
  readonly expectation: Expectation;
}

export interface Scenario {
  /** Path of its file within the kit, with slashes. */
  readonly feature: string;
  readonly name: string;
  /** What is executed before, to make the graph. */
  readonly setup: readonly string[];
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly questions: readonly Question[];
  /** It brings procedures of its own, which no store of ours has. */
  readonly needsProcedures: boolean;
}
