/** What the editor asks of the worker that knows Cypher, and what it gets. */

export interface LanguageSchema {
  readonly kinds: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
  readonly parameters: readonly string[];
}

/** Places count UTF-16 units from the start of the text. */
export type Finding =
  | { readonly is: 'syntax'; readonly from: number; readonly to: number; readonly found: string }
  | {
      readonly is: 'label' | 'type' | 'function' | 'parameter';
      readonly from: number;
      readonly to: number;
      readonly name: string;
    };

export interface Suggestion {
  readonly label: string;
  readonly insert: string;
  readonly is: 'keyword' | 'function' | 'type' | 'variable' | 'property' | 'text';
  readonly detail: string | null;
}

export interface Signature {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly returns: string;
  /** Which argument the cursor is in. */
  readonly active: number;
}

export type LanguageRequest =
  | { readonly ask: 'configure'; readonly schema: LanguageSchema }
  | { readonly ask: 'check'; readonly text: string }
  | {
      readonly ask: 'complete';
      readonly text: string;
      readonly offset: number;
      readonly explicit: boolean;
    }
  | { readonly ask: 'sign'; readonly text: string; readonly offset: number }
  | { readonly ask: 'format'; readonly text: string };

export interface LanguageAnswers {
  readonly configure: null;
  readonly check: readonly Finding[];
  readonly complete: readonly Suggestion[];
  readonly sign: Signature | null;
  /** Null where the text is no Cypher that could be laid out. */
  readonly format: string | null;
}

export interface NumberedRequest {
  readonly id: number;
  readonly request: LanguageRequest;
}

export interface NumberedAnswer {
  readonly id: number;
  readonly answer: LanguageAnswers[LanguageRequest['ask']] | undefined;
}
