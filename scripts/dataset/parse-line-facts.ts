import { parseLine } from '../../graph-data/model/json-lines.ts';
import { toProblem } from '../../graph-data/facts/facts.ts';
import type { Layer, NodeFact, Problem, RelationshipFact } from '../../graph-data/facts/facts.ts';
import type { ParsedFacts } from '../../graph-data/facts/parse-yaml-facts.ts';

/** Facts in JSON Lines, one a line. Never throws: a line that cannot be read is a problem. */
export function parseLineFacts(
  text: string,
  origin: { readonly file: string; readonly layer: Layer },
): ParsedFacts {
  const nodes: NodeFact[] = [];
  const relationships: RelationshipFact[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = { file: origin.file, line: index + 1 };
    const parsed = parseLine(line);
    if ('node' in parsed) nodes.push({ layer: origin.layer, place, node: parsed.node });
    else if ('relationship' in parsed) {
      relationships.push({ layer: origin.layer, place, relationship: parsed.relationship });
    } else problems.push(toProblem(place, parsed.error));
  }
  return { nodes, relationships, claims: [], problems };
}
