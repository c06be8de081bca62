import type { PlanStep } from '../../graph-data/model/api/cypher.ts';
import { AppError } from '../../graph-data/model/app-error.ts';

/**
 * The embedded database writes its plan as lines, each indented below the one that takes its rows:
 *
 *     Return (m.id AS id)
 *       Filter (n.name Eq "A") [label-first]
 *         NodeScan (n:Project)
 */
export function parseEmbeddedPlan(text: string): PlanStep {
  const root = { operator: '', details: '', estimatedRows: null, steps: [] };
  const open: { readonly depth: number; readonly steps: PlanStep[] }[] = [
    { depth: -1, steps: root.steps },
  ];
  for (const line of text.split('\n')) {
    const [, indent = '', operator, details = ''] = /^( *)(\S+) *(.*)$/.exec(line) ?? [];
    if (operator === undefined) continue;
    while ((open.at(-1)?.depth ?? -1) >= indent.length) open.pop();
    const steps: PlanStep[] = [];
    open.at(-1)?.steps.push({ operator, details, estimatedRows: null, steps });
    open.push({ depth: indent.length, steps });
  }
  const [first]: PlanStep[] = root.steps;
  if (first === undefined) {
    throw new AppError('internal', 'The embedded engine gave no plan for this query.');
  }
  return first;
}
