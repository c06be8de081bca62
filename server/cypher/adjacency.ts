import { compareText } from '../../graph-data/model/compare-text.ts';
import { z } from 'zod';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { decodeRow } from './decode.ts';
import { fromIndex } from './from-index.ts';
import { toConditions, toMomentParameters } from './moment.ts';

/** A relationship as seen from one of the nodes asked for. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly relationshipId: string;
  readonly type: string;
  readonly direction: 'out' | 'in';
  /** How connected the neighbour is in the whole graph. */
  readonly degree: number;
  /** Labels of the neighbour. */
  readonly labels: readonly string[];
}

export interface AdjacencyQuestion {
  readonly ids: readonly string[];
  readonly direction: 'out' | 'in' | 'both';
  readonly types?: readonly string[] | undefined;
  readonly at?: string | undefined;
}

const rowSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.number(),
  z.array(z.string()),
]);

/**
 * Every step away from the given nodes, ordered by node, neighbour and relationship. Many questions
 * are made of this one; walking level by level keeps supernodes from multiplying.
 */
export async function readAdjacency(
  engine: CypherEngine,
  question: AdjacencyQuestion,
  run: RunOptions,
): Promise<Step[]> {
  if (question.ids.length === 0) return [];
  const directions: readonly ('out' | 'in')[] =
    question.direction === 'both' ? ['out', 'in'] : [question.direction];
  const read = async (direction: 'out' | 'in'): Promise<Step[]> => {
    const pattern = direction === 'out' ? '-[r]->' : '<-[r]-';
    const { rows } = await engine.read(
      {
        text: `UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})${pattern}(m:Entity) ${fromIndex(engine.capabilities, 'n')}
WHERE ${toConditions(['r', 'm'], question.at)}${question.types === undefined ? '' : ' AND type(r) IN $types'}
RETURN n.id AS near, m.id AS far, r.id AS relationship, type(r) AS type,
  coalesce(m.degree, 0) AS degree, labels(m) AS labels`,
        parameters: {
          ids: [...question.ids],
          ...(question.types === undefined ? {} : { types: [...question.types] }),
          ...toMomentParameters(question.at),
        },
      },
      run,
    );
    return rows.map((row) => {
      const [from, to, relationshipId, type, degree, labels] = decodeRow(rowSchema, row);
      return { from, to, relationshipId, type, direction, degree, labels };
    });
  };
  const steps = await Promise.all(directions.map(read));
  return steps
    .flat()
    .toSorted(
      (left, right) =>
        compareText(left.from, right.from) ||
        compareText(left.to, right.to) ||
        compareText(left.relationshipId, right.relationshipId),
    );
}
