import { z } from 'zod';
import type { Values } from '../../graph-data/model/api/values.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import { propertyValueSchema } from '../../graph-data/model/graph.ts';
import type { PropertyValue } from '../../graph-data/model/graph.ts';
import { toLastDay } from '../../graph-data/model/last-day.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import type { ValuesQuestion } from '../store/graph-store.ts';
import { decodeRow } from './decode.ts';
import { toConditions, toMomentParameters } from './moment.ts';
import { readOverviewRows } from './overview-rows.ts';

const rowSchema = z.tuple([z.string(), propertyValueSchema]);

/** One property of all that an overview has, beside that overview (see `valuesSchema`). */
export async function readValues(
  engine: CypherEngine,
  question: ValuesQuestion,
  context: { readonly dataset: string; readonly run: RunOptions },
): Promise<Values> {
  const { of, property, at } = question;
  const { kept, between } = await readOverviewRows(engine, question, context.run);
  const byId = await readById(engine, question, context.run);
  const column: Pick<Values, 'step' | 'values'> = { step: [], values: [] };
  let before = 0;
  for (const [index, [id]] of (of === 'node' ? kept : between).entries()) {
    const value = byId.get(id);
    if (value === undefined) continue;
    column.step.push(index - before);
    before = index;
    column.values.push(value);
  }
  const moment = at === undefined ? null : toLastDay(at);
  return { dataset: context.dataset, at: moment, of, property, ...column };
}

async function readById(
  engine: CypherEngine,
  { of, property, at }: ValuesQuestion,
  run: RunOptions,
): Promise<ReadonlyMap<string, PropertyValue>> {
  const known: object = of === 'node' ? NODE_PROPERTIES : RELATIONSHIP_PROPERTIES;
  // The name stands in the statement, so it must come from the closed list.
  if (!Object.hasOwn(known, property)) {
    throw new AppError('invalid_request', `property: a ${of} has no such property.`);
  }
  const pattern = of === 'node' ? '(e:Entity)' : '(:Entity)-[e]->(:Entity)';
  const { rows } = await engine.read(
    {
      text: `MATCH ${pattern}
WHERE ${toConditions(['e'], at)} AND e.\`${property}\` IS NOT NULL
RETURN e.id AS id, e.\`${property}\` AS value`,
      parameters: toMomentParameters(at),
    },
    run,
  );
  return new Map(rows.map((row) => decodeRow(rowSchema, row)));
}
