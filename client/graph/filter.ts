/** What of a graph a filter looks at. */
export type FilterSubject = 'node' | 'relationship';

/** Closed list of filters; each says which nodes or relationships stay in the picture. */
export type Filter =
  /** A number of a node or relationship within bounds, both included; null is no bound. */
  | {
      readonly kind: 'number';
      readonly of: FilterSubject;
      readonly property: string;
      readonly from: number | null;
      readonly to: number | null;
      readonly isOff: boolean;
    }
  /** A day within bounds, ISO dates, both included; null is no bound. */
  | {
      readonly kind: 'date';
      readonly of: FilterSubject;
      readonly property: string;
      readonly from: string | null;
      readonly to: string | null;
      readonly isOff: boolean;
    }
  /** A text that contains this one, whatever the case; after `=` one that is it. */
  | {
      readonly kind: 'text';
      readonly of: FilterSubject;
      readonly property: string;
      readonly text: string;
      readonly isOff: boolean;
    }
  /** Nodes of the k-core: each has at least k neighbours within it. */
  | { readonly kind: 'core'; readonly k: number; readonly isOff: boolean }
  /** The component of a node; of none: the largest one. */
  | { readonly kind: 'component'; readonly id: string | null; readonly isOff: boolean }
  /** What lies within so many steps of a node. */
  | {
      readonly kind: 'near';
      readonly id: string;
      readonly depth: number;
      readonly isOff: boolean;
    };

export const FILTER_KINDS = ['number', 'date', 'text', 'core', 'component', 'near'] as const;
