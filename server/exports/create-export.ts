import { EXPORT_LIMITS } from '../../graph-data/model/api/export.ts';
import type {
  ExportFormat,
  ExportLanguage,
  FormatLimits,
  Selection,
} from '../../graph-data/model/api/export.ts';
import { reportSchema } from '../../graph-data/model/api/report.ts';
import type { ReportOrder } from '../../graph-data/model/api/report.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { GraphNode } from '../../graph-data/model/graph.ts';
import type { AskOptions, GraphChunk, GraphStore } from '../store/graph-store.ts';
import { describeSelection } from './about.ts';
import type { ExportAbout } from './about.ts';
import type { Between } from './connect-answer.ts';
import { FORMATS, toFileName } from './format.ts';
import type { FormatDefinition } from './format.ts';
import type { ReportRequest } from './report/write-report.ts';
import { readSelection } from './selection.ts';
import type { SelectedAnswer, SelectionContext } from './selection.ts';

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly selection: Selection;
  /** An ISO date, or undefined for all times. */
  readonly at: string | undefined;
  /** Where the explorer shows the same: http or https. */
  readonly view?: string | undefined;
  /** Of titles and names, where a format shows them. */
  readonly language?: ExportLanguage | undefined;
  /** What a report says besides. */
  readonly report?: ReportOrder | undefined;
}

export interface Export {
  readonly fileName: string;
  readonly definition: FormatDefinition;
  readonly bytes: AsyncIterable<string | Uint8Array>;
}

/**
 * A file of part of the graph. Its first nodes are read and its first bytes written before this
 * resolves, so that whatever is wrong with the selection shows while no byte was sent; the rest is
 * read as the bytes are taken. What a format cannot hold whole is refused here.
 */
export async function createExport(
  request: ExportRequest,
  context: Pick<SelectionContext, 'store' | 'questions' | 'queries' | 'client'>,
  options: AskOptions,
): Promise<Export> {
  const definition = FORMATS[request.format];
  if (request.report !== undefined && definition.isReport !== true) {
    throw new AppError(
      'invalid_request',
      `report: a file of the format ${request.format} is none.`,
    );
  }
  const { dataset } = await context.store.getState(options);
  const limits = EXPORT_LIMITS[request.format];
  let answer: SelectedAnswer | null = null;
  let between: Between | null = null;
  const onAnswer = (told: SelectedAnswer) => (answer = told);
  const scope = {
    ...context,
    at: request.at,
    ...(definition.isReport === true && { onAnswer }),
    mostBetween: limits?.relationships ?? Number.POSITIVE_INFINITY,
    onBetween: (told: Between) => (between = told),
  };
  const read = readSelection(request.selection, scope, options);
  const chunks = await readAhead(
    limits === undefined ? read : refuseMore(read, { format: request.format, limits }),
  );
  const asked = await readNamed(toAskedIds(request.selection, context), context.store, options);
  const known = { ...context, first: chunks.first, asked, between, dataset: dataset ?? '' };
  const about = toAbout(request, known);
  const report: ReportRequest = {
    order: request.report ?? reportSchema.parse({}),
    selection: request.selection,
    answer,
    readSources: (ids) => readNamed(ids, context.store, options),
  };
  const parts = toSmallChunks(chunks.all);
  const bytes = await readAhead(definition.write(parts, about, { ...options, report }));
  return {
    fileName: toFileName(toSubject(request.selection), definition, about),
    definition,
    bytes: bytes.all,
  };
}

function toAbout(
  request: ExportRequest,
  known: Pick<SelectionContext, 'questions'> & {
    readonly first: GraphChunk | undefined;
    /** Nodes that a question is about; its answer need not have them. */
    readonly asked: readonly GraphNode[];
    readonly between: Between | null;
    readonly dataset: string;
  },
): ExportAbout {
  const { first, asked, between, questions, dataset } = known;
  const language = request.language ?? 'en';
  const nodes = [...asked, ...(first !== undefined && 'nodes' in first ? first.nodes : [])];
  const selection = describeSelection(request.selection, { nodes, questions, language });
  return {
    title: `Stackscape: ${selection}`,
    selection,
    dataset,
    at: request.at ?? null,
    view: request.view === undefined ? null : toAddress(request.view),
    between,
    language,
  };
}

/** The nodes that are parameters of a question, given or usual. */
function toAskedIds(
  selection: Selection,
  { questions }: Pick<SelectionContext, 'questions'>,
): string[] {
  if (!('question' in selection)) return [];
  const question = questions.find(({ name }) => name === selection.question);
  return (question?.parameters ?? []).flatMap(({ name, type, default: usual }) => {
    const value = selection.parameters[name] ?? usual;
    return type === 'node' && typeof value === 'string' ? [value] : [];
  });
}

/** Nodes at any time, such as the documents of receipts; those that the dataset has. */
async function readNamed(
  ids: readonly string[],
  store: GraphStore,
  options: AskOptions,
): Promise<readonly GraphNode[]> {
  return ids.length === 0 ? [] : (await store.getSubgraph({ nodeIds: ids }, options)).nodes;
}

/** As an address may stand in any format: what has a meaning somewhere is written by its code. */
function toAddress(view: string): string {
  return new URL(view).href.replace(/[\s<>"'{}|\\^`]/g, (character) =>
    character === "'" ? '%27' : encodeURIComponent(character),
  );
}

/** What came first, and everything from it on. */
async function readAhead<Item>(items: AsyncIterable<Item>): Promise<{
  readonly first: Item | undefined;
  readonly all: AsyncIterable<Item>;
}> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  const all = (async function* resume() {
    try {
      for (let result = first; !result.done; result = await iterator.next()) yield result.value;
    } finally {
      // Whoever stops half-way lets the store stop, too.
      await iterator.return?.();
    }
  })();
  return { first: first.done ? undefined : first.value, all };
}

/** So many nodes or relationships become text at once: the texts of a whole chunk take memory. */
const AT_ONCE = 250;

async function* toSmallChunks(chunks: AsyncIterable<GraphChunk>): AsyncIterable<GraphChunk> {
  for await (const chunk of chunks) {
    const length = 'nodes' in chunk ? chunk.nodes.length : chunk.relationships.length;
    for (let start = 0; start < length; start += AT_ONCE) {
      const end = start + AT_ONCE;
      yield 'nodes' in chunk
        ? { nodes: chunk.nodes.slice(start, end) }
        : { relationships: chunk.relationships.slice(start, end) };
    }
  }
}

/** Fails where there is more than a format holds. */
async function* refuseMore(
  chunks: AsyncIterable<GraphChunk>,
  { format, limits }: { readonly format: ExportFormat; readonly limits: FormatLimits },
): AsyncIterable<GraphChunk> {
  let nodes = 0;
  let relationships = 0;
  for await (const chunk of chunks) {
    if ('nodes' in chunk) nodes += chunk.nodes.length;
    else relationships += chunk.relationships.length;
    if (nodes > limits.nodes || relationships > limits.relationships) {
      throw new AppError(
        'too_large',
        `A file of the format ${format} holds at most ${limits.nodes} nodes and ${limits.relationships} relationships, and this selection has more. Choose less, or a format for programs such as gexf or graphml.`,
      );
    }
    yield chunk;
  }
}

/** A selection in a few words, for the file's name. */
function toSubject(selection: Selection): string {
  if ('all' in selection) return 'everything';
  if ('nodeIds' in selection) return `${selection.nodeIds.length} nodes`;
  if ('around' in selection) return selection.around;
  if ('path' in selection) return `${selection.path.from} to ${selection.path.to}`;
  return 'question' in selection ? selection.question : 'query';
}
