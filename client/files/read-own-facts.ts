import type { GraphNode } from '../../graph-data/model/graph.ts';
import {
  ENTITY_LABEL,
  NARROWER_LABELS,
  NARROWER_LABEL_DEFINITIONS,
} from '../../graph-data/model/kinds.ts';
import type { Dataset, Facts, NodeFact, Problem } from '../../graph-data/facts/facts.ts';
import { mergeFacts } from '../../graph-data/facts/merge-facts.ts';
import { parseCsvFacts } from '../../graph-data/facts/parse-csv-facts.ts';
import { parseYamlFacts } from '../../graph-data/facts/parse-yaml-facts.ts';
import { checkDates } from '../../graph-data/facts/rules/dates-rule.ts';
import { checkEnds } from '../../graph-data/facts/rules/ends-rule.ts';
import { checkPrivacy } from '../../graph-data/facts/rules/privacy-rule.ts';
import { checkReceipts } from '../../graph-data/facts/rules/receipts-rule.ts';
import { checkSchema } from '../../graph-data/facts/rules/schema-rule.ts';
import { FILE_LIMITS } from './graph-file.ts';
import type { NamedText } from './read-csv-tables.ts';

/** Nodes of the dataset that facts may speak of: their ids and their narrowest labels. */
export type KnownNodes = readonly (readonly [id: string, label: string])[];

export type OwnFacts = { readonly facts: Dataset } | { readonly problems: readonly Problem[] };

const RULES = [checkSchema, checkReceipts, checkEnds, checkDates, checkPrivacy];
/** Where the nodes of the dataset stand, as far as the rules are concerned. */
const ELSEWHERE = { file: '', line: 0 };

/**
 * One's own facts, in YAML or as tables, by the rules of the importer: what passes here passes
 * `npm run import -- --data`, but for names that two things share, which it judges by its table.
 */
export function readOwnFacts(files: readonly NamedText[], known: KnownNodes): OwnFacts {
  const parsed = files.map(({ name, text }) =>
    (/\.ya?ml$/i.test(name) ? parseYamlFacts : parseCsvFacts)(text, { file: name, layer: 'own' }),
  );
  const own: Facts = {
    nodes: parsed.flatMap(({ nodes }) => nodes),
    relationships: parsed.flatMap(({ relationships }) => relationships),
  };
  const all: Facts = { ...own, nodes: [...known.map(toKnownFact), ...own.nodes] };
  const problems = [
    ...parsed.flatMap((file) => file.problems),
    ...RULES.flatMap((rule) => rule(all)).filter(({ file }) => file !== ELSEWHERE.file),
    ...findEmptiness(files, own),
  ];
  if (problems.length > 0) return { problems };
  return { facts: mergeFacts(own) };
}

function toKnownFact([id, label]: KnownNodes[number]): NodeFact {
  const narrower = NARROWER_LABELS.find((known) => known === label);
  const kinds = narrower === undefined ? [] : [NARROWER_LABEL_DEFINITIONS[narrower].kind];
  const node: GraphNode = { id, labels: [ENTITY_LABEL, ...kinds, label], properties: { name: id } };
  return { layer: 'curated', place: ELSEWHERE, node };
}

function findEmptiness(files: readonly NamedText[], { nodes, relationships }: Facts): Problem[] {
  const file = files[0]?.name ?? '';
  const isTooMuch =
    nodes.length > FILE_LIMITS.nodes || relationships.length > FILE_LIMITS.relationships;
  if (isTooMuch) return [{ file, line: 1, message: 'There are more facts than a page can show.' }];
  const isEmpty = nodes.length + relationships.length === 0;
  return isEmpty ? [{ file, line: 1, message: 'There is no fact in it.' }] : [];
}
