import { compareText } from '../../graph-data/model/compare-text.ts';
import { z } from 'zod';
import type { SearchAnswer, SearchMatch } from '../../graph-data/model/api.ts';
import { isOfKinds } from '../../graph-data/model/graph.ts';
import type { SearchQuestion } from '../store/graph-store.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { decodeRow } from './decode.ts';
import { toConditions } from './moment.ts';
import { readNodesById } from './nodes-by-id.ts';
import { findBestMatch, foldText, rankMatch, toSearchTexts } from './search-match.ts';
import type { SearchText } from './search-match.ts';

/** The names of a dataset, folded and ready to be searched. */
export type NameIndex = readonly NameEntry[];

interface NameEntry {
  readonly id: string;
  readonly labels: readonly string[];
  readonly degree: number;
  readonly isRetired: boolean;
  readonly texts: readonly SearchText[];
}

const rowSchema = z.tuple([
  z.string(),
  z.array(z.string()),
  z.string().nullable(),
  z.string().nullable(),
  z.array(z.string()).nullable(),
  z.int().nullable(),
  z.boolean(),
]);

/**
 * Reads all names. They are few beside the graph, and one matcher over them finds the same on both
 * databases, whose own text indexes neither agree nor know a typing mistake within a beginning.
 */
export async function readNameIndex(engine: CypherEngine, run: RunOptions): Promise<NameIndex> {
  const { rows } = await engine.read(
    {
      text: `MATCH (n:Entity) WHERE ${toConditions(['n'], undefined)}
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.nameZh AS nameZh, n.aliases AS aliases,
  n.degree AS degree, n.retired IS NOT NULL AS retired`,
    },
    run,
  );
  return rows.flatMap((row): NameEntry[] => {
    const [id, labels, name, nameZh, aliases, degree, isRetired] = decodeRow(rowSchema, row);
    if (!isOfKinds(labels, undefined)) return [];
    const texts = toSearchTexts({ id, name: name ?? id, nameZh, aliases: aliases ?? [] });
    return [{ id, labels, degree: degree ?? 0, isRetired, texts }];
  });
}

interface Hit extends NameEntry {
  readonly match: SearchMatch;
}

/** Nodes whose names match: best match first, then what is not retired, then the most connected, then by id. */
export async function searchNames(
  engine: CypherEngine,
  index: NameIndex,
  question: SearchQuestion & { readonly run: RunOptions },
): Promise<SearchAnswer> {
  const query = foldText(question.text);
  const hits = index
    .filter(({ labels }) => isOfKinds(labels, question.kinds))
    .flatMap((entry): Hit[] => {
      const match = findBestMatch(entry.texts, query);
      return match === null ? [] : [{ ...entry, match }];
    })
    .toSorted(
      (left, right) =>
        rankMatch(left.match) - rankMatch(right.match) ||
        Number(left.isRetired) - Number(right.isRetired) ||
        right.degree - left.degree ||
        compareText(left.id, right.id),
    );
  const kept = hits.slice(0, question.limit);
  const nodes = await readNodesById(engine, { ids: kept.map(({ id }) => id) }, question.run);
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  return {
    items: kept.flatMap(({ id, match }) => {
      const node = nodeById.get(id);
      return node === undefined ? [] : [{ node, match }];
    }),
    truncated: hits.length > kept.length,
  };
}
