import { parseLine } from '../../graph-data/model/json-lines.ts';
import { z } from 'zod';
import { createGatherer, FileProblemError } from './graph-file.ts';
import type { FileGraph } from './graph-file.ts';

const aboutSchema = z.object({ about: z.record(z.string(), z.string()) });

/** A graph in JSON Lines, as we and Neo4j's APOC write it. */
export function readJsonLines(text: string): FileGraph {
  const gatherer = createGatherer();
  let about: Readonly<Record<string, string>> = {};
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if ('error' in parsed) {
      throw new FileProblemError({ is: 'broken', line: number, detail: parsed.error });
    }
    if ('node' in parsed) gatherer.addNode(parsed.node);
    else gatherer.addRelationship(parsed.relationship);
    if (number === 1) about = aboutSchema.safeParse(JSON.parse(line)).data?.about ?? {};
  }
  return gatherer.toGraph(about);
}
