import { API_LIMITS } from '../../graph-data/model/api.ts';
import type { Question, Selection } from '../../graph-data/model/api.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { GraphNode, Relationship } from '../../graph-data/model/graph.ts';
import { compareText } from '../../graph-data/model/compare-text.ts';
import { FREE_CYPHER_OFF } from '../guard/free-cypher.ts';
import { answerQuestion, findQuestion } from '../questions/answer-question.ts';
import type { AskOptions, GraphChunk, GraphStore } from '../store/graph-store.ts';

export interface SelectionContext {
  readonly store: GraphStore;
  readonly questions: readonly Question[];
  readonly at: string | undefined;
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
  const { nodes, relationships } = await readPart(selection, context, options);
  yield { nodes: sortById(nodes) };
  yield { relationships: sortById(relationships) };
}

interface Part {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
}

async function readPart(
  selection: Exclude<Selection, { all: true }>,
  { store, questions, at }: SelectionContext,
  options: AskOptions,
): Promise<Part> {
  if ('nodeIds' in selection) return store.getSubgraph({ nodeIds: selection.nodeIds, at }, options);
  if ('around' in selection) {
    const { around: id, depth } = selection;
    const limit = API_LIMITS.neighbourhood.maximum;
    const found = await store.getNeighbourhood(
      { id, depth, at, direction: 'both', limit },
      options,
    );
    if (found === null) throw new AppError('not_found', `There is no node ${id} (at that moment).`);
    if (found.truncated) {
      throw new AppError(
        'too_large',
        `Around ${id} there are ${found.total.nodes} nodes; at most ${limit} can be taken at once. Choose a smaller depth, or export all.`,
      );
    }
    return found;
  }
  if ('path' in selection) {
    const { from, to, mode } = selection.path;
    const maxHops = API_LIMITS.maxHops.default;
    const limit = API_LIMITS.paths.maximum;
    const found = await store.findPaths({ from, to, mode, maxHops, limit, at }, options);
    if (found === null)
      throw new AppError('not_found', `There is no node ${from} or no node ${to}.`);
    return {
      nodes: found.paths.flatMap(({ nodes }) => nodes),
      relationships: found.paths.flatMap(({ relationships }) => relationships),
    };
  }
  if ('question' in selection) {
    const question = findQuestion(questions, selection.question);
    const { parameters } = selection;
    const { graph } = await answerQuestion(store, { question, parameters }, options);
    return graph;
  }
  throw new AppError('forbidden_query', FREE_CYPHER_OFF);
}

function sortById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return [...byId.values()].toSorted((left, right) => compareText(left.id, right.id));
}
