import { MultiDirectedGraph } from 'graphology';

import type { Origin } from './local/local-layer.ts';

/** What the explorer knows of a node without asking: enough to draw it, name it and search a table. */
export interface NodeAttributes {
  name: string;
  /** The Chinese name, where there is one in use. */
  nameZh: string | null;
  /** The narrowest label: a kind, or a narrower label such as TelecomAdopter. */
  kind: string;
  /** Position in the units of the stored layout. */
  x: number;
  y: number;
  /** Relationships in the whole graph, also those that are not drawn. */
  degree: number;
  /** An area from 0 to 1,000,000: what size and label order are made from. */
  importance: number;
  community: number;
  /** History: not part of the first picture. */
  retired: boolean;
  /** First and last day on which it is there, since 1970; absent where no date is known. */
  from?: number;
  to?: number;
  /** Where it comes from when it is not from the server. */
  origin?: Origin;
}

export interface EdgeAttributes {
  /** The relationship's type. */
  type: string;
  /** First and last day on which it holds, since 1970; absent where no date is known. */
  from?: number;
  to?: number;
  /** Where it comes from when it is not from the server. */
  origin?: Origin;
}

/** The one graph of the explorer: a projection merged from answers, the only home of positions. */
export type DataGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

export function createDataGraph(): DataGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
}
