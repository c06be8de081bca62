import { z } from 'zod';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { decodeRow } from './decode.ts';

/** The one node that says what was loaded; the import writes it, both engines keep it. */
export const IMPORT_STATE_LABEL = 'StackscapeImport';
export const IMPORT_STATE_ID = 'import';

const rowSchema = z.tuple([
  z.enum(['running', 'complete']),
  z.string(),
  z.int().nullable(),
  z.int().nullable(),
  z.number(),
  z.int(),
  z.string(),
]);

/** What the last import wrote about itself. */
export interface ImportRecord {
  readonly status: 'running' | 'complete';
  readonly dataset: string;
  readonly nodes: number | null;
  readonly relationships: number | null;
  /** Milliseconds since 1970 of the last sign of life. */
  readonly heartbeatAt: number;
  readonly pid: number;
  readonly hostname: string;
}

/** Null where nothing was ever imported. */
export async function readImportRecord(
  engine: CypherEngine,
  run: RunOptions,
): Promise<ImportRecord | null> {
  const { rows } = await engine.read(
    {
      text: `MATCH (s:${IMPORT_STATE_LABEL} {id: $id})
RETURN s.status AS status, s.dataset AS dataset, s.nodes AS nodes, s.relationships AS relationships,
  s.heartbeatAt AS heartbeatAt, s.pid AS pid, s.hostname AS hostname`,
      parameters: { id: IMPORT_STATE_ID },
    },
    run,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const [status, dataset, nodes, relationships, heartbeatAt, pid, hostname] = decodeRow(
    rowSchema,
    row,
  );
  return { status, dataset, nodes, relationships, heartbeatAt, pid, hostname };
}
