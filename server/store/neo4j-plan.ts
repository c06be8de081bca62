import type { Plan } from 'neo4j-driver';
import type { PlanStep } from '../../graph-data/model/api/cypher.ts';
import { AppError } from '../../graph-data/model/app-error.ts';

/** The plan of the driver as steps; what is taken first stands innermost. */
export function toPlanStep(plan: Plan | false): PlanStep {
  if (plan === false) throw new AppError('internal', 'Neo4j gave no plan for this query.');
  const details: unknown = plan.arguments['Details'];
  const estimated: unknown = plan.arguments['EstimatedRows'];
  return {
    // Neo4j adds the name of the database.
    operator: plan.operatorType.replace(/@.*$/, ''),
    details: typeof details === 'string' ? details : '',
    estimatedRows: typeof estimated === 'number' ? estimated : null,
    steps: plan.children.map(toPlanStep),
  };
}
