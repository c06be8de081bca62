import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { Title } from '../../graph-data/model/title.ts';
import type { ViewState } from '../state/view-state.ts';

/**
 * A number, a date or a name in the text of a tour. It is read from the answer of a named question
 * when the text is shown, so that no tour can say what the data no longer does.
 */
export interface Figure {
  readonly question: string;
  readonly parameters?: Readonly<Record<string, QueryValue>>;
  /** Only rows whose columns have these values; a node is told by its id. */
  readonly where?: Readonly<Record<string, QueryValue>>;
  /** Counts rows, or different values of the column; or takes its first or last value. */
  readonly take: 'count' | 'first' | 'last';
  readonly column?: string;
  readonly as: 'number' | 'share' | 'date' | 'name';
}

/** One stop: a view of the graph, and what is to be seen there. `{key}` in a text is a figure. */
export interface TourStep {
  readonly title: Title;
  readonly text: Title;
  readonly figures?: Readonly<Record<string, Figure>>;
  /** What differs from the first picture. */
  readonly view: Partial<ViewState>;
}

/** A guided walk through the graph; its name stands in links and never changes. */
export interface Tour {
  readonly name: string;
  readonly title: Title;
  readonly about: Title;
  readonly steps: readonly TourStep[];
}
