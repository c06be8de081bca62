import { toNodeLine, toRelationshipLine } from '../../graph-data/model/json-lines.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { toStatements } from './about.ts';
import type { ExportAbout } from './about.ts';

/**
 * JSON Lines in APOC's form; `npm run import -- --dataset FILE` and `apoc.import.json` read it. There
 * are no comments: the first line says under a key of its own, which readers pass over, what the file
 * holds. Which dataset it comes from is not said, so that a restored file, exported again, is the same.
 */
export async function* writeJsonLines(
  chunks: AsyncIterable<GraphChunk>,
  about: ExportAbout,
): AsyncIterable<string> {
  const labels = new Map<string, readonly string[]>();
  // There are few sets of labels and many nodes.
  const sets = new Map<string, readonly string[]>();
  const toShared = (given: readonly string[]) => {
    const key = given.join('\n');
    const shared = sets.get(key) ?? given;
    sets.set(key, shared);
    return shared;
  };
  const statements = toStatements(about).filter(([key]) => key !== 'dataset');
  const end = `,"about":${JSON.stringify(Object.fromEntries(statements))}}`;
  const labelsOf = (id: string) => labels.get(id) ?? [];
  let isFirst = true;
  for await (const chunk of chunks) {
    let lines: string[];
    if ('nodes' in chunk) {
      for (const node of chunk.nodes) labels.set(node.id, toShared(node.labels));
      lines = chunk.nodes.map(toNodeLine);
    } else {
      lines = chunk.relationships.map((item) => toRelationshipLine(item, labelsOf));
    }
    const [first, ...others] = lines;
    if (first === undefined) continue;
    yield [isFirst ? first.slice(0, -1) + end : first, ...others, ''].join('\n');
    isFirst = false;
  }
}
