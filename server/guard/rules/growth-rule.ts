import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';
import { estimateQuery } from '../growth/clauses.ts';
import { MOST } from '../growth/estimate.ts';
import { GrowthProblem } from '../growth/growth-problem.ts';
import { estimateValue } from '../growth/value-estimate.ts';
import { toForbidden, toTooLarge } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { SyntaxTree } from '../syntax-tree.ts';

/** What would grow, or take time, beyond what the stores themselves can end. */
export function checkGrowth(
  tree: SyntaxTree,
  parameters: Readonly<Record<string, QueryValue>>,
): Refusal | null {
  try {
    const { work } = estimateQuery(tree.root, {
      tree,
      parameters: new Map(
        Object.entries(parameters).map(([name, value]) => [name, estimateValue(value)]),
      ),
      variables: new Map(),
      rows: 1,
      estimateSubquery: estimateQuery,
    });
    return work > MOST.work
      ? toTooLarge(
          tree.root,
          `The query may take more than ${MOST.work / 1e6} million steps for a single row; ask in several steps`,
        )
      : null;
  } catch (error) {
    if (!(error instanceof GrowthProblem)) throw error;
    const refuse = error.code === 'forbidden_query' ? toForbidden : toTooLarge;
    return refuse(error.node, error.message);
  }
}
