import { overviewSchema } from '../../graph-data/model/api/overview.ts';
import type { Overview } from '../../graph-data/model/api/overview.ts';

/**
 * Checks the overview's shape, and that its columns are of one length; the schema alone takes some
 * 60 ms for 20,000 nodes and 60,000 relationships.
 */
export function parseOverview(body: unknown): Overview {
  const overview = overviewSchema.parse(body);
  const { id, ...columns } = overview.nodes;
  const nodeColumns = [columns.name, columns.kind, columns.x, columns.y, columns.degree];
  const isEven =
    [...nodeColumns, columns.importance, columns.community].every((c) => c.length === id.length) &&
    overview.relationships.end.length === overview.relationships.start.length &&
    overview.relationships.type.length === overview.relationships.start.length;
  if (!isEven) throw new TypeError('The columns of the overview differ in length.');
  return overview;
}
