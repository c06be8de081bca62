import { z } from 'zod';
import { compareText } from '../../graph-data/model/compare-text.ts';
import type { Relationship } from '../../graph-data/model/graph.ts';
import type { CypherEngine, QueryResult, RunOptions } from '../store/cypher-engine.ts';
import { decodeRow, relationshipColumns, toRelationship } from './decode.ts';
import { fromIndex } from './from-index.ts';
import { toConditions, toMomentParameters } from './moment.ts';

export interface BetweenQuestion {
  readonly ids: readonly string[];
  readonly types?: readonly string[] | undefined;
  readonly at?: string | undefined;
}

/** Ids up to which even a database that goes through a list is quicker than sending all rows. */
const SHORT_LIST = 200;

/** Every relationship (of these types, at that moment) between the given nodes, ordered by id. */
export async function readRelationshipsBetween(
  engine: CypherEngine,
  question: BetweenQuestion,
  run: RunOptions,
): Promise<Relationship[]> {
  const columns = relationshipColumns({ start: 'a', relationship: 'r', end: 'b' });
  const rows = await readBetween(engine, { ...question, columns, endColumn: 3 }, run);
  return rows.map(toRelationship).toSorted((left, right) => compareText(left.id, right.id));
}

/** How many relationships `readRelationshipsBetween` would give. */
export async function countRelationshipsBetween(
  engine: CypherEngine,
  question: BetweenQuestion,
  run: RunOptions,
): Promise<number> {
  const isCounted = isChosenByDatabase(engine, question);
  const columns = isCounted ? 'count(r) AS count' : 'b.id AS end';
  const rows = await readBetween(engine, { ...question, columns, endColumn: 0 }, run);
  return isCounted ? decodeRow(z.tuple([z.int()]), rows[0] ?? [0])[0] : rows.length;
}

function isChosenByDatabase(engine: CypherEngine, { ids }: BetweenQuestion): boolean {
  return engine.capabilities.listLookUp || ids.length <= SHORT_LIST;
}

async function readBetween(
  engine: CypherEngine,
  question: BetweenQuestion & { readonly columns: string; readonly endColumn: number },
  run: RunOptions,
): Promise<QueryResult['rows']> {
  const { types, at, columns, endColumn } = question;
  const ids = new Set(question.ids);
  const isByDatabase = isChosenByDatabase(engine, question);
  const conditions = [
    toConditions(['r'], at),
    ...(isByDatabase ? ['b.id IN $ids'] : []),
    ...(types === undefined ? [] : ['type(r) IN $types']),
  ];
  const { rows } = await engine.read(
    {
      text: `UNWIND $ids AS wanted
MATCH (a:Entity {id: wanted})-[r]->(b:Entity) ${fromIndex(engine.capabilities, 'a')}
WHERE ${conditions.join(' AND ')}
RETURN ${columns}`,
      parameters: {
        ids: [...ids],
        ...(types === undefined ? {} : { types: [...types] }),
        ...toMomentParameters(at),
      },
    },
    run,
  );
  return isByDatabase ? rows : rows.filter((row) => ids.has(String(row[endColumn])));
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
MATCH (a:Entity {id: wanted})-[r]->(b:Entity) ${fromIndex(engine.capabilities, 'a')}
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
