import { writeFile } from 'node:fs/promises';
import { toNodeLine, toRelationshipLine } from '../../graph-data/model/json-lines.ts';
import { toRelationshipId } from '../../graph-data/model/graph.ts';

const LABELS = ['Entity', 'Technology'];
const RECEIPT = ['source:made#all'];

/**
 * Writes an export-like file of so many nodes, each with two relationships to others; with derived
 * values, so that nothing has to be computed before it is written. `version` is in every name.
 */
export async function writeLargeDataset(
  file: string,
  { nodes, version }: { readonly nodes: number; readonly version: string },
): Promise<void> {
  const place = { x: 0, y: 0, degree: 4, pagerank: 0, community: 0 };
  const idOf = (index: number) => `project:p${index % nodes}`;
  const lines = [
    toNodeLine({
      id: 'source:made',
      labels: ['Entity', 'Source'],
      properties: { name: 'Made for a test', sources: RECEIPT, ...place },
    }),
  ];
  for (let index = 0; index < nodes; index += 1) {
    lines.push(
      toNodeLine({
        id: idOf(index),
        labels: ['Entity', 'Project'],
        properties: { name: `Project ${index} ${version}`, sources: RECEIPT, ...place },
      }),
    );
  }
  for (let index = 0; index < nodes * 2; index += 1) {
    const [start, end] = [idOf(index), idOf(index * 7 + 1)];
    const fact = { type: 'DEPENDS_ON', start, end, qualifier: String(index) };
    const { type } = fact;
    lines.push(
      toRelationshipLine(
        { id: toRelationshipId(fact), type, start, end, properties: { sources: RECEIPT } },
        () => LABELS,
      ),
    );
  }
  await writeFile(file, `${lines.join('\n')}\n`);
}
