import type { QueryValue } from '../../../../graph-data/model/api/query-value.ts';
import type { Subgraph } from '../../../../graph-data/model/graph.ts';
import type { ColumnSense } from './cell-text.ts';
import { toCell } from './cells.ts';
import type { Cell } from './cells.ts';

/** An answer as the panels show it, whoever gave it. */
export interface Result {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly graph: Subgraph;
}

export interface ResultColumn extends ColumnSense {
  readonly title: string;
}

interface AnswerParts {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryValue[])[];
  readonly graph: Subgraph;
}

/** Names of columns that hold a part of a whole, from 0 to 1. */
const SHARE = /(?:^share$|Share$|^unattributed$|^independent$)/;

export function toResult(answer: AnswerParts, titleOf: (column: string) => string): Result {
  return {
    columns: answer.columns.map((name) => ({
      name,
      title: titleOf(name),
      isShare: SHARE.test(name),
    })),
    rows: answer.rows.map((row) => row.map(toCell)),
    graph: answer.graph,
  };
}
