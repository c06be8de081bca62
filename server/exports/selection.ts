import { API_LIMITS } from '../../graph-data/model/api/limits.ts';
import type { Selection } from '../../graph-data/model/api/export.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import type { Question } from '../../graph-data/model/api/questions.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import type { Title } from '../../graph-data/model/title.ts';
import { compareText } from '../../graph-data/model/compare-text.ts';
import { answerQuestion, findQuestion, findQuestionMoment } from '../questions/answer-question.ts';
import { toNodeNotFound } from '../store/not-found.ts';
import type { QueryRunner } from '../queries/run-query.ts';
import type { AskOptions, GraphChunk, GraphStore } from '../store/graph-store.ts';
import { connectAnswer } from './connect-answer.ts';
import type { Between } from './connect-answer.ts';

/** A file cannot say that it was cut, so more paths than these are refused. */
const MOST_PATHS = 500;

/** The rows of a question or a query. */
export interface SelectedAnswer {
  readonly columns: readonly Title[];
  readonly rows: readonly (readonly QueryValue[])[];
  /** Whether there are more rows, or more paths than were followed. */
  readonly cut: 'rows' | 'paths' | null;
}

export interface SelectionContext {
  readonly store: GraphStore;
  readonly questions: readonly Question[];
  readonly queries: QueryRunner;
  /** Who asks, for queries of their own. */
  readonly client: string;
  readonly at: string | undefined;
  /** For files that say the rows of an answer, and whether it was cut; other files hold it whole. */
  readonly onAnswer?: (answer: SelectedAnswer) => void;
  /** Relationships between the nodes of a question's answer that names none: as many as the file can hold. */
  readonly mostBetween: number;
  readonly onBetween: (between: Between) => void;
}

/** The nodes and relationships that a selection means, all nodes before the first relationship. */
export async function* readSelection(
  selection: Selection,
  context: SelectionContext,
  options: AskOptions,
): AsyncIterable<GraphChunk> {
  if ('all' in selection) {
    yield* context.store.readGraph({ at: context.at }, options);
    return;
  }
  if ('nodeIds' in selection) {
    yield* context.store.readNamedGraph({ ...selection, at: context.at }, options);
    return;
  }
  const { nodes, relationships } = await readPart(selection, context, options);
  yield { nodes: sortById(nodes) };
  yield { relationships: sortById(relationships) };
}

interface Part {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}

async function readPart(
  selection: Exclude<Selection, { all: true } | { nodeIds: string[] }>,
  context: SelectionContext,
  options: AskOptions,
): Promise<Part> {
  if ('around' in selection) return readAround(selection, context, options);
  if ('path' in selection) return readPaths(selection.path, context, options);
  if ('question' in selection) return readAnswer(selection, context, options);
  return readQuery(selection, context, options);
}

async function readAround(
  { around: id, depth }: Extract<Selection, { around: string }>,
  { store, at }: SelectionContext,
  options: AskOptions,
): Promise<Part> {
  const limit = API_LIMITS.neighbourhood.maximum;
  const found = await store.getNeighbourhood({ id, depth, at, direction: 'both', limit }, options);
  if (found === null) throw toNodeNotFound([id], at);
  if (!found.truncated) return found;
  throw new AppError(
    'too_large',
    `Around ${id} there are ${found.total.nodes} nodes; at most ${limit} can be taken at once. Choose a smaller depth, or export all.`,
  );
}

async function readPaths(
  { from, to, mode }: Extract<Selection, { path: object }>['path'],
  { store, at }: SelectionContext,
  options: AskOptions,
): Promise<Part> {
  const maxHops = API_LIMITS.maxHops.default;
  const found = await store.findPaths({ from, to, mode, maxHops, limit: MOST_PATHS, at }, options);
  if (found === null) throw toNodeNotFound([from, to], at);
  if (found.truncated) {
    throw new AppError(
      'too_large',
      `Between ${from} and ${to} there are more than ${MOST_PATHS} paths of at most ${maxHops} hops; choose the shortest, or export nodes.`,
    );
  }
  return {
    nodes: found.paths.flatMap(({ nodes }) => nodes),
    relationships: found.paths.flatMap(({ relationships }) => relationships),
  };
}

async function readAnswer(
  { question: name, parameters }: Extract<Selection, { question: string }>,
  context: SelectionContext,
  options: AskOptions,
): Promise<Part> {
  const { store, questions, at, onAnswer } = context;
  const question = findQuestion(questions, name);
  if (at !== undefined) {
    throw new AppError(
      'invalid_request',
      'at: a question is about all times, or has a parameter of its own for the moment.',
    );
  }
  const answer = await answerQuestion(store, { question, parameters }, options);
  onAnswer?.({
    columns: answer.columns.map(
      (column) =>
        question.columns.find(({ name }) => name === column)?.title ?? { en: column, zh: column },
    ),
    rows: answer.rows,
    cut: answer.truncated ? 'rows' : null,
  });
  if (!answer.truncated || onAnswer !== undefined) {
    const moment = await findQuestionMoment(store, { question, parameters }, options);
    const parts = { store, at: moment, mostRelationships: context.mostBetween };
    const { between, ...part } = await connectAnswer(answer.graph, parts, options);
    if (between !== null) context.onBetween(between);
    return part;
  }
  throw new AppError(
    'too_large',
    `The answer of ${name} has more than ${API_LIMITS.questionRows} rows; export all, or ask for less.`,
  );
}

async function readQuery(
  { query, parameters }: Extract<Selection, { query: string }>,
  { queries, client, at, onAnswer }: SelectionContext,
  options: AskOptions,
): Promise<Part> {
  if (at !== undefined) {
    throw new AppError(
      'invalid_request',
      'at: a query is about all times; compare the properties from and to in it.',
    );
  }
  const answer = await queries.run({ query, parameters, client }, options);
  const { graph, limits } = answer;
  const hasMoreRows = limits.some((limit) => limit !== 'path');
  onAnswer?.({
    columns: answer.columns.map((column) => ({ en: column, zh: column })),
    rows: answer.rows,
    cut: hasMoreRows ? 'rows' : limits.length > 0 ? 'paths' : null,
  });
  if (limits.length === 0 || onAnswer !== undefined) return graph;
  throw new AppError(
    'too_large',
    limits.includes('path')
      ? 'A file cannot say that paths were followed no further; give each pattern of variable length an upper bound, as in -[*..5]-.'
      : 'The query answers more than can be taken at once; ask for less, or export all.',
  );
}

function sortById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...byId.values()].toSorted((left, right) => compareText(left.id, right.id));
}
