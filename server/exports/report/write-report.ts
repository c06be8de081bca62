import type { Selection } from '../../../graph-data/model/api/export.ts';
import { reportSchema } from '../../../graph-data/model/api/report.ts';
import type { ReportOrder } from '../../../graph-data/model/api/report.ts';
import type { GraphNode } from '../../../graph-data/model/graph.ts';
import type { AskOptions, GraphChunk } from '../../store/graph-store.ts';
import type { ExportAbout } from '../about.ts';
import type { DrawingThreads } from '../drawing-threads.ts';
import { gather } from '../gather.ts';
import type { SelectedAnswer } from '../selection.ts';
import { toSourceIds } from './references.ts';
import type { ReportFormat, ReportTask } from './report-thread.ts';

/** What a report needs besides its graph. */
export interface ReportRequest {
  readonly order: ReportOrder;
  readonly selection: Selection;
  /** Where it is about a question or a query. */
  readonly answer: SelectedAnswer | null;
  /** The documents with these ids, as far as there are any. */
  readonly readSources: (ids: readonly string[]) => Promise<readonly GraphNode[]>;
}

export interface WriteOptions extends AskOptions {
  /** For reports; without it one that nobody said anything about. */
  readonly report?: ReportRequest;
}

const NOTHING_SAID: ReportRequest = {
  order: reportSchema.parse({}),
  selection: { all: true },
  answer: null,
  readSources: async () => [],
};

/** How a report of a kind is written: composed and drawn whole, in a thread, before its first byte. */
export function createReportWriter(format: ReportFormat, draw: DrawingThreads) {
  return async function* writeReport(
    chunks: AsyncIterable<GraphChunk>,
    about: ExportAbout,
    { signal, report = NOTHING_SAID }: WriteOptions = {},
  ): AsyncIterable<Uint8Array> {
    const { nodes, relationships } = await gather(chunks);
    const sources = await report.readSources(toSourceIds([...nodes, ...relationships]));
    const { selection, answer, order } = report;
    const ids = new Set(nodes.map(({ id }) => id));
    const between = relationships.filter(({ start, end }) => ids.has(start) && ids.has(end));
    const material = { nodes, relationships: between, sources, selection, answer, order, about };
    const task: ReportTask = { format, material };
    yield* draw({ name: 'report-thread', beside: import.meta.url, order: task }, signal);
  };
}
