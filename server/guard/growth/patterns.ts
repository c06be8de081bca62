import type { SyntaxNode } from '../syntax-tree.ts';
import { MOST } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { GrowthProblem } from './growth-problem.ts';
import { toPatternCost } from './pattern-cost.ts';

/** Steps that `subject =~ pattern` may take. Throws where the pattern is not known beforehand. */
export function checkPattern(node: SyntaxNode, subject: Estimate, pattern: Estimate): number {
  const { known } = pattern;
  if (typeof known !== 'string') {
    throw new GrowthProblem(
      node,
      'The pattern of =~ must be known beforehand: write it out, or give it as a parameter; or use CONTAINS, STARTS WITH, ENDS WITH',
      'forbidden_query',
    );
  }
  const steps = toPatternCost(known, subject.length);
  if (steps > MOST.work) {
    throw new GrowthProblem(
      node,
      'This pattern of =~ may take for ever on some texts: something that repeats has repetitions or choices within it, or it refers back; write it without, or use CONTAINS',
      'forbidden_query',
    );
  }
  return steps;
}
