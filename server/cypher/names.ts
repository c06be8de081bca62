import { compareText } from '../../graph-data/model/compare-text.ts';
import { z } from 'zod';
import type { SearchAnswer, SearchMatch } from '../../graph-data/model/api/search.ts';
import { isOfKinds } from '../../graph-data/model/graph.ts';
import type { SearchQuestion } from '../store/graph-store.ts';
import type { CypherEngine, RunOptions } from '../store/cypher-engine.ts';
import { decodeRow } from './decode.ts';
import { toConditions } from './moment.ts';
import { readNodesById } from './nodes-by-id.ts';
import {
  findBestMatch,
  findLooseMatch,
  foldText,
  rankMatch,
  toSearchTexts,
} from './search-match.ts';
import { createLikenessOf } from './search-nearest.ts';
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

/** Names said to be alike when nothing was found. */
const MOST_NEAREST = 5;

/**
 * Nodes whose names match: best match first, then what is not retired, then the most connected, then
 * by id. Where nothing matches, more mistakes are forgiven; where that finds nothing either, the
 * nearest names are told.
 */
export async function searchNames(
  engine: CypherEngine,
  index: NameIndex,
  question: SearchQuestion & { readonly run: RunOptions },
): Promise<SearchAnswer> {
  const query = foldText(question.text);
  const entries = index.filter(({ labels }) => isOfKinds(labels, question.kinds));
  const strict = findHits(entries, (texts) => findBestMatch(texts, query));
  const hits =
    strict.length > 0 ? strict : findHits(entries, (texts) => findLooseMatch(texts, query));
  const kept = hits.slice(0, question.limit);
  const nearest = hits.length > 0 || query === '' ? [] : findNearest(entries, query);
  const items = await readItems(engine, kept, question.run);
  const truncated = hits.length > kept.length;
  if (nearest.length === 0) return { items, truncated };
  return { items, truncated, nearest: await readItems(engine, nearest, question.run) };
}

function findHits(
  entries: NameIndex,
  match: (texts: readonly SearchText[]) => SearchMatch | null,
): Hit[] {
  return entries
    .flatMap((entry): Hit[] => {
      const found = match(entry.texts);
      return found === null ? [] : [{ ...entry, match: found }];
    })
    .toSorted(
      (left, right) =>
        rankMatch(left.match) - rankMatch(right.match) ||
        Number(left.isRetired) - Number(right.isRetired) ||
        right.degree - left.degree ||
        compareText(left.id, right.id),
    );
}

function findNearest(entries: NameIndex, query: string): Hit[] {
  const likenessOf = createLikenessOf(query);
  return entries
    .flatMap((entry) => {
      const likeness = likenessOf(entry.texts);
      return likeness === null ? [] : [{ ...entry, ...likeness }];
    })
    .toSorted(
      (left, right) =>
        right.share - left.share || right.degree - left.degree || compareText(left.id, right.id),
    )
    .slice(0, MOST_NEAREST);
}

async function readItems(
  engine: CypherEngine,
  hits: readonly Hit[],
  run: RunOptions,
): Promise<SearchAnswer['items']> {
  const nodes = await readNodesById(engine, { ids: hits.map(({ id }) => id) }, run);
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  return hits.flatMap(({ id, match }) => {
    const node = nodeById.get(id);
    return node === undefined ? [] : [{ node, match }];
  });
}
