import { compareText } from '../../graph-data/model/compare-text.ts';
import type { Relationship } from '../../graph-data/model/graph.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { relationshipColumns, toRelationship } from './decode.ts';
import { toConditions, toMomentParameters } from './moment.ts';

/** Every relationship (of these types, at that moment) between the given nodes, ordered by id. */
export async function readRelationshipsBetween(
  engine: CypherEngine,
  question: {
    readonly ids: readonly string[];
    readonly types?: readonly string[] | undefined;
    readonly at?: string | undefined;
  },
  run: RunOptions,
): Promise<Relationship[]> {
  const ids = [...new Set(question.ids)];
  if (ids.length < 1) return [];
  const { rows } = await engine.read(
    {
      text: `UNWIND $ids AS wanted
MATCH (a:Entity {id: wanted})-[r]->(b:Entity)
WHERE b.id IN $ids AND ${toConditions(['r'], question.at)}${question.types === undefined ? '' : ' AND type(r) IN $types'}
RETURN ${relationshipColumns({ start: 'a', relationship: 'r', end: 'b' })}`,
      parameters: {
        ids,
        ...(question.types === undefined ? {} : { types: [...question.types] }),
        ...toMomentParameters(question.at),
      },
    },
    run,
  );
  return rows.map(toRelationship).toSorted((left, right) => compareText(left.id, right.id));
}

/** The relationships with these ids, ordered as the ids; each is found from its start. */
export async function readRelationshipsById(
  engine: CypherEngine,
  wanted: readonly { readonly id: string; readonly start: string }[],
  run: RunOptions,
): Promise<Relationship[]> {
  if (wanted.length === 0) return [];
  const { rows } = await engine.read(
    {
      text: `UNWIND $starts AS wanted
MATCH (a:Entity {id: wanted})-[r]->(b:Entity)
WHERE r.id IN $ids
RETURN ${relationshipColumns({ start: 'a', relationship: 'r', end: 'b' })}`,
      parameters: {
        starts: [...new Set(wanted.map(({ start }) => start))],
        ids: [...new Set(wanted.map(({ id }) => id))],
      },
    },
    run,
  );
  const byId = new Map(rows.map(toRelationship).map((found) => [found.id, found]));
  return wanted.flatMap(({ id }) => byId.get(id) ?? []);
}
