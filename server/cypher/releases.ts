import { z } from 'zod';
import { compareText } from '../../graph-data/model/compare-text.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { decodeRow } from './decode.ts';
import { toConditions } from './moment.ts';

const rowSchema = z.tuple([
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.string().nullable(),
]);

/** The date of a release by id, slug, name or series number, whatever the case; null when unknown. */
export async function readReleaseDate(
  engine: CypherEngine,
  release: string,
  run: RunOptions,
): Promise<string | null> {
  const { rows } = await engine.read(
    {
      text: `MATCH (n:Entity:Release) WHERE ${toConditions(['n'], undefined)}
RETURN n.id AS id, n.name AS name, n.series AS series, n.date AS date`,
    },
    run,
  );
  const wanted = release.toLowerCase().replace(/^release:/, '');
  const releases = rows.map((row) => decodeRow(rowSchema, row));
  for (const [id, name, series, date] of releases.toSorted(byId)) {
    const names = [id.replace(/^release:/, ''), id.replace(/^release:[\d.]+-/, ''), name, series];
    if (names.some((candidate) => candidate?.toLowerCase() === wanted)) return date;
  }
  return null;
}

/** Of two releases of one name it is the same one that counts, over every database. */
function byId([left]: readonly [string, ...unknown[]], [right]: readonly [string, ...unknown[]]) {
  return compareText(left, right);
}
